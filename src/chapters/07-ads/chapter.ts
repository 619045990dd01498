/** Chapter 07: what advertising cost and brought back, by platform, creative and target, and what of it was wasted. */
import type { Chapter } from '../chapter.js';
import { definitions } from './definitions.js';
import { figures } from './figures.js';
import { findings } from './findings.js';
import { measures } from './measures.js';
import { slides } from './slides.js';

export const ads: Chapter = {
  id: 'ads',
  number: '07',
  folder: new URL('./', import.meta.url),
  measures,
  figures,
  findings,
  slides,
  definitions,
  headlines: ['ads.waste', 'ads.audience_roas.custom'],
};
