/** The slides of chapter 02, in the order of the deck. */
import type { SlideRule } from '../chapter.js';
import { acquisition } from './slides/acquisition.js';
import { budget } from './slides/budget.js';
import { plan } from './slides/plan.js';
import { stores } from './slides/stores.js';
import { timeline } from './slides/timeline.js';

export const slides: readonly SlideRule[] = [timeline, budget, stores, plan, acquisition];
