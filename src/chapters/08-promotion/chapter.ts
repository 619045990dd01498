/** Chapter 08: how demand answers discounts, what gifts and urgency do, and what each promotion returned. */
import type { Chapter } from '../chapter.js';
import { definitions } from './definitions.js';
import { figures } from './figures.js';
import { findings } from './findings.js';
import { measures } from './measures.js';
import { slides } from './slides.js';

export const promotion: Chapter = {
  id: 'promotion',
  number: '08',
  folder: new URL('./', import.meta.url),
  measures,
  figures,
  findings,
  slides,
  definitions,
  headlines: ['promotion.gift_cost_share', 'promotion.gift_conversion_lift', 'promotion.referral_cac_change'],
};
