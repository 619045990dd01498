/** Cuts a sentence into what it says of each aspect, so that a good screen does not excuse a bad battery. */
import type { AspectFinder } from './find.js';

/** What is said of an aspect in one sentence; `text` is what a sentiment model judges. */
export interface AspectMention {
  /** Place in the lexicon. */
  readonly aspect: number;
  readonly text: string;
}

const clauseEnd = /(?<=[，,：:])|(?<=\s[–—-]\s)|(?=\b(?:but|although|however|yet)\b|(?<!不)但|不过|可惜|可是|然而)/i;

/**
 * One mention an aspect and sentence. Where a sentence names one aspect, all of it is judged; where it names several, each is judged by the
 * clauses that name it, and a clause which names none goes with the one before it ("the screen is fine, but the battery dies, twice a day").
 */
export function mentionsIn(sentence: string, find: AspectFinder): readonly AspectMention[] {
  const aspects = find(sentence);
  if (aspects.length < 2) return aspects.map((aspect) => ({ aspect, text: sentence }));
  const clauses = new Map<number, string>(aspects.map((aspect) => [aspect, '']));
  let named: readonly number[] = [];
  let before = '';
  for (const clause of sentence.split(clauseEnd)) {
    const here = find(clause);
    if (here.length === 0 && named.length === 0) before += clause;
    if (here.length > 0) named = here;
    for (const aspect of named)
      clauses.set(aspect, (clauses.get(aspect) ?? '') + (here.length > 0 ? before : '') + clause);
    if (here.length > 0) before = '';
  }
  return aspects.map((aspect) => ({ aspect, text: (clauses.get(aspect) ?? '').trim() || sentence }));
}
