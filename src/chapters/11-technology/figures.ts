/** The figures of chapter 11, in the order of their definitions. */
import type { Figure } from '../../figures/figure.js';
import type { FigureContext } from '../chapter.js';
import { figuresOf } from '../family.js';
import { operationFamilies } from './figures/operations.js';
import { serviceFamilies } from './figures/services.js';
import { trackingFamilies } from './figures/tracking.js';
import { measures } from './measures.js';

const chapter = { id: 'technology', folder: new URL('./', import.meta.url), measures };

export function figures(context: FigureContext): readonly Figure[] {
  return figuresOf([...serviceFamilies, ...trackingFamilies, ...operationFamilies], chapter, context);
}
