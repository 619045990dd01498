/** The slides of chapter 13, in the order of the deck. */
import type { SlideRule } from '../chapter.js';
import { costs } from './slides/costs.js';
import { profit } from './slides/profit.js';
import { scenarios } from './slides/scenarios.js';
import { unexpected } from './slides/unexpected.js';
import { units } from './slides/units.js';

export const slides: readonly SlideRule[] = [costs, units, unexpected, profit, scenarios];
