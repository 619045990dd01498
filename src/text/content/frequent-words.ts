/** The content words that most reviews hold. */

export interface FrequentWord {
  readonly word: string;
  /** Reviews that hold it; one that says it twice counts once. */
  readonly reviews: number;
}

/** A word of one or two reviews may be one customer's own. */
const leastReviews = 3;

/** At most so many, the most frequent first, equal ones in the order of their codes. */
export function frequentWords(texts: readonly (readonly string[])[], most = 40): FrequentWord[] {
  const reviews = new Map<string, number>();
  for (const text of texts) for (const word of new Set(text)) reviews.set(word, (reviews.get(word) ?? 0) + 1);
  return [...reviews]
    .flatMap(([word, count]) => (count >= leastReviews ? [{ word, reviews: count }] : []))
    .sort((a, b) => b.reviews - a.reviews || (a.word < b.word ? -1 : 1))
    .slice(0, most);
}
