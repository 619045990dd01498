/** Chapter 13: what it all cost, what nobody planned, what came back, and what more or less spend would bring. */
import type { Chapter } from '../chapter.js';
import { definitions } from './definitions.js';
import { figures } from './figures.js';
import { findings } from './findings.js';
import { measures } from './measures.js';
import { slides } from './slides.js';

export const finance: Chapter = {
  id: 'finance',
  number: '13',
  folder: new URL('./', import.meta.url),
  measures,
  figures,
  findings,
  slides,
  definitions,
  headlines: ['finance.roi', 'finance.net_revenue', 'finance.gross_margin', 'finance.ltv_cac'],
};
