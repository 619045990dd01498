/** The figures of chapter 06, in the order of their definitions. */
import type { Figure } from '../../figures/figure.js';
import type { FigureContext } from '../chapter.js';
import { figuresOf } from '../family.js';
import { exhibitionFamilies } from './figures/exhibitions.js';
import { partnerFamilies } from './figures/partners.js';
import { storeFamilies } from './figures/stores.js';
import { measures } from './measures.js';

const chapter = { id: 'offline', folder: new URL('./', import.meta.url), measures };

export function figures(context: FigureContext): readonly Figure[] {
  return figuresOf([...storeFamilies, ...exhibitionFamilies, ...partnerFamilies], chapter, context);
}
