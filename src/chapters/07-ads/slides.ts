/** The slides of chapter 07, in the order of the deck. */
import type { SlideRule } from '../chapter.js';
import { audiences } from './slides/audiences.js';
import { creatives } from './slides/creatives.js';
import { hours } from './slides/hours.js';
import { platforms } from './slides/platforms.js';
import { returns } from './slides/returns.js';
import { waste } from './slides/waste.js';

export const slides: readonly SlideRule[] = [platforms, returns, creatives, audiences, hours, waste];
