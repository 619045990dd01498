/** The slides of chapter 03, in the order of the deck. */
import type { SlideRule } from '../chapter.js';
import { bundles } from './slides/bundles.js';
import { customers } from './slides/customers.js';
import { drivers } from './slides/drivers.js';
import { lines } from './slides/lines.js';
import { orderValue } from './slides/order-value.js';
import { regions } from './slides/regions.js';
import { returning } from './slides/returning.js';

export const slides: readonly SlideRule[] = [lines, drivers, regions, bundles, orderValue, returning, customers];
