/** The figures of chapter 03, in the order of their definitions. */
import type { Figure } from '../../figures/figure.js';
import type { FigureContext } from '../chapter.js';
import { figuresOf } from '../family.js';
import { customerFamilies } from './figures/customers.js';
import { newReturningFamilies, orderValueFamilies } from './figures/order-value.js';
import { productFamilies } from './figures/products.js';
import { regionFamilies } from './figures/regions.js';
import { measures } from './measures.js';

const chapter = { id: 'sales', folder: new URL('./', import.meta.url), measures };
const families = [
  ...orderValueFamilies,
  ...productFamilies,
  ...regionFamilies,
  ...newReturningFamilies,
  ...customerFamilies,
];

export function figures(context: FigureContext): readonly Figure[] {
  return figuresOf(families, chapter, context);
}
