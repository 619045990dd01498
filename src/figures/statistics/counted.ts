/** The median, and its interval, of values that come counted: each value once with how often it stands in the sample. */
import type { Interval } from '../figure.js';
import { medianRank } from './median-interval.js';

export interface Counted {
  readonly value: number;
  readonly count: number;
}

const sizeOf = (values: readonly Counted[]) => values.reduce((sum, { count }) => sum + count, 0);

/** The value at a rank, the smallest being at 1. */
function atRank(sorted: readonly Counted[], rank: number): number | undefined {
  let passed = 0;
  return sorted.find(({ count }) => {
    passed += count;
    return passed >= rank;
  })?.value;
}

const ascending = (values: readonly Counted[]) =>
  values.filter(({ count }) => count > 0).toSorted((left, right) => left.value - right.value);

/** Null for an empty sample; the mean of the middle two where there is no middle one. */
export function countedMedian(values: readonly Counted[]): number | null {
  const sorted = ascending(values);
  const n = sizeOf(sorted);
  const [below, above] = [atRank(sorted, Math.ceil(n / 2)), atRank(sorted, Math.floor(n / 2) + 1)];
  return below === undefined || above === undefined || n === 0 ? null : (below + above) / 2;
}

/** As `medianInterval`. */
export function countedMedianInterval(values: readonly Counted[], level = 0.95): Interval | undefined {
  const sorted = ascending(values);
  const n = sizeOf(sorted);
  const rank = n === 0 ? 0 : medianRank(n, (1 - level) / 2);
  if (rank < 1) return undefined;
  const [low, high] = [atRank(sorted, rank), atRank(sorted, n - rank + 1)];
  return low === undefined || high === undefined ? undefined : { low, high, level, method: 'order statistics' };
}
