/** Chapter 05: what the online channels brought back, what posts led to, and what the own site made of its visitors. */
import type { Chapter } from '../chapter.js';
import { definitions } from './definitions.js';
import { figures } from './figures.js';
import { findings } from './findings.js';
import { measures } from './measures.js';
import { slides } from './slides.js';

export const online: Chapter = {
  id: 'online',
  number: '05',
  folder: new URL('./', import.meta.url),
  measures,
  figures,
  findings,
  slides,
  definitions,
  headlines: ['online.organic_share', 'online.ppc_cpa', 'online.private_repurchase', 'online.cta_click_ratio'],
};
