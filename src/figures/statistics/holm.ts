/** Probabilities of several tests, adjusted so that the chance of any false alarm among them stays at the level. Source: Holm (1979), Scandinavian Journal of Statistics 6:65-70. */

/** In the order given, each 0..1: compare them with the level itself. */
export function holm(probabilities: readonly number[]): number[] {
  const order = probabilities.map((p, at) => ({ p, at })).toSorted((a, b) => a.p - b.p);
  const adjusted = new Array<number>(probabilities.length).fill(1);
  let least = 0;
  order.forEach(({ p, at }, rank) => {
    least = Math.min(1, Math.max(least, (order.length - rank) * p));
    adjusted[at] = least;
  });
  return adjusted;
}
