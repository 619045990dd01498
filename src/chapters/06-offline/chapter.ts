/** Chapter 06: what stores, exhibitions and partners brought. */
import type { Chapter } from '../chapter.js';
import { definitions } from './definitions.js';
import { figures } from './figures.js';
import { findings } from './findings.js';
import { measures } from './measures.js';
import { slides } from './slides.js';

export const offline: Chapter = {
  id: 'offline',
  number: '06',
  folder: new URL('./', import.meta.url),
  measures,
  figures,
  findings,
  slides,
  definitions,
  headlines: ['offline.tried_lift', 'offline.partner_top_share', 'offline.joint_uplift'],
};
