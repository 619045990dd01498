/** The units of a sentence: phrases with a sense of their own, and the words, signs and marks between them. */
import { phraseAt } from './ratings.js';
import type { Token } from './tokens.js';

export interface Unit {
  /** A word, a sign, or the words of a phrase with blanks between. */
  readonly text: string;
  readonly loud: boolean;
  /** Only of a phrase: -4 to 4, for all of its words together. */
  readonly phrase?: number;
}

export function unitsOf(tokens: readonly Token[]): readonly Unit[] {
  const words = tokens.map(({ text }) => text);
  const units: Unit[] = [];
  for (let start = 0; start < tokens.length;) {
    const found = phraseAt(words, start);
    const length = found?.length ?? 1;
    const text = words.slice(start, start + length).join(' ');
    const loud = tokens.slice(start, start + length).every((token) => token.loud);
    units.push(found ? { text, loud, phrase: found.rating } : { text, loud });
    start += length;
  }
  return units;
}
