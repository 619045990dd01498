/** Interval of a ratio of two sums over the same rows, by the delta method. Source: Cochran, Sampling Techniques, 3rd ed. (1977), 6.4. */
import type { Interval } from '../figure.js';
import { criticalT } from './student.js';

/** Sums over the rows (days, stores ...) that are taken as the sample. */
export interface PairSums {
  readonly n: number;
  readonly over: number;
  readonly under: number;
  readonly overSquares: number;
  readonly underSquares: number;
  readonly products: number;
}

export function pairSums(pairs: readonly (readonly [over: number, under: number])[]): PairSums {
  const sum = (of: (over: number, under: number) => number) => pairs.reduce((total, [x, y]) => total + of(x, y), 0);
  return {
    n: pairs.length,
    over: sum((x) => x),
    under: sum((_x, y) => y),
    overSquares: sum((x) => x * x),
    underSquares: sum((_x, y) => y * y),
    products: sum((x, y) => x * y),
  };
}

/** Undefined under two rows or where the denominator is not positive. */
export function ratioInterval(sums: PairSums, level = 0.95): Interval | undefined {
  const { n, over, under, overSquares, underSquares, products } = sums;
  if (n < 2 || !(under > 0)) return undefined;
  const ratio = over / under;
  // Residuals d = x - ratio * y sum to nought, so their squares need no centring.
  const squares = Math.max(0, overSquares - 2 * ratio * products + ratio * ratio * underSquares);
  const half = (criticalT(level, n - 1) * Math.sqrt((squares * n) / (n - 1))) / under;
  return { low: ratio - half, high: ratio + half, level, method: 'delta' };
}
