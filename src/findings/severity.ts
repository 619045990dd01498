/**
 * How much a finding matters, 0..1: effect x weight x certainty.
 *
 * effect: size of the difference relative to its base, e / (e + 0.1), so that 10 % is half-way and nothing reaches 1. Points of
 *   shares are taken relative to the base share: 15 % against 20 % is a quarter off.
 * weight: what it moves. A rule gives the share of the period's money that its figures stand for, 0..1; a figure of the whole
 *   business weighs 1. It enters as 0.5 + weight / 2: a small part of the business can be half as important, never nothing.
 * certainty: 1 where an interval leaves the base outside, 0.8 where there is no interval to judge by, 0 inside the noise (then
 *   there is no finding at all).
 * A miss of a target counts a fifth more than the same miss of a previous value: a target is a promise.
 */
import type { Comparison } from '../figures/comparisons.js';

const halfWay = 0.1;
const unjudged = 0.8;
const promise = 1.2;

export function severity(effect: number, weight: number, certainty: number): number {
  const size = Math.abs(effect);
  if (!Number.isFinite(size)) return 0;
  const part = Math.min(1, Math.max(0, weight));
  const raw = (size / (size + halfWay)) * (0.5 + part / 2) * certainty;
  return Math.round(Math.min(1, Math.max(0, raw)) * 1e6) / 1e6;
}

/** Difference relative to the base; points of ranks and indices by their relation too. */
export function relativeEffect({ difference, from }: Comparison): number {
  return from === 0 ? 1 : Math.abs(difference / from);
}

export function certaintyOf({ significant, verdict }: Comparison): number {
  if (significant) return 1;
  return verdict === 'unchanged' ? 0 : unjudged;
}

export function severityOf(comparison: Comparison, weight: number): number {
  const owed = comparison.base === 'target' ? promise : 1;
  return Math.min(1, severity(relativeEffect(comparison), weight, certaintyOf(comparison)) * owed);
}
