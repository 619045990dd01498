/** What the Chinese model sees of a text: characters, words, pairs of words, and words under a negation, each as a 32-bit hash. */
import { segmentsOf } from '../../words.js';
import { facesAsWords } from './emoji.js';
import { dresses, negates, reach } from './negation.js';

/** The two blocks are normalised apart, so that the many characters do not drown the few words. */
export type Block = 'characters' | 'words';

export type Visit = (block: Block, hash: number) => void;

const seeds = { character: 0x1b873593, word: 0x2545f491, pair: 0x6c078965, negated: 0x3c6ef372 };
const longestRun = 3;

/** Visits the features of a cleaned text in order, as often as they occur. Hashes are above zero. */
export function visitFeatures(clean: string, visit: Visit): void {
  const text = facesAsWords(clean.toLowerCase());
  visitCharacters(text, visit);
  visitWords(segmentsOf(text), visit);
}

/** Runs of one to three characters between marks. */
function visitCharacters(text: string, visit: Visit): void {
  for (let start = 0; start < text.length; start += 1) {
    let hash = seeds.character;
    for (let at = start; at < Math.min(start + longestRun, text.length); at += 1) {
      const code = text.charCodeAt(at);
      if (!isLetter(code)) break;
      hash = mix(hash, code);
      visit('characters', finish(hash));
    }
  }
}

function visitWords(segments: readonly string[], visit: Visit): void {
  let previous = 0;
  let underNegation = 0;
  for (const segment of segments) {
    if (!isLetter(segment.charCodeAt(0))) {
      if (segment === ' ') continue;
      previous = underNegation = 0;
      continue;
    }
    const hash = hashOf(segment);
    visit('words', finish(hash));
    if (previous !== 0) visit('words', finish(mix(mix(seeds.pair, previous), hash)));
    previous = hash;
    if (negates(segment)) underNegation = reach;
    else if (underNegation > 0) {
      visit('words', finish(mix(seeds.negated, hash)));
      if (!dresses(segment)) underNegation -= 1;
    }
  }
}

function hashOf(word: string): number {
  let hash = seeds.word;
  for (let at = 0; at < word.length; at += 1) hash = mix(hash, word.charCodeAt(at));
  return hash === 0 ? 1 : hash;
}

/** One step of a multiplicative hash over 32 bits; the shift carries the high bits, which a product alone never brings down. */
function mix(hash: number, value: number): number {
  const product = Math.imul(hash ^ value, 0x9e3779b1);
  return product ^ (product >>> 15);
}

/** The finaliser of MurmurHash3 (Appleby 2011, public domain), as an unsigned number above zero. */
function finish(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return Math.max(1, (mixed ^ (mixed >>> 16)) >>> 0);
}

/** Han of the basic plane, small Latin letters and digits. */
function isLetter(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x3400 && code <= 0x4dbf)
  );
}
