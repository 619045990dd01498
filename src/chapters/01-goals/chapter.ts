/** Chapter 01: the market that the period fell into, its goals against what was reached, and what the review is for. */
import type { Chapter } from '../chapter.js';
import { definitions } from './definitions.js';
import { figures } from './figures.js';
import { findings } from './findings.js';
import { measures } from './measures.js';
import { slides } from './slides.js';

export const goals: Chapter = {
  id: 'goals',
  number: '01',
  folder: new URL('./', import.meta.url),
  measures,
  figures,
  findings,
  slides,
  definitions,
  headlines: ['goals.reach', 'goals.click_conversion', 'background.brand_search_change'],
};
