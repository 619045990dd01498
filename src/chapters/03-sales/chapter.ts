/** Chapter 03: what was sold, where, to whom, and what moved the value of an order. */
import type { Chapter } from '../chapter.js';
import { definitions } from './definitions.js';
import { figures } from './figures.js';
import { findings } from './findings.js';
import { measures } from './measures.js';
import { slides } from './slides.js';

export const sales: Chapter = {
  id: 'sales',
  number: '03',
  folder: new URL('./', import.meta.url),
  measures,
  figures,
  findings,
  slides,
  definitions,
  headlines: ['sales.aov', 'sales.returning_order_aov', 'sales.frequent_share', 'sales.lapsed_share'],
};
