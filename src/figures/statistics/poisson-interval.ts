/** Interval of the mean of a Poisson count by Byar's approximation. Source: Breslow & Day, Statistical Methods in Cancer Research II (1987), p. 69. */
import type { Interval } from '../figure.js';
import { criticalZ } from './normal.js';

/** Undefined for a negative count; from nought for nought. */
export function poissonInterval(count: number, level = 0.95): Interval | undefined {
  if (!(count >= 0)) return undefined;
  const z = criticalZ(level);
  const bound = (n: number, sign: 1 | -1) => n * (1 - 1 / (9 * n) + (sign * z) / (3 * Math.sqrt(n))) ** 3;
  return {
    low: count > 0 ? Math.max(0, bound(count, -1)) : 0,
    high: bound(count + 1, 1),
    level,
    method: 'byar',
  };
}
