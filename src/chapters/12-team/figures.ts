/** The figures of chapter 12, in the order of their definitions. */
import type { Figure } from '../../figures/figure.js';
import type { FigureContext } from '../chapter.js';
import { figuresOf } from '../family.js';
import { collaborationFamilies } from './figures/collaboration.js';
import { emergencyFamilies } from './figures/emergencies.js';
import { skillFamilies } from './figures/skills.js';
import { measures } from './measures.js';

const chapter = { id: 'team', folder: new URL('./', import.meta.url), measures };

export function figures(context: FigureContext): readonly Figure[] {
  return figuresOf([...collaborationFamilies, ...emergencyFamilies, ...skillFamilies], chapter, context);
}
