/** Intervals of a mean and of the difference of two means, from count, mean and sample standard deviation. */
import type { Interval } from '../figure.js';
import { criticalT } from './student.js';

export interface Sample {
  readonly n: number;
  readonly mean: number;
  /** Sample standard deviation (n - 1). */
  readonly sd: number;
}

const usable = ({ n, mean, sd }: Sample) => n >= 2 && Number.isFinite(mean) && sd >= 0;

/** Student (1908), Biometrika 6:1-25; undefined under two observations. */
export function meanInterval(sample: Sample, level = 0.95): Interval | undefined {
  if (!usable(sample)) return undefined;
  const half = (criticalT(level, sample.n - 1) * sample.sd) / Math.sqrt(sample.n);
  return { low: sample.mean - half, high: sample.mean + half, level, method: 't' };
}

/** first - second with unequal variances. Welch (1947), Biometrika 34:28-35; degrees of freedom after Satterthwaite. */
export function meanDifferenceInterval(first: Sample, second: Sample, level = 0.95): Interval | undefined {
  if (!usable(first) || !usable(second)) return undefined;
  const [one, two] = [first.sd ** 2 / first.n, second.sd ** 2 / second.n];
  const difference = first.mean - second.mean;
  if (one + two === 0) return { low: difference, high: difference, level, method: 'welch' };
  const df = (one + two) ** 2 / (one ** 2 / (first.n - 1) + two ** 2 / (second.n - 1));
  const half = criticalT(level, df) * Math.sqrt(one + two);
  return { low: difference - half, high: difference + half, level, method: 'welch' };
}

/**
 * Relative difference of two independent positive means, first / second - 1, by the delta method on the logarithm.
 * Source: Oehlert (1992), The American Statistician 46:27-29.
 */
export function meanGrowthInterval(first: Sample, second: Sample, level = 0.95): Interval | undefined {
  const difference = meanDifferenceInterval(first, second, level);
  if (!difference || first.mean <= 0 || second.mean <= 0) return undefined;
  const [one, two] = [(first.sd / first.mean) ** 2 / first.n, (second.sd / second.mean) ** 2 / second.n];
  if (one + two === 0) return undefined;
  const df = (one + two) ** 2 / (one ** 2 / (first.n - 1) + two ** 2 / (second.n - 1));
  const half = criticalT(level, df) * Math.sqrt(one + two);
  const centre = Math.log(first.mean / second.mean);
  return { low: Math.expm1(centre - half), high: Math.expm1(centre + half), level, method: 'log-delta' };
}
