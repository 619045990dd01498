/** The figures of chapter 02, in the order of their definitions. */
import type { Figure } from '../../figures/figure.js';
import type { FigureContext } from '../chapter.js';
import { figuresOf } from '../family.js';
import { campaignFamilies, retentionFamily } from './figures/campaign.js';
import { planFamilies } from './figures/plan.js';
import { resourceFamilies } from './figures/resources.js';
import { measures } from './measures.js';

const chapter = { id: 'execution', folder: new URL('./', import.meta.url), measures };

export function figures(context: FigureContext): readonly Figure[] {
  return figuresOf([...campaignFamilies, ...resourceFamilies, ...planFamilies, retentionFamily], chapter, context);
}
