/** Parts of one whole as they are shown: rounded so that they add up to 100 %. */

/** Whether shares are all parts of one whole: two or more, none negative, adding up to 1. */
export function isWhole(shares: readonly (number | null | undefined)[]): shares is readonly number[] {
  if (shares.length < 2) return false;
  let sum = 0;
  for (const share of shares) {
    if (typeof share !== 'number' || !(share >= 0)) return false;
    sum += share;
  }
  return Math.abs(sum - 1) < 1e-9;
}

/**
 * Parts of a whole rounded to so many decimals of a per cent, adding up to 1: each is cut, and those with the largest remainders
 * are raised (Hamilton's method); equal remainders go to the earlier part. Where plain rounding adds up, it is the result.
 */
export function wholeShares(shares: readonly number[], decimals: number): number[] {
  const units = 100 * 10 ** decimals;
  // The nudge mends 0.285 x 1000, which a double holds as 284.99…
  const exact = shares.map((share) => Number((share * units).toPrecision(12)));
  const plain = exact.map((value) => Math.round(value));
  if (plain.reduce((sum, value) => sum + value, 0) === units) return plain.map((value) => value / units);
  const parts = exact.map(Math.floor);
  const missing = units - parts.reduce((sum, value) => sum + value, 0);
  const order = exact
    .map((value, index) => ({ index, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of order.slice(0, missing)) parts[index] = (parts[index] ?? 0) + 1;
  return parts.map((value) => value / units);
}
