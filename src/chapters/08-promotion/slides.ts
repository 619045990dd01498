/** The slides of chapter 08, in the order of the deck. */
import type { SlideRule } from '../chapter.js';
import { discounts } from './slides/discounts.js';
import { elasticity } from './slides/elasticity.js';
import { gifts } from './slides/gifts.js';
import { returns } from './slides/returns.js';
import { urgency } from './slides/urgency.js';

export const slides: readonly SlideRule[] = [discounts, elasticity, gifts, urgency, returns];
