/** The figures of chapter 07, in the order of their definitions. */
import type { Figure } from '../../figures/figure.js';
import type { FigureContext } from '../chapter.js';
import { figuresOf } from '../family.js';
import { creativeFamily } from './figures/creatives.js';
import { platformFamilies } from './figures/platforms.js';
import { targetingFamilies } from './figures/targeting.js';
import { measures } from './measures.js';

const chapter = { id: 'ads', folder: new URL('./', import.meta.url), measures };
const families = [...platformFamilies, creativeFamily, ...targetingFamilies];

export function figures(context: FigureContext): readonly Figure[] {
  return figuresOf(families, chapter, context);
}
