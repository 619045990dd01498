/** The slides of chapter 14, in the order of the deck. */
import type { SlideRule } from '../chapter.js';
import { kept } from './slides/kept.js';
import { priorities } from './slides/priorities.js';
import { ranking } from './slides/ranking.js';
import { roadmap } from './slides/roadmap.js';
import { targets } from './slides/targets.js';

export const slides: readonly SlideRule[] = [kept, priorities, ranking, roadmap, targets];
