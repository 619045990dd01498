/** A table as data: typed cells, one header row, and at most one total row. */
import type { Tone } from './tone.js';

export interface TableColumn {
  readonly header: string;
  /** Numbers stand right, text left. */
  readonly align: 'left' | 'right';
  /** Relative width; the table fills its slot. */
  readonly width: number;
}

export interface TableCell {
  readonly text: string;
  readonly tone?: Tone;
  readonly bold?: boolean;
  /** Shade 0..1 of a heat map: 0 none, 1 the full accent. */
  readonly shade?: number;
  readonly figure?: string;
  readonly link?: string;
}

export interface TableSpec {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
  /** Row that the title speaks of. */
  readonly highlight?: number;
  readonly total?: readonly TableCell[];
  /** Rows set close, for lists of the appendix that are looked up and not read through. */
  readonly dense?: boolean;
}
