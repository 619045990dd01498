/**
 * Writes src/text/sentiment/english/lexicon.ts from vader_lexicon.txt of the package vaderSentiment (MIT), whose path is the
 * argument: words by their mean rating. Emoticons and entries with digits stay out; english/marks.ts has its own.
 */
import { readFile, writeFile } from 'node:fs/promises';

const target = new URL('../../src/text/sentiment/english/lexicon.ts', import.meta.url);
const [source] = process.argv.slice(2);
if (source === undefined) throw new Error('name the file vader_lexicon.txt');

const wordsByRating = new Map<number, string[]>();
for (const line of (await readFile(source, 'utf8')).split('\n')) {
  const [word = '', rating = ''] = line.split('\t');
  if (!/^[a-z][a-z'-]*[a-z]$/.test(word) || rating === '') continue;
  wordsByRating.set(Number(rating), [...(wordsByRating.get(Number(rating)) ?? []), word]);
}

const rows = [...wordsByRating]
  .sort(([left], [right]) => left - right)
  .map(([rating, words]) => `  [${rating}, '${words.sort().join(' ').replaceAll("'", "\\'")}'],`);

await writeFile(
  target,
  `/** English words by mean rating, -4 to 4; written by scripts/make-english-lexicon.ts from the VADER lexicon (MIT, C.J. Hutto). */
// prettier-ignore
export const lexicon: readonly (readonly [rating: number, words: string])[] = [
${rows.join('\n')}
];
`,
);
