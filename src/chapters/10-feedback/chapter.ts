/** Chapter 10: what reviews and tickets complain of, and who recommends the brand. */
import type { Chapter } from '../chapter.js';
import { definitions } from './definitions.js';
import { figures } from './figures.js';
import { findings } from './findings.js';
import { measures } from './measures.js';
import { slides } from './slides.js';

export const feedback: Chapter = {
  id: 'feedback',
  number: '10',
  folder: new URL('./', import.meta.url),
  measures,
  figures,
  findings,
  slides,
  definitions,
  headlines: ['feedback.nps', 'feedback.slow_returns', 'feedback.sentiment.negative', 'feedback.promoter_ltv_ratio'],
};
