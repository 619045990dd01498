/** Chapter 09: what rivals did, how the market moved, and where the own brand leads. */
import type { Chapter } from '../chapter.js';
import { definitions } from './definitions.js';
import { figures } from './figures.js';
import { findings } from './findings.js';
import { measures } from './measures.js';
import { slides } from './slides.js';

export const competition: Chapter = {
  id: 'competition',
  number: '09',
  folder: new URL('./', import.meta.url),
  measures,
  figures,
  findings,
  slides,
  definitions,
  // Every figure of it has members, which a config names: no tile stands for all.
  headlines: [],
};
