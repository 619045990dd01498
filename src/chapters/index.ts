/** The chapters that the deck can have, in its order. */
import type { Chapter } from './chapter.js';
import { goals } from './01-goals/chapter.js';
import { execution } from './02-execution/chapter.js';
import { sales } from './03-sales/chapter.js';
import { behaviour } from './04-behaviour/chapter.js';
import { online } from './05-online/chapter.js';
import { offline } from './06-offline/chapter.js';
import { ads } from './07-ads/chapter.js';
import { promotion } from './08-promotion/chapter.js';
import { competition } from './09-competition/chapter.js';
import { feedback } from './10-feedback/chapter.js';
import { technology } from './11-technology/chapter.js';
import { team } from './12-team/chapter.js';
import { finance } from './13-finance/chapter.js';
import { plan } from './14-plan/chapter.js';

export const chapters: readonly Chapter[] = [
  goals,
  execution,
  sales,
  behaviour,
  online,
  offline,
  ads,
  promotion,
  competition,
  feedback,
  technology,
  team,
  finance,
  plan,
];
