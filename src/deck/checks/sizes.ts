/** Check: no text is smaller than the floor of its use. */
import { scaled, typeScale } from '../layouts.js';
import { issue, type CraftCheck } from './check.js';
import { textsOf, type TextUse } from './texts.js';

/** Points on our canvas. */
const floors: Readonly<Record<TextUse, number>> = {
  title: 20,
  body: 12,
  label: 11,
  table: 11,
  exhibit: 11,
  tile: 10,
  foot: 9,
};

export const sizes: CraftCheck = ({ deck, look }) =>
  deck.slides.flatMap((slide) => {
    const smallest = new Map<string, { size: number; floor: number }>();
    for (const { where, use, size } of textsOf(slide, look)) {
      const floor = Math.min(floors[use], scaled(floors[use], typeScale(look.size)));
      if (size < floor && size < (smallest.get(where)?.size ?? Infinity)) smallest.set(where, { size, floor });
    }
    return [...smallest].map(([where, { size, floor }]) =>
      issue('size_small', 'warning', slide, where, `text of ${size} pt, where ${floor} pt is the least`),
    );
  });
