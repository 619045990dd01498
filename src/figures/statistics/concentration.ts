/** How concentrated a market is, from the amounts of its sellers. */

const sumOf = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);

/** Share of the k largest, such as CR3; null where nothing was sold. Source: Bain (1951), Quarterly Journal of Economics 65:293-324. */
export function concentrationRatio(amounts: readonly number[], k: number): number | null {
  const total = sumOf(amounts);
  if (!(total > 0)) return null;
  return sumOf(amounts.toSorted((left, right) => right - left).slice(0, k)) / total;
}

/**
 * Herfindahl-Hirschman index: the sum of the squared shares in per cent, 10,000 for a monopoly; null where nothing was sold.
 * Source: Hirschman (1964), American Economic Review 54:761-762.
 */
export function herfindahl(amounts: readonly number[]): number | null {
  const total = sumOf(amounts);
  if (!(total > 0)) return null;
  return sumOf(amounts.map((amount) => ((100 * amount) / total) ** 2));
}

/** How many sold anything, and whether they are too few for CR3 to say more than that. */
export function sellers(amounts: readonly number[]): { readonly count: number; readonly few: boolean } {
  const count = amounts.filter((amount) => amount > 0).length;
  return { count, few: count < 3 };
}
