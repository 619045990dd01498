/** Pieces: what stands on one slide, with its place and its texts resolved; what drafting and binding both read. */
import type { ChartSpec } from '../deck/block.js';
import type { DrawnShape, PieceParagraph, PieceRun } from '../deck/drawing/shape.js';
import type { Frame } from '../deck/layouts.js';
import type { TableSpec } from '../deck/table.js';
import type { Place } from './theme-layout.js';

export type { DrawnShape, PieceParagraph, PieceRun };

interface Traced {
  /** Figures that stand in it. */
  readonly figures?: readonly string[];
}

/** Text in a placeholder, or in a text box where `place` is absent or has none. */
export interface TextPiece extends Traced {
  readonly kind: 'text';
  readonly name: string;
  readonly place?: Place;
  /** Where it stands; absent where the placeholder's own frame holds. */
  readonly frame?: Frame;
  readonly paragraphs: readonly PieceParagraph[];
  /** Slide that the whole shape links to. */
  readonly link?: number;
  /** A dashed outline: something is missing here. */
  readonly outlined?: boolean;
  readonly field?: 'slidenum' | 'datetime1';
  /** Columns in which the text runs; one where absent. */
  readonly columns?: number;
}

export interface TablePiece extends Traced {
  readonly kind: 'table';
  readonly name: string;
  readonly place: Place;
  readonly frame: Frame;
  readonly table: TableSpec;
  /** Points. */
  readonly size: number;
  /** Inches, the header first and the total last. */
  readonly rows: readonly number[];
  readonly links: ReadonlyMap<string, number>;
  readonly alt: string;
}

export interface ChartPiece extends Traced {
  readonly kind: 'chart';
  readonly name: string;
  readonly place: Place;
  readonly frame: Frame;
  readonly chart: ChartSpec;
  readonly alt: string;
}

/** A drawing of shapes, grouped under one alternative text. */
export interface GroupPiece extends Traced {
  readonly kind: 'group';
  readonly name: string;
  readonly frame: Frame;
  readonly shapes: readonly DrawnShape[];
  /** Absent where the drawing only decorates. */
  readonly alt?: string;
}

/** A picture in its placeholder. */
export interface PicturePiece extends Traced {
  readonly kind: 'picture';
  readonly name: string;
  readonly place: Place;
  /** Absent where the placeholder's own frame holds. */
  readonly frame?: Frame;
  readonly png: Uint8Array;
  readonly alt: string;
}

export type Piece = TextPiece | TablePiece | ChartPiece | GroupPiece | PicturePiece;
