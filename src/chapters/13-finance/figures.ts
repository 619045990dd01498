/** The figures of chapter 13, in the order of their definitions. */
import type { Figure } from '../../figures/figure.js';
import type { FigureContext } from '../chapter.js';
import { figuresOf } from '../family.js';
import { costFamilies, unexpectedFamilies } from './figures/costs.js';
import { channelFamily, worthFamily } from './figures/customers.js';
import { returnFamilies } from './figures/returns.js';
import { scenarioFamily } from './figures/scenarios.js';
import { measures } from './measures.js';

const chapter = { id: 'finance', folder: new URL('./', import.meta.url), measures };
const families = [
  ...costFamilies,
  channelFamily,
  ...unexpectedFamilies,
  ...returnFamilies,
  worthFamily,
  scenarioFamily,
];

export function figures(context: FigureContext): readonly Figure[] {
  return figuresOf(families, chapter, context);
}
