/** Slope of y on x with an effect of its own for each group (the within estimator). Source: Wooldridge, Econometric Analysis of Cross Section and Panel Data, 2nd ed. (2010), 10.5. */
import type { Interval } from '../figure.js';
import { criticalT } from './student.js';

/** Rows of a group, and sums of squares and products about the group's own means. */
export interface GroupSums {
  readonly n: number;
  readonly xx: number;
  readonly xy: number;
  readonly yy: number;
}

export interface Slope {
  readonly value: number;
  /** Undefined where no degree of freedom is left. */
  readonly interval: Interval | undefined;
  readonly n: number;
}

/** Undefined where x does not vary within any group. The variance is that of equal, independent errors. */
export function withinSlope(groups: readonly GroupSums[], level = 0.95): Slope | undefined {
  const sum = (of: (group: GroupSums) => number) => groups.reduce((total, group) => total + of(group), 0);
  const [n, xx, xy, yy] = [sum((one) => one.n), sum((one) => one.xx), sum((one) => one.xy), sum((one) => one.yy)];
  if (!(xx > 1e-12)) return undefined;
  const value = xy / xx;
  const df = n - groups.length - 1;
  if (df < 1) return { value, interval: undefined, n };
  const half = criticalT(level, df) * Math.sqrt(Math.max(0, yy - value * xy) / df / xx);
  return { value, interval: { low: value - half, high: value + half, level, method: 't' }, n };
}
