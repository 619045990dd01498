/** How well a topic's words belong together: the mean normalised pointwise mutual information of their pairs. */

/**
 * NPMI after Bouma (2009), as Lau, Newman and Baldwin (2014) found it nearest to what readers judge: for each pair of words
 * ln(p(a, b) / (p(a) p(b))) / -ln p(a, b), with shares of the documents that hold them; -1 for a pair that never meets, 1 for one that
 * always does. `documents` hold numbers of words; null where there is no pair.
 */
export function coherenceOf(words: readonly number[], documents: readonly Iterable<number>[]): number | null {
  const wanted = new Map(words.map((word, place) => [word, place]));
  const size = words.length;
  const together = new Float64Array(size * size);
  for (const document of documents) {
    const held = new Set<number>();
    for (const word of document) {
      const place = wanted.get(word);
      if (place !== undefined) held.add(place);
    }
    for (const a of held) for (const b of held) together[a * size + b] = (together[a * size + b] ?? 0) + 1;
  }
  const share = (a: number, b: number) => (together[a * size + b] ?? 0) / documents.length;
  let sum = 0;
  for (let a = 0; a < size; a += 1) {
    for (let b = a + 1; b < size; b += 1) sum += npmi(share(a, b), share(a, a), share(b, b));
  }
  return size < 2 ? null : sum / ((size * (size - 1)) / 2);
}

function npmi(both: number, first: number, second: number): number {
  if (both === 0) return -1;
  return both === 1 ? 1 : Math.log(both / (first * second)) / -Math.log(both);
}
