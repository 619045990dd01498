/** Chapter 14: what became of the last plan, what to do next and in which order, when, and what it is to reach. */
import type { Chapter } from '../chapter.js';
import { conclude } from './conclude.js';
import { definitions } from './definitions.js';
import { figures } from './figures.js';
import { findings } from './findings.js';
import { measures } from './measures.js';
import { promises } from './promises.js';
import { slides } from './slides.js';

export const plan: Chapter = {
  id: 'plan',
  number: '14',
  folder: new URL('./', import.meta.url),
  measures,
  figures,
  findings,
  conclude,
  promises,
  slides,
  definitions,
  headlines: [],
};
