/** Interval of a proportion: Wilson's score interval. Source: Wilson (1927), JASA 22:209-212. */
import type { Interval } from '../figure.js';
import { criticalZ } from './normal.js';

/** `hits` of `n`; undefined where n is zero or the hits are no part of n. */
export function wilson(hits: number, n: number, level = 0.95): Interval | undefined {
  if (!(n > 0) || hits < 0 || hits > n) return undefined;
  const z = criticalZ(level);
  const p = hits / n;
  const centre = p + (z * z) / (2 * n);
  const spread = z * Math.sqrt((p * (1 - p) + (z * z) / (4 * n)) / n);
  const scale = 1 + (z * z) / n;
  return {
    low: hits === 0 ? 0 : (centre - spread) / scale,
    high: hits === n ? 1 : (centre + spread) / scale,
    level,
    method: 'wilson',
  };
}
