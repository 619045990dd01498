/** Chapter 11: how the systems held, what tracking missed, and how operations answered. */
import type { Chapter } from '../chapter.js';
import { definitions } from './definitions.js';
import { figures } from './figures.js';
import { findings } from './findings.js';
import { measures } from './measures.js';
import { slides } from './slides.js';

export const technology: Chapter = {
  id: 'technology',
  number: '11',
  folder: new URL('./', import.meta.url),
  measures,
  figures,
  findings,
  slides,
  definitions,
  headlines: ['technology.payment_timeout_rate', 'technology.oversold_orders'],
};
