/** The slides of chapter 05, in the order of the deck. */
import type { SlideRule } from '../chapter.js';
import { landing } from './slides/landing.js';
import { paidSearch } from './slides/paid-search.js';
import { peaks } from './slides/peaks.js';
import { platforms } from './slides/platforms.js';
import { social } from './slides/social.js';
import { traffic } from './slides/traffic.js';

export const slides: readonly SlideRule[] = [platforms, peaks, social, traffic, landing, paidSearch];
