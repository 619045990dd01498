/** A figure against its target, benchmark, previous period or year ago: by how much, and whether that is better. */
import type { Figure, Interval, Unit } from './figure.js';
import { holds } from './interval.js';
import { round12 } from './round.js';

export type Base = 'target' | 'benchmark' | 'previous' | 'yearAgo';

/** `unchanged`: the difference is nought or inside its noise; `unknown`: neither way is better. */
export type Verdict = 'better' | 'worse' | 'unchanged' | 'unknown';

export interface Comparison {
  readonly base: Base;
  readonly value: number;
  readonly from: number;
  /** value - from, in the figure's unit. */
  readonly difference: number;
  /** Relative for amounts, points for shares, the plain difference where neither says anything (ranks, points, indices). */
  readonly kind: 'relative' | 'points' | 'plain';
  /** A share (0.15), percentage points (2.1), or the difference in the unit, by `kind`. */
  readonly change: number;
  readonly unit: Unit;
  readonly verdict: Verdict;
  /** An interval was there to judge by, and the difference lies outside it. */
  readonly significant: boolean;
}

const kinds: Readonly<Partial<Record<Unit, Comparison['kind']>>> = {
  share: 'points',
  pp: 'points',
  rank: 'plain',
  points: 'plain',
  index: 'plain',
};

/** Undefined where one side is missing, or a relative change has a base that is not positive. */
export function compare(figure: Figure, base: Base): Comparison | undefined {
  const from = figure[base];
  const { value, unit } = figure;
  if (typeof value !== 'number' || typeof from !== 'number') return undefined;
  const kind = kinds[unit] ?? 'relative';
  if (kind === 'relative' && from <= 0) return undefined;
  const difference = round12(value - from);
  const change = round12(changeOf(value, from, unit, kind));
  const noise = noiseOf(figure, base, from);
  const inside = noise !== undefined && holds(noise, 0);
  const shared = { base, value, from, difference, kind, change, unit };
  return { ...shared, verdict: verdict(difference, figure.good, inside), significant: noise !== undefined && !inside };
}

function changeOf(value: number, from: number, unit: Unit, kind: Comparison['kind']): number {
  if (kind === 'relative') return value / from - 1;
  return unit === 'share' ? (value - from) * 100 : value - from;
}

/**
 * Interval of the difference to the base. A target is a fixed number, so the value's own interval less the target is one; for
 * previous and year ago, which are samples too, that would be too narrow, so theirs is the figure's changeInterval alone - but a
 * base that even the value's own interval holds is inside the noise for certain.
 */
function noiseOf(figure: Figure, base: Base, from: number): Pick<Interval, 'low' | 'high'> | undefined {
  if (base === 'previous' && figure.changeInterval) return figure.changeInterval;
  if (!figure.interval) return undefined;
  const shifted = { low: figure.interval.low - from, high: figure.interval.high - from };
  if (base === 'target' || base === 'benchmark') return shifted;
  return holds(shifted, 0) ? shifted : undefined;
}

function verdict(difference: number, good: Figure['good'], inside: boolean): Verdict {
  if (difference === 0 || inside) return 'unchanged';
  if (good === undefined) return 'unknown';
  return difference > 0 === (good === 'up') ? 'better' : 'worse';
}

/** How far from its target a figure may lie, as a share of the target, and still be called level with it. */
const levelMargin = 0.1;

/**
 * Is a figure level with its target or benchmark? That an interval holds the target is not enough, for that of four answers holds
 * nearly any: the whole interval has to lie within a tenth of the target. Without an interval only the same value is level.
 */
export function level({ verdict, from, difference }: Comparison, interval: Figure['interval']): boolean {
  if (verdict !== 'unchanged') return false;
  if (!interval) return difference === 0;
  const margin = levelMargin * Math.abs(from);
  return from - margin <= interval.low && interval.high <= from + margin;
}
