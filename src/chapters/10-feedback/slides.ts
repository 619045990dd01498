/** The slides of chapter 10, in the order of the deck. */
import type { SlideRule } from '../chapter.js';

export const slides: readonly SlideRule[] = [];
