/** The contract of a chart kind: its data as a sheet, and its two drawings. A kind is a folder and a line in `index.ts`. */
import type { ChartConfiguration } from 'chart.js';
import type { ChartSpec } from '../deck/block.js';
import type { Face } from '../deck/fit/face.js';

/** What Edit Data opens: one sheet, headers in the first row, categories in the first column. */
export interface ChartSheet {
  readonly header: readonly string[];
  /** Number format of each column; the first column is text (General). */
  readonly formats: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** Fonts and size that a drawing takes; colours come from the palette's theme slots. */
export interface ChartLook {
  /** Points. */
  readonly fontSize: number;
  /** The fonts that texts are measured with; those of the default theme where it is absent. */
  readonly face?: Face;
  /** BCP 47 tag of the texts. */
  readonly language: string;
  /** Inches. */
  readonly width: number;
  readonly height: number;
  /** RGB (`RRGGBB`) of the theme's slots, for drawings that are no theme's. */
  readonly colours: Readonly<Record<string, string>>;
}

/** Where a kind writes the names of its categories, whose room follows from it. */
export type NamePlace =
  | {
      readonly at: 'below';
      /** Many names stand on one line each, and some of them are left out. */
      readonly thinned: boolean;
      /** The kind that shows a spec where its names have no room below; absent where there is none. */
      readonly bars?: (spec: ChartSpec) => string | undefined;
    }
  | {
      readonly at: 'beside';
      /** Inches that labels take behind the bars. */
      readonly right: (spec: ChartSpec, look: ChartLook) => number;
    };

/** Categories and series as a reader takes them from a drawing, in the order in which it draws them. */
export type Reading = Pick<ChartSpec, 'categories' | 'series'>;

export interface ChartKind {
  readonly kind: string;
  /** Absent where names stand at the points, or are numbers. */
  readonly names?: NamePlace;
  data(spec: ChartSpec): ChartSheet;
  /** The `c:chart` element's children (plotArea with its axes ...), whose caches hold what `data` gave. */
  pptx(spec: ChartSpec, sheet: ChartSheet, look: ChartLook): string;
  chartjs(spec: ChartSpec, look: ChartLook): ChartConfiguration;
  /** Where that is another than the spec's own: computed, sorted or worded. */
  read?(spec: ChartSpec): Reading;
}
