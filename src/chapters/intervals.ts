/** Intervals that measures ask for: samples from counts, sums and sums of squares; quotients of shares and of means. */
import type { Interval } from '../figures/figure.js';
import type { Sample } from '../figures/statistics/mean-interval.js';
import { criticalZ } from '../figures/statistics/normal.js';

/** Size, sum and sum of squares of a sample, as a measure gives them. */
export interface Sums {
  readonly n: number;
  readonly sum: number;
  readonly squares: number;
}

export function sampleOf({ n, sum, squares }: Sums): Sample {
  return { n, mean: sum / n, sd: Math.sqrt(Math.max(0, squares - (sum * sum) / n) / (n - 1)) };
}

const level = 0.95;
const z = criticalZ(level);

/** Of mean(part) / mean(all) where the part lies in the whole, by the delta method over the part and the rest. */
export function partIndexInterval(part: Sums, all: Sums): Interval | undefined {
  const rest = { n: all.n - part.n, sum: all.sum - part.sum, squares: all.squares - part.squares };
  const whole = all.sum / all.n;
  if (part.n < 2 || rest.n < 2 || !(whole > 0)) return undefined;
  const [one, other] = [sampleOf(part), sampleOf(rest)];
  // Derivatives of p / (w p + (1 - w) r) by the mean p of the part and r of the rest; w is the part's weight.
  const weight = part.n / all.n;
  const byPart = ((1 - weight) * other.mean) / whole ** 2;
  const byRest = ((1 - weight) * one.mean) / whole ** 2;
  const half = z * Math.sqrt((byPart * one.sd) ** 2 / one.n + (byRest * other.sd) ** 2 / other.n);
  return { low: one.mean / whole - half, high: one.mean / whole + half, level, method: 'delta' };
}

/** Of the quotient of two independent shares. Source: Katz, Baptista, Azen, Pike (1978), Biometrics 34:469-474. */
export function shareRatioInterval(
  first: { readonly hits: number; readonly n: number },
  second: { readonly hits: number; readonly n: number },
): Interval | undefined {
  if (first.hits <= 0 || second.hits <= 0) return undefined;
  const centre = Math.log(first.hits / first.n / (second.hits / second.n));
  const half = z * Math.sqrt(1 / first.hits - 1 / first.n + 1 / second.hits - 1 / second.n);
  return { low: Math.exp(centre - half), high: Math.exp(centre + half), level, method: 'katz' };
}

/** The interval moved by a constant, such as one less for a change. */
export function shifted(interval: Interval | undefined, by: number): Interval | undefined {
  return interval && { ...interval, low: interval.low + by, high: interval.high + by };
}

/** The interval times a positive factor, such as 100 for points. */
export function scaled(interval: Interval | undefined, by: number): Interval | undefined {
  return interval && { ...interval, low: interval.low * by, high: interval.high * by };
}
