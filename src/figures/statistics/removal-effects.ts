/**
 * Credit of channels by the removal effects of a first-order Markov chain over converting paths: the share of conversions that would
 * be lost if whoever comes to the channel went no further, as shares of all such losses.
 * Source: Anderl, Becker, von Wangenheim, Schumann (2016), Mapping the customer journey, Int. J. of Research in Marketing 33:457-474.
 */
import type { TouchPath } from './attribution.js';

interface Chain {
  readonly channels: readonly string[];
  /** Chance of the first touch, by channel. */
  readonly start: readonly number[];
  /** Chance of going from a channel to another, and from it to the conversion. */
  readonly onward: readonly (readonly number[])[];
  readonly converts: readonly number[];
}

function chainOf(paths: readonly TouchPath[]): Chain {
  const channels = [...new Set(paths.flatMap(({ touches }) => touches))].sort();
  const place = new Map(channels.map((channel, i) => [channel, i]));
  const size = channels.length;
  const start = new Array<number>(size).fill(0);
  const converts = new Array<number>(size).fill(0);
  const onward = channels.map(() => new Array<number>(size).fill(0));
  const add = (counts: number[] | undefined, at: number | undefined, by: number) => {
    if (counts && at !== undefined) counts[at] = (counts[at] ?? 0) + by;
  };
  for (const { touches, conversions } of paths) {
    const steps = touches.map((channel) => place.get(channel) ?? 0);
    add(start, steps[0], conversions);
    add(converts, steps.at(-1), conversions);
    steps.slice(1).forEach((to, i) => add(onward[steps[i] ?? 0], to, conversions));
  }
  const all = start.reduce((sum, one) => sum + one, 0);
  const leaving = onward.map((row, i) => row.reduce((sum, one) => sum + one, converts[i] ?? 0));
  return {
    channels,
    start: start.map((one) => one / all),
    onward: onward.map((row, i) => row.map((one) => one / (leaving[i] ?? 1))),
    converts: converts.map((one, i) => one / (leaving[i] ?? 1)),
  };
}

/** Solves (I - Q) h = c by elimination; the matrix is diagonally dominant, so no pivot is needed. */
function solve(onward: readonly (readonly number[])[], converts: readonly number[]): number[] {
  const rows = onward.map((row, i) => [...row.map((one, j) => +(i === j) - one), converts[i] ?? 0]);
  const size = rows.length;
  for (let k = 0; k < size; k += 1) {
    const pivot = rows[k] ?? [];
    for (let i = k + 1; i < size; i += 1) {
      const row = rows[i] ?? [];
      const factor = (row[k] ?? 0) / (pivot[k] ?? 1);
      if (factor === 0) continue;
      for (let j = k; j <= size; j += 1) row[j] = (row[j] ?? 0) - factor * (pivot[j] ?? 0);
    }
  }
  const found = new Array<number>(size).fill(0);
  for (let i = size - 1; i >= 0; i -= 1) {
    const row = rows[i] ?? [];
    let rest = row[size] ?? 0;
    for (let j = i + 1; j < size; j += 1) rest -= (row[j] ?? 0) * (found[j] ?? 0);
    found[i] = rest / (row[i] ?? 1);
  }
  return found;
}

/** Chance that a path still converts when nobody gets past the channel at `removed`. */
function withoutChannel({ start, onward, converts }: Chain, removed: number): number {
  const kept = start.map((_, i) => i).filter((i) => i !== removed);
  const part = (row: readonly number[] | undefined) => kept.map((i) => row?.[i] ?? 0);
  const chances = solve(
    kept.map((i) => part(onward[i])),
    part(converts),
  );
  return part(start).reduce((sum, one, i) => sum + one * (chances[i] ?? 0), 0);
}

/** Removal effect of each channel, 0..1, before they are made shares of their sum. */
export function removalEffects(paths: readonly TouchPath[]): ReadonlyMap<string, number> {
  const chain = chainOf(paths.filter(({ touches, conversions }) => touches.length > 0 && conversions > 0));
  return new Map(chain.channels.map((channel, i) => [channel, Math.max(0, 1 - withoutChannel(chain, i))]));
}

/** Shares of the credit, which add up to one. */
export function creditByRemoval(paths: readonly TouchPath[]): ReadonlyMap<string, number> {
  const effects = removalEffects(paths);
  const all = [...effects.values()].reduce((sum, one) => sum + one, 0);
  return new Map([...effects].map(([channel, effect]) => [channel, effect / all]));
}
