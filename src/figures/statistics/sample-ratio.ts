/** Were the arms of an experiment filled as planned? Pearson's chi-square against an equal split. Source: Fabijan et al. (2019), KDD '19:2156-2164. */
import { chiSquareTail } from './chi-square.js';

export interface SampleRatio {
  readonly chiSquare: number;
  /** Probability of a split at least as uneven where each unit falls into any arm alike. */
  readonly p: number;
}

/** Of the units in each arm; undefined with fewer than two arms, or none of them filled. */
export function sampleRatio(arms: readonly number[]): SampleRatio | undefined {
  const units = arms.reduce((total, arm) => total + arm, 0);
  if (arms.length < 2 || !(units > 0)) return undefined;
  const planned = units / arms.length;
  const chiSquare = arms.reduce((total, arm) => total + (arm - planned) ** 2 / planned, 0);
  return { chiSquare, p: chiSquareTail(chiSquare, arms.length - 1) };
}
