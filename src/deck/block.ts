/** Blocks: what fills a slot of a slide. Plain data that knows no file format. */
import type { PictureBlock } from './picture.js';
import type { TableSpec } from './table.js';
import type { Tone } from './tone.js';

export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly tone?: Tone;
  /** Id of the slide that the run links to. */
  readonly link?: string;
}

export interface Paragraph {
  readonly runs: readonly Run[];
  /** Step of the type scale; the slot's own size by default. */
  readonly size?: number;
  readonly bullet?: boolean;
  /** Space before, in points. */
  readonly before?: number;
  /** Figures that its words rest on. */
  readonly figures?: readonly string[];
  /** Fewer words for the same, taken where the whole does not fit. */
  readonly short?: readonly Run[];
  /** Stays on one slide with the paragraph after it, as a heading does. */
  readonly keep?: boolean;
}

export interface TextBlock {
  readonly kind: 'text';
  readonly paragraphs: readonly Paragraph[];
  /** Text that runs in two columns, as a glossary does; one by default. */
  readonly columns?: 2;
}

export interface KpiTile {
  readonly label: string;
  readonly value: string;
  /** Lines under the value: against target, previous period, year ago; each with its tone. */
  readonly lines: readonly Run[];
  readonly figure: string;
  /** Slide to link to. */
  readonly link?: string;
}

/** Points of a tile's texts. */
export interface TileSizes {
  readonly label: number;
  readonly value: number;
  readonly line: number;
}

export interface KpiBlock {
  readonly kind: 'kpis';
  readonly tiles: readonly KpiTile[];
  /** Set where the deck is fitted: one for all tiles of a row. */
  readonly sizes?: TileSizes;
}

/** How a series reads (after IBCS): actual solid ink, previous grey, plan outlined, category plain, good and bad variances. */
export type SeriesRole =
  'actual' | 'previous' | 'yearAgo' | 'plan' | 'forecast' | 'category' | 'good' | 'bad' | 'total' | 'hidden';

export interface Series {
  readonly name: string;
  readonly role: SeriesRole;
  /** One a category; null is a gap. For scatter and bubble the y values; for a histogram without categories the raw values. */
  readonly values: readonly (number | null)[];
  readonly x?: readonly (number | null)[];
  readonly size?: readonly (number | null)[];
  readonly low?: readonly (number | null)[];
  readonly high?: readonly (number | null)[];
  /** A role of its own for a point, such as good and bad in a waterfall. */
  readonly pointRoles?: readonly (SeriesRole | null)[];
  /** Texts in place of the number as label; null leaves that label out. */
  readonly labels?: readonly (string | null)[];
  /** Figure id of each value, so that the gate can compare cache, workbook and figure. */
  readonly figures?: readonly (string | null)[];
  /** Excel number format of values and labels. */
  readonly format: string;
  /** Drawn against the second axis (combination). */
  readonly secondary?: boolean;
}

export interface ReferenceLine {
  readonly value: number;
  readonly label: string;
  readonly figure?: string;
}

/** The data of any chart; `kind` names a folder of src/charts. */
export interface ChartSpec {
  readonly kind: string;
  readonly categories: readonly string[];
  readonly series: readonly Series[];
  /** Index of the category that the title speaks of; drawn in the accent. */
  readonly highlight?: number;
  readonly reference?: ReferenceLine;
  /** Where the value axis of a waterfall starts, if not at zero: small steps between large totals. The slide has to say so. */
  readonly floor?: number;
  /** What the value axis spans besides the chart's own values: charts of one unit side by side share it (`same-scale.ts`). */
  readonly scale?: { readonly min: number; readonly max: number };
  /** The last category is what the others leave over, which stays last where a kind sorts (Pareto). */
  readonly rest?: boolean;
  /** Axis titles, where the axes are not plain from labels (scatter, bubble). */
  readonly axes?: { readonly x?: string; readonly y?: string };
  /** Excel number formats of the axes (scatter, bubble), the series' formats otherwise. */
  readonly axisFormats?: { readonly x?: string; readonly y?: string };
}

export interface ChartBlock {
  readonly kind: 'chart';
  readonly chart: ChartSpec;
  /** Short heading above the exhibit: what it shows and its unit; absent where the subtitle says so. */
  readonly heading?: string;
  readonly alt: string;
}

export interface TableBlock {
  readonly kind: 'table';
  readonly table: TableSpec;
  /** Points of its text; set where the deck is fitted. */
  readonly size?: number;
  readonly heading?: string;
  readonly alt: string;
}

/** A span of a timeline: a phase with its days. */
export interface TimelineSpan {
  readonly label: string;
  readonly from: string;
  readonly to: string;
  readonly note?: string;
  readonly tone: Tone;
}

export interface TimelineMark {
  readonly date: string;
  readonly label: string;
}

/** Phases and milestones along days; drawn with shapes. */
export interface TimelineBlock {
  readonly kind: 'timeline';
  readonly from: string;
  readonly to: string;
  readonly spans: readonly TimelineSpan[];
  readonly marks: readonly TimelineMark[];
  readonly alt: string;
}

/** A row of a plan of work: what, who, and from when to when. */
export interface GanttRow {
  readonly label: string;
  readonly owner: string;
  readonly from: string;
  readonly to: string;
  readonly tone: Tone;
}

/** A plan of work over months, one bar a row; drawn with shapes. */
export interface GanttBlock {
  readonly kind: 'gantt';
  readonly from: string;
  readonly to: string;
  readonly heads: { readonly label: string; readonly owner: string };
  readonly rows: readonly GanttRow[];
  readonly alt: string;
}

/** A point of a matrix: its number, its name, and where it lies from 0 (left, bottom) to 1. */
export interface MatrixPoint {
  readonly mark: string;
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly tone: Tone;
}

/** Two by two quadrants with names, and points in them; drawn with shapes. */
export interface MatrixBlock {
  readonly kind: 'matrix';
  readonly axes: { readonly x: string; readonly y: string };
  /** Names of the quadrants. */
  readonly quadrants: {
    readonly topLeft: string;
    readonly topRight: string;
    readonly bottomLeft: string;
    readonly bottomRight: string;
  };
  /** The first is placed first: a later one gives way. */
  readonly points: readonly MatrixPoint[];
  readonly alt: string;
}

/** A part that is missing, said plainly (`missing: show`). */
export interface GapBlock {
  readonly kind: 'gap';
  readonly text: string;
}

export type Block =
  TextBlock | KpiBlock | ChartBlock | PictureBlock | TableBlock | TimelineBlock | GanttBlock | MatrixBlock | GapBlock;
