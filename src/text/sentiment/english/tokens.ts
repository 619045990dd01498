/** A sentence of English as tokens: words with their contractions, emoji, emoticons and the marks that bound a clause. */
import { emoticons } from './marks.js';

export interface Token {
  /** In small letters, with a plain apostrophe. */
  readonly text: string;
  /** Written in capitals only, of two letters and more. */
  readonly loud: boolean;
}

const faces = emoticons
  .flatMap(([, signs]) => signs.split(' '))
  .sort((left, right) => right.length - left.length)
  .map((sign) => sign.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
  .join('|');

const pattern = new RegExp(
  `(?<=^|\\s)(?:${faces})(?=$|\\s|[.,!?])|[\\p{L}\\p{N}]+(?:['-][\\p{L}\\p{N}]+)*|\\p{Extended_Pictographic}|[.,;:!?()\\n…—–-]`,
  'gu',
);

export function tokensOf(sentence: string): readonly Token[] {
  const plain = sentence.replace(/[’‘`´]/g, "'");
  return [...plain.matchAll(pattern)].map(([found]) => ({
    text: faceOrWord(found),
    loud: /^\p{Lu}{2,}$/u.test(found),
  }));
}

/** Emoticons keep their case (":P" is not ":p"); letters drawn out are cut to two ("sooooo" is "soo"). */
function faceOrWord(found: string): string {
  return /^[\p{L}\p{N}]{2}/u.test(found) || /^\p{L}$/u.test(found)
    ? found.toLowerCase().replace(/(\p{L})\1{2,}/gu, '$1$1')
    : found;
}
