/** The figures of chapter 04, in the order of their definitions. */
import type { Figure } from '../../figures/figure.js';
import type { FigureContext } from '../chapter.js';
import { figuresOf } from '../family.js';
import { attributionFamilies } from './figures/attribution.js';
import { highValueFamilies } from './figures/high-value.js';
import { valueFamilies } from './figures/value.js';
import { visitFamilies } from './figures/visits.js';
import { measures } from './measures.js';

const chapter = { id: 'behaviour', folder: new URL('./', import.meta.url), measures };
const families = [...valueFamilies, ...attributionFamilies, ...visitFamilies, ...highValueFamilies];

export function figures(context: FigureContext): readonly Figure[] {
  return figuresOf(families, chapter, context);
}
