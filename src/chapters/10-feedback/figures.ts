/** The figures of chapter 10, in the order of their definitions. */
import type { Figure } from '../../figures/figure.js';
import type { FigureContext } from '../chapter.js';
import { figuresOf } from '../family.js';
import { recommendationFamilies } from './figures/recommendation.js';
import { reviewFamilies } from './figures/reviews.js';
import { ticketFamilies } from './figures/tickets.js';
import { measures } from './measures.js';

const chapter = { id: 'feedback', folder: new URL('./', import.meta.url), measures };

export function figures(context: FigureContext): readonly Figure[] {
  return figuresOf([...reviewFamilies, ...ticketFamilies, ...recommendationFamilies], chapter, context);
}
