/** Finds the sets of two to four words which attract each other in reviews, with the reviews that hold all of them. */

export interface WordSet {
  /** Ascending. */
  readonly words: readonly number[];
  /** The reviews that hold every word, ascending. */
  readonly reviews: Int32Array;
  /** How many times as often the words meet as they would if each came by itself: n^(k-1) · together / (the product of each word's reviews). */
  readonly lift: number;
}

export interface SetLimits {
  /** Reviews that must hold the whole set. */
  readonly leastReviews: number;
  /** The most frequent words and the strongest pairs that are looked at, so that time stays bounded. */
  readonly words: number;
  readonly pairs: number;
}

const largest = 4;

/** `holders` gives each word's reviews, ascending; `total` is the number of reviews. Sets come smallest first, in the order of their words. */
export function attractingSets(holders: readonly Int32Array[], total: number, limits: SetLimits): readonly WordSet[] {
  const pairs = strongest(pairsOf(holders, total, limits), limits.pairs);
  const neighbours = neighboursOf(pairs);
  const found: WordSet[] = [...pairs];
  let grown: readonly WordSet[] = pairs;
  for (let size = 3; size <= largest; size += 1) {
    grown = grown.flatMap((set) =>
      commonNeighbours(set.words, neighbours).flatMap((word) => {
        const reviews = intersection(set.reviews, holders[word] ?? new Int32Array());
        const wider = setOf([...set.words, word], reviews, holders, total);
        return reviews.length >= limits.leastReviews && attracts(wider, holders, total) ? [wider] : [];
      }),
    );
    found.push(...grown);
  }
  return found;
}

/**
 * The weight of a set: its reviews times the mean ln(lift) of its links, in nats. Reviews · ln(lift) is what the set adds to the
 * log-likelihood ratio of Dunning (1993); without the mean a longer set would win by its length alone, since lift is a product.
 */
export function weightOf({ words, reviews, lift }: WordSet): number {
  return (reviews.length * Math.log(lift)) / (words.length - 1);
}

function pairsOf(holders: readonly Int32Array[], total: number, limits: SetLimits): readonly WordSet[] {
  const words = Array.from(holders.keys())
    .filter((word) => sizeOf(holders, word) >= limits.leastReviews)
    .sort((a, b) => sizeOf(holders, b) - sizeOf(holders, a) || a - b)
    .slice(0, limits.words)
    .sort((a, b) => a - b);
  const together = meetings(words, holders, total);
  return words.flatMap((first, i) =>
    words.slice(i + 1).flatMap((second, rest) => {
      if ((together[i * words.length + i + 1 + rest] ?? 0) < limits.leastReviews) return [];
      const reviews = intersection(holders[first] ?? new Int32Array(), holders[second] ?? new Int32Array());
      const pair = setOf([first, second], reviews, holders, total);
      return attracts(pair, holders, total) ? [pair] : [];
    }),
  );
}

/** Reviews that hold both words, at [place of the first · words + place of the second], the first being the smaller. */
function meetings(words: readonly number[], holders: readonly Int32Array[], total: number): Uint32Array {
  const held: number[][] = Array.from({ length: total }, () => []);
  words.forEach((word, place) => holders[word]?.forEach((review) => held[review]?.push(place)));
  const together = new Uint32Array(words.length * words.length);
  for (const places of held) {
    for (let i = 0; i < places.length; i += 1) {
      const row = (places[i] ?? 0) * words.length;
      for (let j = i + 1; j < places.length; j += 1) {
        const cell = row + (places[j] ?? 0);
        together[cell] = (together[cell] ?? 0) + 1;
      }
    }
  }
  return together;
}

function setOf(words: readonly number[], reviews: Int32Array, holders: readonly Int32Array[], total: number): WordSet {
  const chance = words.reduce((product, word) => product * (sizeOf(holders, word) / total), total);
  return { words, reviews, lift: reviews.length / chance };
}

/**
 * Whether each word is surely more frequent among the reviews that hold the others than among all: the lower end of Wilson's interval
 * (1927) at 95 % lies above its share. So a set carries no word that merely stands everywhere, and five reviews of a rare chance are no chain.
 */
function attracts({ words, reviews }: WordSet, holders: readonly Int32Array[], total: number): boolean {
  return words.every((word) => {
    const others = words.filter((other) => other !== word).map((other) => holders[other] ?? new Int32Array());
    const holding = others.reduce(intersection).length;
    return wilsonLow(reviews.length, holding) > sizeOf(holders, word) / total;
  });
}

const z = 1.959964;

function wilsonLow(hits: number, of: number): number {
  const share = hits / of;
  const middle = share + (z * z) / (2 * of);
  const reach = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  return (middle - reach) / (1 + (z * z) / of);
}

function strongest(sets: readonly WordSet[], most: number): readonly WordSet[] {
  if (sets.length <= most) return sets;
  const kept = new Set(sets.toSorted((a, b) => weightOf(b) - weightOf(a)).slice(0, most));
  return sets.filter((set) => kept.has(set));
}

function neighboursOf(pairs: readonly WordSet[]): ReadonlyMap<number, ReadonlySet<number>> {
  const neighbours = new Map<number, Set<number>>();
  for (const { words } of pairs) {
    const [first = 0, second = 0] = words;
    neighbours.set(first, (neighbours.get(first) ?? new Set()).add(second));
  }
  return neighbours;
}

/** The words behind the last of a set that make a pair with each of its words. */
function commonNeighbours(words: readonly number[], neighbours: ReadonlyMap<number, ReadonlySet<number>>) {
  const last = neighbours.get(words.at(-1) ?? -1) ?? new Set<number>();
  return [...last].filter((word) => words.every((other) => neighbours.get(other)?.has(word)));
}

function sizeOf(holders: readonly Int32Array[], word: number): number {
  return holders[word]?.length ?? 0;
}

function intersection(left: Int32Array, right: Int32Array): Int32Array {
  const both = new Int32Array(Math.min(left.length, right.length));
  let count = 0;
  for (let i = 0, j = 0; i < left.length && j < right.length;) {
    const a = left[i] ?? 0;
    const b = right[j] ?? 0;
    if (a === b) both[count++] = a;
    if (a <= b) i += 1;
    if (b <= a) j += 1;
  }
  return both.slice(0, count);
}
