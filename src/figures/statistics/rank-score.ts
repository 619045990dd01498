/** Scores by rank: where a value stands among all, from 0 for the lowest to 1 for the highest. */

/**
 * (rank - 1) / (n - 1) of each value in the order given; equal values share the lowest of their ranks. An unknown value ranks with the
 * lowest and scores 0. Null under two values, where no rank says anything.
 */
export function rankScores(values: readonly (number | null)[]): readonly number[] | null {
  if (values.length < 2) return null;
  const known = values.map((value) => value ?? -Infinity);
  const sorted = known.toSorted((left, right) => left - right);
  const lowest = new Map<number, number>();
  sorted.forEach((value, index) => {
    if (!lowest.has(value)) lowest.set(value, index);
  });
  return known.map((value) => (lowest.get(value) ?? 0) / (values.length - 1));
}
