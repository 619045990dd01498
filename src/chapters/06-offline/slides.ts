/** The slides of chapter 06, in the order of the deck. */
import type { SlideRule } from '../chapter.js';
import { cooperation } from './slides/cooperation.js';
import { exhibitions } from './slides/exhibitions.js';
import { leads } from './slides/leads.js';
import { partners } from './slides/partners.js';
import { stays } from './slides/stays.js';
import { stores } from './slides/stores.js';

export const slides: readonly SlideRule[] = [stores, stays, exhibitions, leads, partners, cooperation];
