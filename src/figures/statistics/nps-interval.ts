/**
 * Interval of a net promoter score: the score interval of a difference of two shares of one sample. Source: Tango (1998), Statistics in
 * Medicine 17:891-908; its two kinds of discordant pairs are promoters and detractors here.
 */
import type { Interval } from '../figure.js';
import { criticalZ } from './normal.js';
import { npsVariance } from './nps-variance.js';

/** Counts of answers; passive ones are the rest of n. */
export interface Answers {
  readonly promoters: number;
  readonly detractors: number;
  readonly n: number;
}

/** Share of detractors that is likeliest for the counts where promoters exceed detractors by `difference`, -1..1. */
function likeliestDetractors({ promoters: b, detractors: c, n }: Answers, difference: number): number {
  const linear = -b - c + (2 * n - b + c) * difference;
  const constant = -c * difference * (1 - difference);
  return (Math.sqrt(Math.max(0, linear ** 2 - 8 * n * constant)) - linear) / (4 * n);
}

/** Standard errors by which the counts lie above a true score, in points. */
function distance(answers: Answers, score: number): number {
  const { promoters, detractors, n } = answers;
  const difference = score / 100;
  const d = likeliestDetractors(answers, difference);
  const above = (100 * (promoters - detractors)) / n - score;
  const error = Math.sqrt(Math.max(0, npsVariance(d + difference, d)) / n);
  return error > 0 ? above / error : above === 0 ? 0 : Math.sign(above) * Infinity;
}

const steps = 60;

/** Between a score within the interval and an end of the scale: the last one that is not further away than z. */
function endOf(answers: Answers, inside: number, end: number, z: number): number {
  if (Math.abs(distance(answers, end)) <= z) return end;
  let [near, far] = [inside, end];
  for (let step = 0; step < steps; step += 1) {
    const middle = (near + far) / 2;
    if (Math.abs(distance(answers, middle)) <= z) near = middle;
    else far = middle;
  }
  return (near + far) / 2;
}

/** In points, -100..100; undefined where nobody answered or the counts are no parts of n. */
export function npsInterval(answers: Answers, level = 0.95): Interval | undefined {
  const { promoters, detractors, n } = answers;
  if (!(n > 0) || promoters < 0 || detractors < 0 || promoters + detractors > n) return undefined;
  const z = criticalZ(level);
  const score = (100 * (promoters - detractors)) / n;
  return { low: endOf(answers, score, -100, z), high: endOf(answers, score, 100, z), level, method: 'tango' };
}
