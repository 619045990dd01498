/** The figures of chapter 05, in the order of their definitions. */
import type { Figure } from '../../figures/figure.js';
import type { FigureContext } from '../chapter.js';
import { figuresOf } from '../family.js';
import { channelFamilies, privateFamily } from './figures/channels.js';
import { landingFamilies } from './figures/landing.js';
import { joinFamily, kocFamily, postFamilies } from './figures/posts.js';
import { paidSearchFamilies, searchLiftFamily, visitFamilies, visitorsFamily } from './figures/site.js';
import { measures } from './measures.js';

const chapter = { id: 'online', folder: new URL('./', import.meta.url), measures };
const families = [
  ...channelFamilies,
  joinFamily,
  privateFamily,
  kocFamily,
  searchLiftFamily,
  visitorsFamily,
  ...postFamilies,
  ...visitFamilies,
  ...landingFamilies,
  ...paidSearchFamilies,
];

export function figures(context: FigureContext): readonly Figure[] {
  return figuresOf(families, chapter, context);
}
