/** Interval of a median from two order statistics, without an assumption on the distribution. Source: Conover, Practical Nonparametric Statistics, 3rd ed. (1999), 3.2. */
import type { Interval } from '../figure.js';

/** The rank whose values at both ends leave a tail each: cumulative probabilities of Binomial(n, 1/2), by logarithms so that a large n does not underflow. */
export function medianRank(n: number, tail: number): number {
  let logTerm = n * Math.log(0.5);
  let cumulated = Math.exp(logTerm);
  let rank = 0;
  while (cumulated <= tail) {
    rank += 1;
    logTerm += Math.log((n - rank + 1) / rank);
    cumulated += Math.exp(logTerm);
  }
  return rank;
}

/** The narrowest symmetric pair of ranks that covers at least the level; undefined where n is too small for it (under 6 at 95 %). */
export function medianInterval(values: readonly number[], level = 0.95): Interval | undefined {
  const sorted = values.toSorted((left, right) => left - right);
  const rank = medianRank(sorted.length, (1 - level) / 2);
  const [low, high] = [sorted[rank - 1], sorted[sorted.length - rank]];
  if (rank < 1 || low === undefined || high === undefined) return undefined;
  return { low, high, level, method: 'order statistics' };
}
