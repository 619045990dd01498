/** The contract of a chapter: its measures, figures, findings and slides. Every chapter's folder has the same files. */
import type { Review } from '../config/review.js';
import type { PromisedAction } from '../datasets/promised-action.js';
import type { Slide } from '../deck/deck.js';
import type { FigureDefinitions } from '../figures/definition.js';
import type { Figure, Figures } from '../figures/figure.js';
import type { Finding } from '../findings/finding.js';
import type { Narrative } from '../narrative/narrative.js';
import type { Measure, Measures, Shapes } from './shape.js';

export interface FigureContext {
  readonly review: Review;
  readonly measures: Measures;
  /** Datasets that the config supplies. */
  readonly datasets: Pick<ReadonlySet<string>, 'has'>;
}

export interface FindingContext {
  readonly review: Review;
  readonly figures: Figures;
  /** What a rule may need besides figures, such as which brand is the own one. */
  readonly measures?: Measures;
}

/** What a figure that is made of findings rests on. */
export interface ConclusionContext extends FigureContext {
  /** Of all chapters. */
  readonly figures: Figures;
  /** Of all chapters, ranked, each told once. */
  readonly findings: readonly Finding[];
}

export interface SlideContext {
  readonly review: Review;
  readonly figures: Figures;
  readonly measures: Measures;
  readonly findings: readonly Finding[];
  readonly narrative: Narrative;
  readonly datasets: ReadonlyMap<string, number>;
  /** Of the figures of all chapters of the deck, for a slide that speaks of others than its own. */
  readonly definitions: FigureDefinitions;
}

/** A slide that a chapter may have, and what it cannot do without. */
export interface SlideRule {
  /** `<chapter>.<slide>`. */
  readonly id: string;
  /** Datasets without which the slide is left out. */
  readonly needs: readonly string[];
  /** Undefined where the rows do not carry the slide (no value for its main figure). */
  readonly build: (context: SlideContext) => Slide | undefined;
}

export interface Chapter {
  /** The first part of its figures' ids: `sales`. */
  readonly id: string;
  /** `03`. */
  readonly number: string;
  /** Its folder's URL, from which the SQL of its measures is read. */
  readonly folder: URL;
  /** Declared columns of its measures, by the name of their file. */
  readonly measures: Shapes;
  /** Queries among its measures that come from a config and not from its folder. */
  readonly own?: ReadonlyMap<string, Measure>;
  readonly figures: (context: FigureContext) => readonly Figure[];
  readonly findings: (context: FindingContext) => readonly Finding[];
  /** Further figures of its own, made of the figures and findings of all chapters; no finding rests on them. */
  readonly conclude?: (context: ConclusionContext) => readonly Figure[];
  /** What its slides promise for the next period. */
  readonly promises?: (context: SlideContext) => readonly PromisedAction[];
  readonly slides: readonly SlideRule[];
  /** Name and definition of every family of its figures (`definitions.ts`). */
  readonly definitions: FigureDefinitions;
  /** Figures that stand for the chapter among the executive summary's tiles, the most telling first. */
  readonly headlines: readonly string[];
}
