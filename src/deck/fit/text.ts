/** Fits paragraphs into a frame: the largest size between the slot's own and its floor at which all lines fit. */
import type { Locale } from '../../config/review.js';
import type { Paragraph } from '../block.js';
import type { Slot } from '../layouts.js';
import { lineHeight, pointsPerInch } from './measure.js';
import { wrap } from './wrap.js';

/** Titles are set tighter than running text. */
const titleSpacing = 0.9;

/** Room between paragraphs in em; it grows to fill the frame up to the larger value. */
const paragraphGap = { least: 0.45, most: 1.5 } as const;

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
function settle(paragraphs: readonly Paragraph[], size: number, spare: number): Paragraph[] {
  const gaps = Math.max(1, paragraphs.length - 1);
  const gap = Math.min(paragraphGap.most * size, Math.max(paragraphGap.least * size, spare / gaps));
  return paragraphs.map((paragraph, index) => ({
    ...paragraph,
    size: paragraph.size ?? size,
    before: paragraph.before ?? (index === 0 ? 0 : Math.round(gap)),
  }));
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
      return { paragraphs: settle(paragraphs, size, room - height), size, lines, fits: true };
    }
  }
  const { lines } = measure(paragraphs, slot.floor, slot, locale);
  return { paragraphs: settle(paragraphs, slot.floor, 0), size: slot.floor, lines, fits: false };
}
