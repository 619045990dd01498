/** Whole numbers from shares: largest remainders, decks to deal from, and matching by rank. */
import { shuffle, type Random } from './random.js';

/** Splits a total over weights by the largest remainder (Hamilton's method), ties to the earlier one. */
export function split(total: number, weights: readonly number[]): number[] {
  let sum = 0;
  for (const weight of weights) sum += weight;
  if (sum <= 0) return new Array<number>(weights.length).fill(0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const parts = exact.map(Math.floor);
  let left = total - parts.reduce((a, b) => a + b, 0);
  const order = exact
    .map((value, i) => [value - Math.floor(value), i] as const)
    .sort((a, b) => b[0] - a[0] || a[1] - b[1]);
  for (const [, i] of order) {
    if (left <= 0) break;
    parts[i] = (parts[i] ?? 0) + 1;
    left -= 1;
  }
  return parts;
}

/** Adds to one place of a column. */
export function raise(column: Float64Array | Uint32Array, at: number, by: number): void {
  column[at] = (column[at] ?? 0) + by;
}

/** A shuffled deck that holds index i counts[i] times. */
export function deck(counts: readonly number[], random: Random): Uint16Array {
  return shuffle(unrolled(counts), random);
}

/** Index i counts[i] times, in order. */
export function unrolled(counts: readonly number[]): Uint16Array {
  const cards = new Uint16Array(counts.reduce((a, b) => a + b, 0));
  let at = 0;
  counts.forEach((count, i) => {
    cards.fill(i, at, at + count);
    at += count;
  });
  return cards;
}

/** Deals members one by one so that the count of each stays within one or two of its share: the member furthest behind comes next. */
export function dealer(shares: readonly number[], random: Random): () => number {
  const sum = shares.reduce((a, b) => a + b, 0);
  const step = Float64Array.from(shares, (share) => share / sum);
  const due = Float64Array.from(step, (share) => (share > 0 ? share * random.next() : -Infinity));
  return () => {
    let best = 0;
    for (let i = 0; i < due.length; i += 1) {
      due[i] = (due[i] ?? 0) + (step[i] ?? 0);
      if ((due[i] ?? 0) > (due[best] ?? 0)) best = i;
    }
    due[best] = (due[best] ?? 0) - 1;
    return best;
  };
}

/** Says yes `wanted` times in `of` calls, at random places (Knuth, The Art of Computer Programming 3.4.2, algorithm S). */
export function sampler(wanted: number, of: number, random: Random): () => boolean {
  let left = wanted;
  let calls = of;
  return () => {
    const yes = random.next() * calls < left;
    calls -= 1;
    if (yes) left -= 1;
    return yes;
  };
}

/** A member drawn by weight. */
export function pick(weights: readonly number[], random: Random): number {
  let left = random.next() * weights.reduce((a, b) => a + b, 0);
  for (let i = 0; i < weights.length; i += 1) {
    left -= weights[i] ?? 0;
    if (left < 0) return i;
  }
  return weights.length - 1;
}

const rankBits = 2 ** 27;

/** Positions 0..n-1 in ascending order of their keys. Keys are cut to `levels` steps and packed with their position, so that numbers sort natively. */
export function ranked(keys: Float64Array, levels = 2 ** 25): Uint32Array {
  let low = Infinity;
  let high = -Infinity;
  for (const key of keys) {
    if (key < low) low = key;
    if (key > high) high = key;
  }
  const step = high > low ? (levels - 1) / (high - low) : 0;
  const packed = new Float64Array(keys.length);
  for (let i = 0; i < keys.length; i += 1) packed[i] = Math.floor(((keys[i] ?? 0) - low) * step) * rankBits + i;
  packed.sort();
  const positions = new Uint32Array(keys.length);
  for (let i = 0; i < keys.length; i += 1) positions[i] = (packed[i] ?? 0) % rankBits;
  return positions;
}
