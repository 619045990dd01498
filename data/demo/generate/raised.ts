/** Chooses members of a list so that a value of theirs has a given mean. */

/**
 * So many members, from the front of the list: at each step the next one whose value lies on the side of the mean that the sum so far
 * falls short of, and last the one that fits best. Where one side runs out, the other goes on.
 */
export function raised(
  members: ArrayLike<number> & Iterable<number>,
  valueOf: ArrayLike<number>,
  mean: number,
  count: number,
): readonly number[] {
  const above: number[] = [];
  const below: number[] = [];
  for (const member of members) ((valueOf[member] ?? 0) >= mean ? above : below).push(member);
  const chosen: number[] = [];
  let sum = 0;
  let [fromAbove, fromBelow] = [0, 0];
  while (chosen.length < count - 1 && chosen.length < members.length) {
    const wantsAbove = sum < mean * (chosen.length + 1);
    const upper = (wantsAbove && fromAbove < above.length) || fromBelow >= below.length;
    const next = upper ? above[fromAbove++] : below[fromBelow++];
    if (next === undefined) break;
    chosen.push(next);
    sum += valueOf[next] ?? 0;
  }
  const missing = mean * (chosen.length + 1) - sum;
  const left = [...above.slice(fromAbove), ...below.slice(fromBelow)];
  const last = left.reduce<number | undefined>((best, one) => {
    const distance = (member: number) => Math.abs((valueOf[member] ?? 0) - missing);
    return best === undefined || distance(one) < distance(best) ? one : best;
  }, undefined);
  return last === undefined || count < 1 ? chosen : [...chosen, last];
}
