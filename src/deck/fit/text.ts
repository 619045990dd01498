/** Fits paragraphs into a frame: the largest size between the slot's own and its floor at which all lines fit. */
import type { Paragraph, TextBlock } from '../block.js';
import type { Slot } from '../layouts.js';
import { lineHeightOf, type Face } from './face.js';
import { pointsPerInch, textWidth } from './measure.js';
import { wrap } from './wrap.js';

/** Titles are set tighter than running text. */
const titleSpacing = 0.9;
export const mostTitleLines = 2;

/** Room between paragraphs in em. It grows to fill the frame: in a tall one, beside an exhibit, much further than in a strip. */
const paragraphGap = { least: 0.45, most: 1.2, mostTall: 3 } as const;
const tallInches = 3;
/** Part of the spare room that is spread: a stand-in font's taller lines must not push the last one out of the frame. */
const spread = 0.8;

/** What a bullet takes from the width, in em. */
const bulletIndent = 1.2;

export type Columns = TextBlock['columns'];

/** Inches between two columns of text. */
export const columnGap = 0.4;

export interface FittedText {
  readonly paragraphs: readonly Paragraph[];
  readonly size: number;
  readonly lines: number;
  readonly fits: boolean;
}

export interface Measured {
  readonly lines: number;
  /** Points, without the gap before it. */
  readonly height: number;
}

/** A paragraph's own size steps down along with its slot's, though not under the floor. */
function sizeOf({ size: own }: Paragraph, size: number, slot: Slot): number {
  return own === undefined ? size : Math.max(Math.min(own, slot.floor), own - (slot.size - size));
}

export function measureParagraph(paragraph: Paragraph, size: number, slot: Slot, face: Face): Measured {
  const spacing = slot.kind === 'title' ? titleSpacing : 1;
  const own = sizeOf(paragraph, size, slot);
  const width = slot.frame.w * pointsPerInch - (paragraph.bullet ? bulletIndent * own : 0);
  const lines = wrap(paragraph.runs, own, width, face).length;
  return { lines, height: lines * own * lineHeightOf(face) * spacing };
}

/** Points before a paragraph that is not the first. */
export function leastGap({ before }: Paragraph, size: number): number {
  return before ?? paragraphGap.least * size;
}

/** Lines and height of all paragraphs as they stand, the least gaps between them included. */
export function measureText(paragraphs: readonly Paragraph[], size: number, slot: Slot, face: Face): Measured {
  const measured = paragraphs.map((paragraph) => measureParagraph(paragraph, size, slot, face));
  const gaps = paragraphs.slice(1).reduce((sum, paragraph) => sum + leastGap(paragraph, size), 0);
  return {
    lines: measured.reduce((sum, { lines }) => sum + lines, 0),
    height: measured.reduce((sum, { height }) => sum + height, gaps),
  };
}

/** The slot of one column as tall as both, less a line that may stay empty at the foot of each. */
export function columnSlot(slot: Slot, columns: Columns | undefined): Slot {
  if (columns === undefined) return slot;
  const { w, h } = slot.frame;
  const lost = (slot.floor * 1.4) / pointsPerInch;
  return { ...slot, frame: { ...slot.frame, w: (w - columnGap) / 2, h: 2 * (h - lost) } };
}

/**
 * Gives every paragraph its size and the space before it, spread so that the text fills the frame without floating apart.
 * `spare` is what the lines leave of the frame, in points; none where text runs on in a next column or slide.
 */
function settle(paragraphs: readonly Paragraph[], size: number, spare: number, slot: Slot): Paragraph[] {
  const gaps = Math.max(1, paragraphs.length - 1);
  const most = slot.frame.h >= tallInches ? paragraphGap.mostTall : paragraphGap.most;
  const gap = Math.min(most * size, Math.max(paragraphGap.least * size, (spare * spread) / gaps));
  return paragraphs.map((paragraph, index) => ({
    ...paragraph,
    size: sizeOf(paragraph, size, slot),
    before: paragraph.before ?? (index === 0 ? 0 : Math.floor(gap)),
  }));
}

/** A title whose second line holds a word or two reads as a slip: up to this part of the line it is pulled up, if a smaller size can. */
const orphanShare = 0.2;

function orphaned(paragraphs: readonly Paragraph[], size: number, slot: Slot, face: Face): boolean {
  const [paragraph] = paragraphs;
  if (slot.kind !== 'title' || !paragraph) return false;
  const width = slot.frame.w * pointsPerInch;
  const lines = wrap(paragraph.runs, size, width, face);
  return lines.length === 2 && textWidth(lines[1] ?? '', size, true, face) < orphanShare * width;
}

function pulledUp(paragraphs: readonly Paragraph[], from: number, slot: Slot, face: Face): number | undefined {
  for (let size = from - 1; size >= slot.floor; size -= 1) {
    if (measureText(paragraphs, size, slot, face).lines === 1) return size;
  }
  return undefined;
}

/** The sizes from a slot's own to its floor, a point apart. */
function sizesOf({ size, floor }: Slot): number[] {
  const steps = Array.from({ length: Math.max(1, Math.floor(size - floor) + 1) }, (_, step) => size - step);
  return steps.at(-1) === floor || size <= floor ? steps : [...steps, floor];
}

/**
 * Fits paragraphs into a slot, no larger than `most` points where that is given. `fits` is false where even the floor is
 * too large; the text then stands at the floor.
 */
export function fitText(
  paragraphs: readonly Paragraph[],
  slot: Slot,
  face: Face,
  { columns, most = slot.size }: { readonly columns?: Columns | undefined; readonly most?: number } = {},
): FittedText {
  const own = columnSlot(slot, columns);
  const room = own.frame.h * pointsPerInch;
  for (const size of sizesOf(own).filter((one) => one <= most)) {
    const { lines, height } = measureText(paragraphs, size, own, face);
    const tooManyLines = own.kind === 'title' && lines > mostTitleLines;
    if (tooManyLines || height > room) continue;
    const better = orphaned(paragraphs, size, own, face) ? pulledUp(paragraphs, size, own, face) : undefined;
    if (better !== undefined) return fitText(paragraphs, slot, face, { columns, most: better });
    const gaps = paragraphs.slice(1).reduce((sum, paragraph) => sum + leastGap(paragraph, size), 0);
    const spare = columns === undefined ? room - (height - gaps) : 0;
    return { paragraphs: settle(paragraphs, size, spare, own), size, lines, fits: true };
  }
  const floor = Math.min(own.floor, own.size);
  const { lines } = measureText(paragraphs, floor, own, face);
  return { paragraphs: settle(paragraphs, floor, 0, own), size: floor, lines, fits: false };
}
