/**
 * Intervals of the difference and the quotient of two independent estimates from their own intervals: MOVER. Sources: Zou & Donner
 * (2008), Statistics in Medicine 27:1693-1702; Donner & Zou (2012), Statistical Methods in Medical Research 21:347-359.
 */
import type { Interval } from '../figure.js';

export interface Estimate {
  readonly value: number;
  readonly interval: Interval;
}

/** first - second, at the level of the intervals; of Wilson's intervals it is Newcombe's. */
export function differenceInterval(first: Estimate, second: Estimate): Interval {
  const difference = first.value - second.value;
  return {
    low: difference - Math.hypot(first.value - first.interval.low, second.interval.high - second.value),
    high: difference + Math.hypot(first.interval.high - first.value, second.value - second.interval.low),
    level: first.interval.level,
    method: 'mover',
  };
}

/** first / second; of intervals that lie evenly about their estimates it is Fieller's. Undefined unless the second's lies above zero. */
export function quotientInterval(first: Estimate, second: Estimate): Interval | undefined {
  const { low: l2, high: u2 } = second.interval;
  const [under, over] = [u2 * (2 * second.value - u2), l2 * (2 * second.value - l2)];
  if (!(l2 > 0) || !(under > 0) || !(over > 0)) return undefined;
  const product = first.value * second.value;
  const { low: l1, high: u1 } = first.interval;
  const spread = (end: number, part: number) =>
    Math.sqrt(Math.max(0, product ** 2 - end * (2 * first.value - end) * part));
  return {
    low: (product - spread(l1, under)) / under,
    high: (product + spread(u1, over)) / over,
    level: first.interval.level,
    method: 'mover',
  };
}
