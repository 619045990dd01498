/** Issue chains: words that occur together in what customers complain of, such as screen - flicker - return. */
import { attractingSets, weightOf, type WordSet } from './sets.js';

export interface IssueChain {
  /** Two to four, in the order in which the reviews mostly name them. */
  readonly words: readonly string[];
  /** Places of the reviews that hold all of the words, ascending. */
  readonly reviews: readonly number[];
  /** How many times as often the words meet as they would by chance. */
  readonly lift: number;
}

export interface ChainOptions {
  /** Reviews that must hold a whole chain; 5 by default. */
  readonly leastReviews?: number;
  /** Chains that are given; 10 by default. */
  readonly most?: number;
}

const limits = { words: 600, pairs: 2000 };
/** A chain stands for a shorter one if it has this share of its reviews. */
const explained = 0.4;

/**
 * `complaints` holds the content words of each negative review, in order; a review counts once however often it says a word. A chain's
 * words attract each other (see `attractingSets`); chains are ranked by reviews · ln(lift) / links, so that neither five reviews of two rare words
 * nor a pair that is merely frequent comes first. A shorter chain is left out where a longer one holds 40 % of its reviews, and so is one
 * which shares with a stronger chain more than half of the words of the shorter of the two.
 */
export function issueChains(
  complaints: readonly (readonly string[])[],
  options: ChainOptions = {},
): readonly IssueChain[] {
  const { leastReviews = 5, most = 10 } = options;
  const vocabulary = [...new Set(complaints.flat())].sort(byCode);
  const holders = holdersOf(complaints, vocabulary);
  const sets = attractingSets(holders, complaints.length, { leastReviews, ...limits });
  return distinct(withoutExplained(sets).toSorted(byWeight), most).map(({ words, reviews, lift }) => ({
    words: readable(
      words.map((word) => vocabulary[word] ?? ''),
      Array.from(reviews, (review) => complaints[review] ?? []),
    ),
    reviews: [...reviews],
    lift,
  }));
}

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Equal weights: the longer chain, then the one whose words come first in the order of their codes. */
function byWeight(a: WordSet, b: WordSet): number {
  const weight = weightOf(b) - weightOf(a);
  if (Math.abs(weight) > 1e-9) return weight;
  return (
    b.words.length - a.words.length ||
    (a.words.find((word, at) => word !== b.words[at]) ?? 0) - (b.words.find((word, at) => word !== a.words[at]) ?? 0)
  );
}

function holdersOf(complaints: readonly (readonly string[])[], vocabulary: readonly string[]): readonly Int32Array[] {
  const places = new Map(vocabulary.map((word, place) => [word, place]));
  const holders: number[][] = vocabulary.map(() => []);
  complaints.forEach((words, review) => {
    for (const word of new Set(words)) holders[places.get(word) ?? -1]?.push(review);
  });
  return holders.map((reviews) => Int32Array.from(reviews));
}

/** A longer set knows its parts by their words, so each set looks only at the sets that are one word shorter. */
function withoutExplained(sets: readonly WordSet[]): readonly WordSet[] {
  const keyOf = (words: readonly number[]) => words.join(' ');
  const best = new Map<string, number>();
  for (const { words, reviews } of sets.toReversed()) {
    const reach = Math.max(reviews.length, best.get(keyOf(words)) ?? 0);
    for (const left of words) {
      const part = keyOf(words.filter((word) => word !== left));
      best.set(part, Math.max(best.get(part) ?? 0, reach));
    }
  }
  return sets.filter(({ words, reviews }) => (best.get(keyOf(words)) ?? 0) < explained * reviews.length);
}

function distinct(ranked: readonly WordSet[], most: number): readonly WordSet[] {
  const kept: WordSet[] = [];
  for (const set of ranked) {
    if (kept.length === most) break;
    const shared = (other: WordSet) => set.words.filter((word) => other.words.includes(word)).length;
    if (kept.every((other) => shared(other) <= Math.min(set.words.length, other.words.length) / 2)) kept.push(set);
  }
  return kept;
}

/** By the mean rank of a word's first place among the chain's words: thing, symptom, consequence, as customers tell it. */
function readable(words: readonly string[], reviews: readonly (readonly string[])[]): readonly string[] {
  const ranks = new Map(words.map((word) => [word, 0]));
  for (const review of reviews) {
    words
      .map((word) => ({ word, at: review.indexOf(word) }))
      .sort((a, b) => a.at - b.at)
      .forEach(({ word }, rank) => ranks.set(word, (ranks.get(word) ?? 0) + rank));
  }
  return words.toSorted((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0) || byCode(a, b));
}
