/** ABC classes of a Pareto ranking. Source: Dickie (1951), Factory Management and Maintenance 109:92-94. */
import { round12 } from '../round.js';

export type AbcClass = 'A' | 'B' | 'C';

export interface AbcBounds {
  /** Cumulative share of the sum, with the item's own, up to which it is an A; then a B. */
  readonly a: number;
  readonly b: number;
}

/**
 * The class of each item by its amount (none negative), the largest first, ties by id; an item whose cumulative share reaches a bound
 * exactly is still inside. Null where the amounts add up to nothing.
 */
export function abcClasses(
  items: readonly { readonly id: string; readonly amount: number }[],
  bounds: AbcBounds,
): ReadonlyMap<string, AbcClass> | null {
  const total = items.reduce((sum, { amount }) => sum + amount, 0);
  if (!(total > 0)) return null;
  const sorted = items.toSorted((left, right) => right.amount - left.amount || (left.id < right.id ? -1 : 1));
  let cumulated = 0;
  return new Map(
    sorted.map(({ id, amount }) => {
      cumulated += amount;
      // Rounded, so that a sum of shares that is 0.7 on paper is not 0.7000000000000001 here.
      const share = round12(cumulated / total);
      return [id, share <= bounds.a ? 'A' : share <= bounds.b ? 'B' : 'C'];
    }),
  );
}
