/** Check: every text fits its frame, measured anew on the deck as it was fitted. */
import type { Block } from '../block.js';
import type { Slide, SlotName } from '../deck.js';
import type { Face } from '../fit/face.js';
import { headingSize, underHeading } from '../fit/heading.js';
import { pointsPerInch, textWidth } from '../fit/measure.js';
import { footSize } from '../fit/slide.js';
import { rowHeights, tableScale } from '../fit/table.js';
import { columnSlot, measureText, mostTitleLines } from '../fit/text.js';
import { fitTiles } from '../fit/tiles.js';
import type { DeckIssue } from '../issue.js';
import type { Slot } from '../layouts.js';
import { issue, type CraftCheck } from './check.js';

/** Points that rounding may take. */
const tolerance = 1;

function over(needs: number, has: number): string | undefined {
  return needs > has + tolerance ? `needs ${Math.ceil(needs)} pt of height and has ${Math.floor(has)}` : undefined;
}

function tooWide(text: string, size: number, bold: boolean, width: number, face: Face): string | undefined {
  return textWidth(text, size, bold, face) > width * pointsPerInch + tolerance
    ? `"${text.slice(0, 40)}" does not stand on one line at ${size} pt`
    : undefined;
}

/** What of a block does not fit its slot; undefined where all of it does. */
function excess(block: Block, slot: Slot, face: Face): string | undefined {
  const { frame } = slot;
  switch (block.kind) {
    case 'text': {
      const own = columnSlot(slot, block.columns);
      const { lines, height } = measureText(block.paragraphs, slot.size, own, face);
      // A title's lines have a check of their own.
      if (slot.kind === 'title' && lines > mostTitleLines) return undefined;
      return over(height, own.frame.h * pointsPerInch);
    }
    case 'kpis': {
      const [cut] = fitTiles(block, frame, face).cut;
      return cut === undefined ? undefined : `"${cut.slice(0, 40)}" does not fit its tile`;
    }
    case 'table': {
      const under = underHeading(block.heading, frame);
      const heights = rowHeights(block.table, under, block.size ?? tableScale.size, face);
      const needs = heights.reduce((sum, height) => sum + height, 0);
      return tooWide(block.heading ?? '', headingSize, true, frame.w, face) ?? over(needs, under.h * pointsPerInch);
    }
    case 'chart':
    case 'picture':
      return tooWide(block.heading ?? '', headingSize, true, frame.w, face);
    case 'timeline':
    case 'gantt':
    case 'matrix':
    case 'gap':
      return undefined;
  }
}

export const overflow: CraftCheck = ({ deck, look }) => {
  const face: Face = { locale: deck.locale, ...look.fonts };
  const ofSlide = (slide: Slide): DeckIssue[] => {
    const { slots, foot } = look.layouts[slide.layout];
    const body = (Object.entries(slide.slots) as [SlotName, Block][]).flatMap(([name, block]) => {
      const slot = slots[name];
      const detail = slot && excess(block, slot, face);
      return detail === undefined ? [] : [issue('text_overflow', 'error', slide, name, detail)];
    });
    const feet = (['source', 'chapter'] as const).flatMap((name) => {
      const frame = foot[name];
      const detail = frame && tooWide(slide[name], footSize, false, frame.w, face);
      return detail === undefined ? [] : [issue('text_overflow', 'error', slide, name, detail)];
    });
    return [...body, ...feet];
  };
  return deck.slides.flatMap(ofSlide);
};
