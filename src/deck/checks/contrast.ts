/** Check: text stands out from its ground by 4.5:1, large text by 3:1 (WCAG 2.2, 1.4.3 Contrast, level AA). */
import { contrast, isLarge, leastContrast } from '../colour.js';
import { issue, type CraftCheck } from './check.js';
import { textsOf } from './texts.js';

export const contrasts: CraftCheck = ({ deck, look }) =>
  deck.slides.flatMap((slide) => {
    const told = new Set<string>();
    return textsOf(slide, look).flatMap(({ where, text, size, bold, colour, ground }) => {
      if (ground === undefined) return [];
      const least = isLarge(size, bold) ? leastContrast.large : leastContrast.text;
      const ratio = contrast(colour, ground);
      // One of each pair of colours in a slot: a table would tell it cell by cell.
      const pair = `${where} ${colour} ${ground} ${least}`;
      if (ratio >= least || told.has(pair)) return [];
      told.add(pair);
      const detail = `"${text.slice(0, 40)}" has ${colour} on ${ground}, ${ratio.toFixed(2)}:1 and not ${least}:1`;
      return [issue('contrast_low', 'warning', slide, where, detail)];
    });
  });
