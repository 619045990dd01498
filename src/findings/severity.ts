/**
 * How much a finding matters, 0..1: effect x weight x certainty.
 *
 * effect: size of the difference relative to its base, e / (e + 0.1), so that 10 % is half-way and nothing reaches 1. Points of
 *   shares are taken relative to the base share: 15 % against 20 % is a quarter off. A target is a promise: there 3 % is half-way.
 * weight: what it moves. A rule gives the share of the period's money that its figures stand for, 0..1; a figure of the whole
 *   business weighs 1. It enters as 0.5 + weight / 2: a small part of the business can be half as important, never nothing.
 * certainty: 1 where an interval leaves the base outside, and for totals against a target, which are counted and not sampled;
 *   0.8 where there is no interval to judge by; 0 inside the noise (then there is no finding at all).
 * A fact that is neither good nor bad counts 0.7: it explains, and nothing has to follow from it.
 */
import type { Comparison } from '../figures/comparisons.js';
import type { Direction } from './finding.js';

const halfWay = { usual: 0.1, target: 0.03 } as const;
const unjudged = 0.8;

/** What severity a direction leaves. */
export const directionWeight: Readonly<Record<Direction, number>> = { good: 1, bad: 1, neutral: 0.7 };

export function severity(effect: number, weight: number, certainty: number, half: number = halfWay.usual): number {
  const size = Math.abs(effect);
  if (!Number.isFinite(size)) return 0;
  const part = Math.min(1, Math.max(0, weight));
  const raw = (size / (size + half)) * (0.5 + part / 2) * certainty;
  return Math.round(Math.min(1, Math.max(0, raw)) * 1e6) / 1e6;
}

/** Difference relative to the base; points of ranks and indices by their relation too. */
export function relativeEffect({ difference, from }: Comparison): number {
  return from === 0 ? 1 : Math.abs(difference / from);
}

export function certaintyOf({ base, significant, verdict }: Comparison): number {
  if (verdict === 'unchanged') return 0;
  return significant || base === 'target' ? 1 : unjudged;
}

export function severityOf(comparison: Comparison, weight: number): number {
  const half = comparison.base === 'target' ? halfWay.target : halfWay.usual;
  return severity(relativeEffect(comparison), weight, certaintyOf(comparison), half);
}
