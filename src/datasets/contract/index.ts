/** The dataset contract, version 1: all 60 tables by name, in the order of their groups. */
import type { DatasetContract } from '../dataset.js';
import { behaviour } from './behaviour.js';
import { commerce } from './commerce.js';
import { competition } from './competition.js';
import { feedback } from './feedback.js';
import { finance } from './finance.js';
import { marketing } from './marketing.js';
import { offline } from './offline.js';
import { promotion } from './promotion.js';
import { team } from './team.js';
import { technology } from './technology.js';

const groups = [commerce, behaviour, marketing, offline, promotion, competition, feedback, technology, team, finance];

export const contracts: ReadonlyMap<string, DatasetContract> = new Map(
  groups.flat().map((table) => [table.name, table]),
);
