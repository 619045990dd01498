/** The deck: slides with layouts and slots. Renderers turn it into files; it knows none of them. */
import type { Locale } from '../config/review.js';
import type { Block } from './block.js';

export type LayoutName =
  | 'cover'
  | 'agenda'
  | 'divider'
  | 'summary'
  | 'exhibit-takeaways'
  | 'two-exhibits'
  | 'exhibit-wide'
  | 'kpi-exhibit'
  | 'table'
  | 'matrix'
  | 'timeline'
  | 'small-multiples'
  | 'roadmap'
  | 'appendix-table'
  | 'closing';

/** Slots of all layouts; `layouts.ts` says which a layout has and where. */
export type SlotName =
  | 'title'
  | 'subtitle'
  | 'body'
  | 'exhibit'
  | 'exhibit2'
  | 'exhibit3'
  | 'exhibit4'
  | 'takeaways'
  | 'takeaways2'
  | 'heading'
  | 'heading2'
  | 'number'
  | 'kpis'
  | 'findings'
  | 'strip'
  | 'meta';

export interface Slide {
  /** Unique, stable: `<chapter>.<slide>`, such as `sales.lines`; frame slides `cover`, `agenda`, `summary` ... */
  readonly id: string;
  readonly layout: LayoutName;
  /** Plain title for outline, agenda and checks; the title slot holds the same text. */
  readonly title: string;
  /** Figures that the title rests on. */
  readonly titleFigures?: readonly string[];
  /** Taken for the title slot where the title does not fit its two lines. */
  readonly shortTitle?: string;
  readonly slots: Readonly<Partial<Record<SlotName, Block>>>;
  /** Foot: source datasets, rows, period; empty on frame slides. */
  readonly source: string;
  /** Foot, middle: the chapter. */
  readonly chapter: string;
  /** Paragraphs of the speaker notes. */
  readonly notes: readonly string[];
  /** Figures that stand on the slide. */
  readonly figures: readonly string[];
}

export interface Section {
  readonly name: string;
  readonly slides: readonly string[];
}

export interface Deck {
  readonly title: string;
  readonly brand: string;
  readonly subject: string;
  readonly author: string;
  /** ISO date of the review, for the files' dates. */
  readonly date: string;
  readonly locale: Locale;
  readonly slides: readonly Slide[];
  readonly sections: readonly Section[];
}
