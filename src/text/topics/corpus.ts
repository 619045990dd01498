/** Reviews as numbers: a vocabulary of the words worth a topic, and each review as places in it. */
import type { Uniform } from './random.js';

export interface Corpus {
  readonly vocabulary: readonly string[];
  /** One a review, in order and as often as said; a review without a known word is empty. */
  readonly documents: readonly Uint16Array[];
}

/** A word of one or two reviews tells no topic, nor does one that stands in half of them. */
const leastReviews = 3;
const greatestShare = 0.5;
const mostWords = 4000;

/** The vocabulary is in the order of the words' codes, so that the order of the reviews does not name its places. */
export function corpusOf(texts: readonly (readonly string[])[]): Corpus {
  const reviews = new Map<string, number>();
  for (const text of texts) for (const word of new Set(text)) reviews.set(word, (reviews.get(word) ?? 0) + 1);
  const vocabulary = [...reviews]
    .filter(([, count]) => count >= leastReviews && count <= greatestShare * texts.length)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, mostWords)
    .map(([word]) => word)
    .sort();
  return { vocabulary, documents: documentsOf(vocabulary, texts) };
}

export function documentsOf(
  vocabulary: readonly string[],
  texts: readonly (readonly string[])[],
): readonly Uint16Array[] {
  const places = new Map(vocabulary.map((word, place) => [word, place]));
  return texts.map((text) =>
    Uint16Array.from(
      text.flatMap((word) => {
        const place = places.get(word);
        return place === undefined ? [] : [place];
      }),
    ),
  );
}

/** So many of the items at most, drawn without replacement and left in their order (Knuth's algorithm S). */
export function sampleOf<T>(items: readonly T[], most: number, random: Uniform): readonly T[] {
  if (items.length <= most) return items;
  let wanted = most;
  return items.filter((_, at) => {
    const take = random() * (items.length - at) < wanted;
    if (take) wanted -= 1;
    return take;
  });
}
