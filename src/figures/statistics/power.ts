/** Power of the two-sided pooled two-proportion z test, and the smallest rise that it would detect. Source: Fleiss, Levin, Paik, Statistical Methods for Rates and Proportions, 3rd ed. (2003), 4.2, without continuity correction. */
import { criticalZ, normalCdf } from './normal.js';

/** A proportion in 0..1 and the size of its sample. */
export interface Proportion {
  readonly rate: number;
  readonly n: number;
}

/**
 * Probability that the test at the level finds a difference where the two rates are true: spread under no difference from the pooled
 * rate, under the difference from each its own. Undefined where a sample is empty or neither rate varies.
 */
export function twoProportionPower(first: Proportion, second: Proportion, level = 0.95): number | undefined {
  if (!(first.n > 0) || !(second.n > 0)) return undefined;
  const pooled = (first.rate * first.n + second.rate * second.n) / (first.n + second.n);
  const none = Math.sqrt(pooled * (1 - pooled) * (1 / first.n + 1 / second.n));
  if (!(none > 0)) return undefined;
  const own = Math.sqrt((first.rate * (1 - first.rate)) / first.n + (second.rate * (1 - second.rate)) / second.n);
  const difference = Math.abs(first.rate - second.rate);
  const bound = criticalZ(level) * none;
  // Rates of nought and one leave no spread: the difference is seen for certain, or never.
  if (own === 0) return difference > bound ? 1 : 0;
  return normalCdf((difference - bound) / own) + normalCdf((-difference - bound) / own);
}

/**
 * The smallest rise over a base rate, as a difference of shares, that the test detects with the power, by bisection.
 * Undefined where a sample is empty, or even a rise to 1 would not be seen so often.
 */
export function smallestDetectableRise(
  base: Proportion,
  n: number,
  { power = 0.8, level = 0.95 }: { readonly power?: number; readonly level?: number } = {},
): number | undefined {
  const seen = (rise: number) => (twoProportionPower(base, { rate: base.rate + rise, n }, level) ?? 0) >= power;
  let [low, high] = [0, 1 - base.rate];
  if (!seen(high)) return undefined;
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (seen(middle)) high = middle;
    else low = middle;
  }
  return high;
}
