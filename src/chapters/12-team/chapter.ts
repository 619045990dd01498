/** Chapter 12: how departments worked together, met emergencies and kept their skills. */
import type { Chapter } from '../chapter.js';
import { definitions } from './definitions.js';
import { figures } from './figures.js';
import { findings } from './findings.js';
import { measures } from './measures.js';
import { slides } from './slides.js';

export const team: Chapter = {
  id: 'team',
  number: '12',
  folder: new URL('./', import.meta.url),
  measures,
  figures,
  findings,
  slides,
  definitions,
  headlines: ['team.response_hours', 'team.closure_rate', 'team.crisis_minutes'],
};
