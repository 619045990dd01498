/** Check: a title has at most two lines. */
import { measureText, mostTitleLines } from '../fit/text.js';
import type { Face } from '../fit/face.js';
import { issue, type CraftCheck } from './check.js';

export const titleLines: CraftCheck = ({ deck, look }) => {
  const face: Face = { locale: deck.locale, ...look.fonts };
  return deck.slides.flatMap((slide) => {
    const slot = look.layouts[slide.layout].slots.title;
    const block = slide.slots.title;
    if (!slot || block?.kind !== 'text') return [];
    const { lines } = measureText(block.paragraphs, slot.size, slot, face);
    if (lines <= mostTitleLines) return [];
    return [issue('title_lines', 'error', slide, 'title', `the title has ${lines} lines, and two are the most`)];
  });
};
