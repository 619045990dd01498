/** The figures of chapter 09, in the order of their definitions. */
import type { Figure } from '../../figures/figure.js';
import type { FigureContext } from '../chapter.js';
import { figuresOf } from '../family.js';
import { actionFamilies } from './figures/actions.js';
import { reachFamilies, shareFamilies } from './figures/market.js';
import { offerFamilies } from './figures/offer.js';
import { measures } from './measures.js';

const chapter = { id: 'competition', folder: new URL('./', import.meta.url), measures };

export function figures(context: FigureContext): readonly Figure[] {
  return figuresOf([...shareFamilies, ...actionFamilies, ...reachFamilies, ...offerFamilies], chapter, context);
}
