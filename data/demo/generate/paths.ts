/** In which months of 2025 a customer orders: months after the first, chosen so that mean gaps stay under or over 60 days whatever the days. */
import { split } from './quota.js';

export interface Path {
  readonly weight: number;
  /** Months after the first order, one an order. */
  readonly months: readonly number[];
}

function path(weight: number, ...later: readonly number[]): Path {
  return { weight, months: [0, ...later] };
}

export const single: readonly Path[] = [path(1)];

/** At most 60 days a gap in the mean: k orders lie within 2 (k - 1) months. One and two months apart in turns, so that half the gaps of those who spend most are over 45 days. */
export const frequent: readonly Path[] = [
  path(7, 0),
  path(12, 1),
  path(5, 1, 1),
  path(11, 1, 2),
  path(11, 1, 3),
  path(11, 2, 3),
  path(9, 1, 2, 3),
  path(7, 1, 3, 5),
  path(7, 2, 3, 5),
  path(6, 2, 4, 5),
  path(5, 1, 3, 5, 7),
  path(5, 2, 4, 5, 7),
  path(3, 1, 2, 4, 5, 7),
  path(1, 1, 2, 4, 5, 6, 8, 9),
];

/** New customers of P who order again in it. */
export const repeat: readonly Path[] = [path(34, 0), path(46, 1), path(8, 1, 1), path(8, 0, 1), path(4, 1, 2)];

/** Two orders that lie over 60 days apart. */
export const twice: readonly Path[] = [path(4, 3), path(3, 4), path(2, 5), path(2, 6), path(1, 8)];

/** Three orders over 120 days. */
export const thrice: readonly Path[] = [path(3, 2, 5), path(2, 3, 6), path(1, 4, 8)];

/** Every path, so that a customer's is one number. */
export const all: readonly Path[] = [...single, ...frequent, ...repeat, ...twice, ...thrice];

/** Shares of a list as a table of 1,000 draws. */
export function drawTable(list: readonly Path[]): readonly Path[] {
  const counts = split(
    1000,
    list.map((entry) => entry.weight),
  );
  return list.flatMap((entry, i) => new Array<Path>(counts[i] ?? 0).fill(entry));
}
