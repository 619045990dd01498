/** Chapter 02: how the campaign was run, what it cost, and what came of the plan. */
import type { Chapter } from '../chapter.js';
import { definitions } from './definitions.js';
import { figures } from './figures.js';
import { findings } from './findings.js';
import { measures } from './measures.js';
import { slides } from './slides.js';

export const execution: Chapter = {
  id: 'execution',
  number: '02',
  folder: new URL('./', import.meta.url),
  measures,
  figures,
  findings,
  slides,
  definitions,
  headlines: ['execution.gmv', 'execution.cac', 'execution.retention_30d', 'execution.store_conversion'],
};
