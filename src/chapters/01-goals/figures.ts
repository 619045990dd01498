/** The figures of chapter 01, in the order of their definitions. */
import type { Figure } from '../../figures/figure.js';
import type { FigureContext } from '../chapter.js';
import { figuresOf } from '../family.js';
import { brandFamilies } from './figures/brand.js';
import { buyerFamilies } from './figures/buyers.js';
import { goalFamilies } from './figures/goals.js';
import { marketFamilies } from './figures/market.js';
import { measures } from './measures.js';

const chapter = { id: 'goals', folder: new URL('./', import.meta.url), measures };
const background = [...brandFamilies, ...buyerFamilies, ...marketFamilies];

export function figures(context: FigureContext): readonly Figure[] {
  return figuresOf(
    [...goalFamilies, ...background.map((family) => ({ ...family, group: 'background' }))],
    chapter,
    context,
  );
}
