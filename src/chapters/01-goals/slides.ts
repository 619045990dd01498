/** The slides of chapter 01, in the order of the deck. */
import type { SlideRule } from '../chapter.js';
import { attainment } from './slides/attainment.js';
import { brand } from './slides/brand.js';
import { buyers } from './slides/buyers.js';
import { channels } from './slides/channels.js';
import { guides } from './slides/guides.js';
import { market } from './slides/market.js';
import { weakSpots } from './slides/weak-spots.js';

export const slides: readonly SlideRule[] = [channels, buyers, market, attainment, brand, weakSpots, guides];
