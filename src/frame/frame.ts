/** What the frame of a deck is made from: the chapters as built, the figures, the ranked findings and the datasets. */
import type { Chapter, SlideRule } from '../chapters/chapter.js';
import type { PromisedAction } from '../datasets/promised-action.js';
import type { Review } from '../config/review.js';
import type { Dataset } from '../datasets/dataset.js';
import type { Slide } from '../deck/deck.js';
import type { Figures } from '../figures/figure.js';
import type { Finding } from '../findings/finding.js';
import type { Narrative } from '../narrative/narrative.js';

/** A slide that could not be built, and the datasets it lacks (none: its rows did not carry it). */
export interface LeftOut {
  readonly rule: SlideRule;
  readonly lacks: readonly string[];
}

/** A chapter with the slides that its data carries. */
export interface BuiltChapter {
  readonly chapter: Chapter;
  readonly slides: readonly Slide[];
  readonly leftOut: readonly LeftOut[];
  /** Its own findings, ranked. */
  readonly findings: readonly Finding[];
  readonly promises: readonly PromisedAction[];
}

export interface FrameInput {
  readonly review: Review;
  readonly chapters: readonly BuiltChapter[];
  readonly figures: Figures;
  /** Findings of all chapters, ranked, each told once. */
  readonly findings: readonly Finding[];
  readonly datasets: ReadonlyMap<string, Dataset>;
  readonly narrative: Narrative;
}

/** Id of the divider of a chapter; the agenda links to it. */
export function dividerId(chapter: Chapter): string {
  return `${chapter.id}.divider`;
}

/** Names of datasets as people read them. */
export function datasetNames(names: readonly string[], narrative: Narrative): string {
  const separator = narrative.locale === 'zh-CN' ? '、' : ', ';
  return names.map((name) => narrative.say(`dataset.${name}`)).join(separator);
}
