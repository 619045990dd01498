/** Interval of the ratio of two Poisson rates. Source: Breslow and Day, Statistical Methods in Cancer Research II (1987), on the logarithm. */
import type { Interval } from '../figure.js';
import { criticalZ } from './normal.js';

/** Events and the time over which they were counted. */
export interface Rate {
  readonly events: number;
  readonly time: number;
}

/** first / second; undefined where one has no event or no time, since its logarithm has no spread then. */
export function rateRatioInterval(first: Rate, second: Rate, level = 0.95): Interval | undefined {
  if (!(first.events > 0) || !(second.events > 0) || !(first.time > 0) || !(second.time > 0)) return undefined;
  const centre = Math.log(first.events / first.time / (second.events / second.time));
  const half = criticalZ(level) * Math.sqrt(1 / first.events + 1 / second.events);
  return { low: Math.exp(centre - half), high: Math.exp(centre + half), level, method: 'poisson log' };
}
