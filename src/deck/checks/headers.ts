/** Check: every column of a table says what it holds, in a header row that assistive technology reads with each cell (WCAG 2.2, 1.3.1). */
import { issue, type Check } from './check.js';

export const headers: Check = ({ deck }) =>
  deck.slides.flatMap((slide) =>
    Object.entries(slide.slots).flatMap(([slot, block]) => {
      if (block.kind !== 'table') return [];
      const bare = block.table.columns.flatMap(({ header }, index) => (header.trim() === '' ? [index + 1] : []));
      if (bare.length === 0) return [];
      return [issue('header_missing', 'warning', slide, slot, `column ${bare.join(', ')} of the table has no header`)];
    }),
  );
