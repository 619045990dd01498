/** Interval of any statistic over independent units by leaving one out at a time. Source: Tukey (1958), Annals of Mathematical Statistics 29:614; Efron and Tibshirani, An Introduction to the Bootstrap (1993), ch. 11. */
import type { Interval } from '../figure.js';
import { criticalT } from './student.js';

/**
 * `units` are what was drawn independently (partners, stores), each with all of its rows. Undefined where the statistic has no value
 * for the whole or without any one unit, or under three units.
 */
export function jackknifeInterval<T>(
  units: readonly T[],
  statistic: (units: readonly T[]) => number | null,
  level = 0.95,
): Interval | undefined {
  const n = units.length;
  const whole = statistic(units);
  if (n < 3 || whole === null) return undefined;
  const without = units.map((_, left) => statistic(units.filter((_unit, index) => index !== left)));
  const known = without.filter((value) => value !== null);
  if (known.length < n) return undefined;
  const mean = known.reduce((sum, value) => sum + value, 0) / n;
  const squares = known.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const half = criticalT(level, n - 1) * Math.sqrt(((n - 1) / n) * squares);
  return { low: whole - half, high: whole + half, level, method: 'jackknife' };
}
