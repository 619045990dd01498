/** Drawings as shapes: what timelines, plans of work and matrices come down to; renderers turn them into files. */
import type { Frame } from '../layouts.js';
import type { ThemeSlot } from '../palette.js';

export interface PieceRun {
  readonly text: string;
  readonly bold?: boolean;
  /** Absent where the placeholder's own colour holds. */
  readonly slot?: ThemeSlot;
  /** Number of the slide that the run links to, from 1. */
  readonly link?: number;
}

export interface PieceParagraph {
  readonly runs: readonly PieceRun[];
  /** Level of the placeholder's list styles, from 0. */
  readonly level: number;
  /** Points; absent where the level's own size holds. */
  readonly size?: number;
  /** Points. */
  readonly before?: number;
  /** States that there is no bullet, for placeholders whose levels all have one. */
  readonly noBullet?: boolean;
  /** States a bullet, where no level has one. */
  readonly ownBullet?: boolean;
  /** States single lines and the space before, for placeholders that have more. */
  readonly ownSpacing?: boolean;
  readonly align?: 'left' | 'center' | 'right';
}

/** One shape of a drawing. */
export interface DrawnShape {
  readonly name: string;
  readonly geometry: 'rect' | 'ellipse' | 'diamond' | 'line' | 'text';
  readonly frame: Frame;
  readonly fill?: ThemeSlot;
  readonly line?: ThemeSlot;
  readonly paragraphs?: readonly PieceParagraph[];
  readonly anchor?: 'top' | 'middle' | 'bottom';
}
