/** The figures of chapter 08, in the order of their definitions. */
import type { Figure } from '../../figures/figure.js';
import type { FigureContext } from '../chapter.js';
import { figuresOf } from '../family.js';
import { priceFamilies } from './figures/prices.js';
import { giftCostFamily, referralFamily, returnFamily } from './figures/promotions.js';
import { choiceFamily, giftTestFamilies, priceLabelFamily, teamFamily, urgencyFamilies } from './figures/tests.js';
import { measures } from './measures.js';

const chapter = { id: 'promotion', folder: new URL('./', import.meta.url), measures };
const families = [
  ...priceFamilies,
  priceLabelFamily,
  ...giftTestFamilies,
  giftCostFamily,
  choiceFamily,
  ...urgencyFamilies,
  referralFamily,
  teamFamily,
  returnFamily,
];

export function figures(context: FigureContext): readonly Figure[] {
  return figuresOf(families, chapter, context);
}
