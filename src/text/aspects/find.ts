/** Finds the aspects that a sentence names, by the longest word at each place of it. */
import type { AspectWords } from './lexicon.js';

/** Places of the aspects in the order of the lexicon, each once, in the order in which the sentence names them. */
export type AspectFinder = (sentence: string) => readonly number[];

interface Node {
  readonly next: Map<number, Node>;
  aspects: readonly number[];
}

/** A word may belong to several aspects: a screen that flickers is the screen and a defect. */
export function aspectFinder(lexicon: readonly AspectWords[]): AspectFinder {
  const root: Node = { next: new Map(), aspects: [] };
  lexicon.forEach(({ words }, aspect) => {
    for (const word of words) add(root, word, aspect);
  });
  return (sentence) => {
    const text = sentence.toLowerCase().replaceAll('’', "'");
    const found = new Set<number>();
    for (let at = 0; at < text.length;) {
      const hit = longestAt(root, text, at);
      for (const aspect of hit?.aspects ?? []) found.add(aspect);
      at = hit ? hit.end : at + 1;
    }
    return [...found];
  };
}

function add(root: Node, word: string, aspect: number): void {
  let node = root;
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    let next = node.next.get(code);
    if (!next) node.next.set(code, (next = { next: new Map(), aspects: [] }));
    node = next;
  }
  if (!node.aspects.includes(aspect)) node.aspects = [...node.aspects, aspect];
}

function longestAt(root: Node, text: string, from: number): { aspects: readonly number[]; end: number } | undefined {
  if (isLatin(text.charCodeAt(from)) && isLatin(text.charCodeAt(from - 1))) return undefined;
  let longest: { aspects: readonly number[]; end: number } | undefined;
  let node = root.next.get(text.charCodeAt(from));
  for (let at = from + 1; node; at += 1) {
    if (node.aspects.length > 0) {
      const end = wordEnd(text, at);
      if (end !== undefined) longest = { aspects: node.aspects, end };
    }
    node = node.next.get(text.charCodeAt(at));
  }
  return longest;
}

/** Where a word ends that matched up to `at`: a Latin one at the end of its letters, a plural's s or es aside; else nowhere. */
function wordEnd(text: string, at: number): number | undefined {
  if (!isLatin(text.charCodeAt(at - 1)) || !isLatin(text.charCodeAt(at))) return at;
  for (const plural of ['s', 'es']) {
    if (text.startsWith(plural, at) && !isLatin(text.charCodeAt(at + plural.length))) return at + plural.length;
  }
  return undefined;
}

/** Small Latin letters with and without accents, and digits; what stands beyond an end of the text is none. */
function isLatin(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || (code >= 0xdf && code <= 0x24f && code !== 0xf7)
  );
}
