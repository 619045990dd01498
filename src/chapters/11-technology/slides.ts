/** The slides of chapter 11, in the order of the deck. */
import type { SlideRule } from '../chapter.js';
import { availability } from './slides/availability.js';
import { operations } from './slides/operations.js';
import { payment } from './slides/payment.js';
import { stock } from './slides/stock.js';
import { tracking } from './slides/tracking.js';

export const slides: readonly SlideRule[] = [payment, stock, tracking, availability, operations];
