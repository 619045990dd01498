/** Chapter 04: what customers are worth by where they came from, how they find their way to an order, and what the best of them do. */
import type { Chapter } from '../chapter.js';
import { definitions } from './definitions.js';
import { figures } from './figures.js';
import { findings } from './findings.js';
import { measures } from './measures.js';
import { slides } from './slides.js';

export const behaviour: Chapter = {
  id: 'behaviour',
  number: '04',
  folder: new URL('./', import.meta.url),
  measures,
  figures,
  findings,
  slides,
  definitions,
  headlines: ['behaviour.cart_abandonment', 'behaviour.detail_dwell_median', 'behaviour.high_value_social'],
};
