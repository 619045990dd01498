/** Interval of the difference of two independent proportions. Source: Newcombe (1998), Statistics in Medicine 17:873-890, method 10. */
import type { Interval } from '../figure.js';
import { wilson } from './wilson.js';

/** first - second, as shares; undefined where a sample is empty. Times 100 for percentage points. */
export function newcombe(
  first: { readonly hits: number; readonly n: number },
  second: { readonly hits: number; readonly n: number },
  level = 0.95,
): Interval | undefined {
  const one = wilson(first.hits, first.n, level);
  const two = wilson(second.hits, second.n, level);
  if (!one || !two) return undefined;
  const [p, q] = [first.hits / first.n, second.hits / second.n];
  return {
    low: p - q - Math.hypot(p - one.low, two.high - q),
    high: p - q + Math.hypot(one.high - p, q - two.low),
    level,
    method: 'newcombe',
  };
}
