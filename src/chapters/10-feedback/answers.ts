/** Answers to the recommendation question by side: 9 and 10 promote, 0 to 6 detract, all others are passive. */
import type { Answers } from '../../figures/statistics/nps-interval.js';
import type { Measures } from '../shape.js';
import { rows } from './measures.js';

export type Side = 'promoter' | 'passive' | 'detractor';

export function sideOf(score: number): Side {
  if (score >= 9 && score <= 10) return 'promoter';
  return score >= 0 && score <= 6 ? 'detractor' : 'passive';
}

/** Undefined where nobody answered. */
export function answersOf(measures: Measures, period: string): Answers | undefined {
  const found = rows(measures, 'nps_scores').filter((row) => row.period === period);
  const count = (side?: Side) =>
    found.reduce((sum, { score, responses }) => sum + (side && sideOf(score) !== side ? 0 : responses), 0);
  return found.length === 0 ? undefined : { promoters: count('promoter'), detractors: count('detractor'), n: count() };
}
