/** The slides of chapter 09, in the order of the deck. */
import type { SlideRule } from '../chapter.js';
import { advantages } from './slides/advantages.js';
import { calendar } from './slides/calendar.js';
import { engagement } from './slides/engagement.js';
import { market } from './slides/market.js';
import { mix } from './slides/mix.js';
import { prices } from './slides/prices.js';
import { reach } from './slides/reach.js';

export const slides: readonly SlideRule[] = [calendar, mix, engagement, market, reach, prices, advantages];
