/** Interval of the difference of two independent estimates from their own intervals: MOVER. Source: Zou & Donner (2008), Statistics in Medicine 27:1693-1702. */
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
