/**
 * The slope of log y on log x by least squares over points in the order of time, with an interval that allows for errors that differ
 * in size and follow each other. Sources: Newey & West (1987), Econometrica 55:703-708, with their lag of 1994 (Review of Economic
 * Studies 61:631-653), floor(4 (n/100)^(2/9)), and n / (n - 2) for the size of the sample; Student's t with n - 2 degrees of freedom.
 */
import type { Interval } from '../figure.js';
import { criticalT } from './student.js';

export interface LogLogFit {
  /** Per cent that y moves by for one per cent of x. */
  readonly slope: number;
  readonly interval: Interval;
  readonly n: number;
  /** Share of the variance of log y that the line explains. */
  readonly explained: number;
  /** Standard deviation (n - 1) of log x: what variation the slope rests on. */
  readonly spread: number;
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Variance of the slope: the scores (x - mean) x error with Bartlett's weights over their lags. */
function variance(scores: readonly number[], xx: number): number {
  const n = scores.length;
  const lags = Math.floor(4 * (n / 100) ** (2 / 9));
  const product = (lag: number) =>
    scores.slice(lag).reduce((sum, score, index) => sum + score * (scores[index] ?? 0), 0);
  let total = product(0);
  for (let lag = 1; lag <= lags; lag += 1) total += 2 * (1 - lag / (lags + 1)) * product(lag);
  return (Math.max(0, total) / xx ** 2) * (n / (n - 2));
}

/** Points with an x or y that is not positive are left out; undefined under three points or where x does not vary. */
export function fitLogLog(
  points: readonly { readonly x: number; readonly y: number }[],
  level = 0.95,
): LogLogFit | undefined {
  const logs = points.filter(({ x, y }) => x > 0 && y > 0).map(({ x, y }) => ({ x: Math.log(x), y: Math.log(y) }));
  const n = logs.length;
  if (n < 3) return undefined;
  const [centreX, centreY] = [mean(logs.map(({ x }) => x)), mean(logs.map(({ y }) => y))];
  const centred = logs.map(({ x, y }) => ({ x: x - centreX, y: y - centreY }));
  const sum = (of: (point: { readonly x: number; readonly y: number }) => number) =>
    centred.reduce((total, point) => total + of(point), 0);
  const [xx, xy, yy] = [sum(({ x }) => x * x), sum(({ x, y }) => x * y), sum(({ y }) => y * y)];
  if (!(xx > 1e-12)) return undefined;
  const slope = xy / xx;
  const scores = centred.map(({ x, y }) => x * (y - slope * x));
  const half = criticalT(level, n - 2) * Math.sqrt(variance(scores, xx));
  return {
    slope,
    interval: { low: slope - half, high: slope + half, level, method: 'newey-west' },
    n,
    explained: yy > 0 ? (slope * xy) / yy : 0,
    spread: Math.sqrt(xx / (n - 1)),
  };
}
