/** The slides of chapter 04, in the order of the deck. */
import type { SlideRule } from '../chapter.js';
import { attribution } from './slides/attribution.js';
import { cohorts } from './slides/cohorts.js';
import { funnel } from './slides/funnel.js';
import { hours } from './slides/hours.js';
import { lifetime } from './slides/lifetime.js';
import { paths } from './slides/paths.js';
import { sources } from './slides/sources.js';
import { top } from './slides/top.js';

export const slides: readonly SlideRule[] = [sources, lifetime, attribution, paths, funnel, hours, top, cohorts];
