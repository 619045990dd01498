/** What a part of the reviews says, as plain arrays that travel between threads without being copied word by word. */
import type { SentimentClass } from '../sentiment/sentiment.js';

export interface ReviewText {
  readonly id: string;
  /** As the customer wrote it. */
  readonly text: string;
  /** Such as 2025-10; null where it is not known. */
  readonly month: string | null;
  /** What aspects are told apart by, such as the product line; null where it is not known. */
  readonly group: string | null;
}

export const classes: readonly SentimentClass[] = ['negative', 'neutral', 'positive'];

/** Whole millionths of an intensity: their sums are exact, in whatever order the parts come. */
export const millionths = 1e6;

export interface AspectCount {
  /** Place in the lexicon. */
  readonly aspect: number;
  readonly group: string | null;
  sentences: number;
  /** In millionths. */
  intensity: number;
  /** Of squared intensities, each rounded, in millionths. */
  squares: number;
  /** Sentences by class, in the order of `classes`. */
  readonly byClass: number[];
}

export interface JudgedPart {
  /** A review's place in `classes`. */
  readonly classOf: Uint8Array;
  /** In millionths. */
  readonly intensityOf: Uint32Array;
  readonly aspects: readonly AspectCount[];
  readonly vocabulary: readonly string[];
  /** Content words of all reviews one behind the other, as places in the vocabulary, and where each review's end. */
  readonly words: Uint32Array;
  readonly ends: Uint32Array;
  /** 1 for a word that stands in a sentence which is no praise. */
  readonly complained: Uint8Array;
}
