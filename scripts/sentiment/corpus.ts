/** Labelled reviews as rows of numbered features, extracted once for all the trainings of a run. */
import { visitFeatures, type Block } from '../../src/text/sentiment/chinese/features.js';
import type { LabelledReview } from './labelled-reviews.js';
import { ownPhrases } from './phrases.js';

export interface Row {
  readonly review: LabelledReview;
  /** Numbers of the features that occur, each once. */
  readonly features: Uint32Array;
  /** How often each of them occurs. */
  readonly times: Uint16Array;
}

export interface Corpus {
  readonly rows: readonly Row[];
  /** By a feature's number: its hash and block. The numbers only name features; which of them a training uses, it finds in its own rows. */
  readonly hashes: readonly number[];
  readonly blocks: readonly Block[];
}

/** Every text once, and our own phrases after them; reviews whose text stands with both labels are left out. */
export function corpusOf(reviews: readonly LabelledReview[]): Corpus {
  const numbers = new Map<number, number>();
  const hashes: number[] = [];
  const blocks: Block[] = [];
  const rows = [...agreed(reviews), ...ownPhrases].map((review) => {
    const counts = new Map<number, number>();
    visitFeatures(review.text, (block, hash) => {
      let number = numbers.get(hash);
      if (number === undefined) {
        number = hashes.length;
        numbers.set(hash, number);
        hashes.push(hash);
        blocks.push(block);
      }
      counts.set(number, (counts.get(number) ?? 0) + 1);
    });
    return { review, features: Uint32Array.from(counts.keys()), times: Uint16Array.from(counts.values()) };
  });
  return { rows, hashes, blocks };
}

function agreed(reviews: readonly LabelledReview[]): readonly LabelledReview[] {
  const first = new Map<string, LabelledReview>();
  const disputed = new Set<string>();
  for (const review of reviews) {
    const key = review.text.toLowerCase();
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, review);
    else if (earlier.positive !== review.positive) disputed.add(key);
  }
  return [...first].filter(([key]) => !disputed.has(key)).map(([, review]) => review);
}
