/** The rating of a word, sign or phrase: the general lexicon, corrected by the words of reviews. */
import { lexicon } from './lexicon.js';
import { emoji, emoticons } from './marks.js';
import { phrases } from './phrases.js';
import { reviewWords, silentWords } from './reviews.js';

type Rows = readonly (readonly [rating: number, words: string])[];

const spread = (rows: Rows) =>
  rows.flatMap(([rating, words]) => words.split(' ').map((word) => [word, rating] as const));

const ratings: ReadonlyMap<string, number> = new Map([
  ...spread(lexicon),
  ...silentWords.map((word) => [word, 0] as const),
  ...spread(reviewWords),
  ...spread(emoji),
  ...spread(emoticons),
]);

const marks: ReadonlySet<string> = new Set([...spread(emoji), ...spread(emoticons)].map(([sign]) => sign));

/** Whether it is an emoji or an emoticon: these say what they say, whatever stands before them. */
export const isMark = (text: string) => marks.has(text);

/** -4 to 4; 0 for a word without feeling. */
export function ratingOf(word: string): number {
  return ratings.get(word) ?? ratings.get(word.replace(/(\p{L})\1/gu, '$1')) ?? 0;
}

interface Phrase {
  readonly rating: number;
  readonly words: readonly ReadonlySet<string>[];
}

const phrasesByFirst = new Map<string, Phrase[]>();
for (const [rating, text] of phrases) {
  const words = text.split(' ').map((alternatives) => new Set(alternatives.split('/')));
  for (const first of words[0] ?? [])
    phrasesByFirst.set(first, [...(phrasesByFirst.get(first) ?? []), { rating, words }]);
}

/** The longest phrase that begins at a place; of equally long ones the one named first. */
export function phraseAt(words: readonly string[], start: number): { rating: number; length: number } | undefined {
  const [longest] = (phrasesByFirst.get(words[start] ?? '') ?? [])
    .filter((phrase) => phrase.words.every((alternatives, offset) => alternatives.has(words[start + offset] ?? '')))
    .sort((left, right) => right.words.length - left.words.length);
  return longest && { rating: longest.rating, length: longest.words.length };
}
