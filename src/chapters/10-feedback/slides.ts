/** The slides of chapter 10, in the order of the deck. */
import type { SlideRule } from '../chapter.js';
import { aspects } from './slides/aspects.js';
import { chains } from './slides/chains.js';
import { hardware } from './slides/hardware.js';
import { nps } from './slides/nps.js';
import { promoters } from './slides/promoters.js';
import { sentiment } from './slides/sentiment.js';
import { service } from './slides/service.js';
import { software } from './slides/software.js';
import { topics } from './slides/topics.js';

export const slides: readonly SlideRule[] = [
  sentiment,
  aspects,
  chains,
  topics,
  hardware,
  service,
  software,
  nps,
  promoters,
];
