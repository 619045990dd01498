/** Fits paragraphs into a frame: the largest size between the slot's own and its floor at which all lines fit. */
import type { Locale } from '../../config/review.js';
import type { Paragraph } from '../block.js';
import type { Slot } from '../layouts.js';
import { lineHeight, pointsPerInch, textWidth } from './measure.js';
import { wrap } from './wrap.js';

/** Titles are set tighter than running text. */
const titleSpacing = 0.9;

/** Room between paragraphs in em. It grows to fill the frame: in a tall one, beside an exhibit, much further than in a strip. */
const paragraphGap = { least: 0.45, most: 1.2, mostTall: 3 } as const;
const tallInches = 3;
/** Part of the spare room that is spread: a stand-in font's taller lines must not push the last one out of the frame. */
const spread = 0.8;

/** What a bullet takes from the width, in em. */
const bulletIndent = 1.2;

export interface FittedText {
  readonly paragraphs: readonly Paragraph[];
  readonly size: number;
  readonly lines: number;
  readonly fits: boolean;
}

interface Measured {
  readonly lines: number;
  /** Points, without the gaps between paragraphs. */
  readonly height: number;
}

function measure(paragraphs: readonly Paragraph[], size: number, slot: Slot, locale: Locale): Measured {
  const spacing = slot.kind === 'title' ? titleSpacing : 1;
  let lines = 0;
  let height = 0;
  for (const paragraph of paragraphs) {
    const own = paragraph.size ?? size;
    const width = slot.frame.w * pointsPerInch - (paragraph.bullet ? bulletIndent * own : 0);
    const count = wrap(paragraph.runs, own, width, locale).length;
    lines += count;
    height += count * own * lineHeight[locale] * spacing;
  }
  return { lines, height };
}

/** Gives every paragraph its size and the space before it, spread so that the text fills the frame without floating apart. */
function settle(paragraphs: readonly Paragraph[], size: number, spare: number, slot: Slot): Paragraph[] {
  const gaps = Math.max(1, paragraphs.length - 1);
  const most = slot.frame.h >= tallInches ? paragraphGap.mostTall : paragraphGap.most;
  const gap = Math.min(most * size, Math.max(paragraphGap.least * size, (spare * spread) / gaps));
  return paragraphs.map((paragraph, index) => ({
    ...paragraph,
    size: paragraph.size ?? size,
    before: paragraph.before ?? (index === 0 ? 0 : Math.round(gap)),
  }));
}

/** A title whose second line holds a word or two reads as a slip: up to this part of the line it is pulled up, if a smaller size can. */
const orphanShare = 0.2;

function orphaned(paragraphs: readonly Paragraph[], size: number, slot: Slot, locale: Locale): boolean {
  const [paragraph] = paragraphs;
  if (slot.kind !== 'title' || !paragraph) return false;
  const width = slot.frame.w * pointsPerInch;
  const lines = wrap(paragraph.runs, size, width, locale);
  return lines.length === 2 && textWidth(lines[1] ?? '', size, true, locale) < orphanShare * width;
}

function pulledUp(paragraphs: readonly Paragraph[], from: number, slot: Slot, locale: Locale): number | undefined {
  for (let size = from - 1; size >= slot.floor; size -= 1) {
    if (measure(paragraphs, size, slot, locale).lines === 1) return size;
  }
  return undefined;
}

/** Fits paragraphs into a slot. `fits` is false where even the floor is too large; the text then stands at the floor. */
export function fitText(paragraphs: readonly Paragraph[], slot: Slot, locale: Locale): FittedText {
  const room = slot.frame.h * pointsPerInch;
  const leastGaps = (size: number) =>
    paragraphs.slice(1).reduce((sum, paragraph) => sum + (paragraph.before ?? paragraphGap.least * size), 0);
  for (let size = slot.size; size >= slot.floor; size -= 1) {
    const { lines, height } = measure(paragraphs, size, slot, locale);
    const tooManyLines = slot.kind === 'title' && lines > 2;
    if (!tooManyLines && height + leastGaps(size) <= room) {
      const better = orphaned(paragraphs, size, slot, locale) ? pulledUp(paragraphs, size, slot, locale) : undefined;
      if (better !== undefined) return fitText(paragraphs, { ...slot, size: better }, locale);
      return { paragraphs: settle(paragraphs, size, room - height, slot), size, lines, fits: true };
    }
  }
  const { lines } = measure(paragraphs, slot.floor, slot, locale);
  return { paragraphs: settle(paragraphs, slot.floor, 0, slot), size: slot.floor, lines, fits: false };
}
