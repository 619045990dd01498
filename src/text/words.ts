/** Cuts a text into words: Chinese by jieba with the dictionary that its package ships, English by letters. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as NodeJieba from '@node-rs/jieba';
import type { Language } from './language.js';

let loaded: NodeJieba.Jieba | undefined;

/** The dictionary is 5 MB and takes a while to read, so only those who need it wait, and once. */
function jieba(): NodeJieba.Jieba {
  loaded ??= loadJieba();
  return loaded;
}

/**
 * By `require`, since `import` of a CommonJS package searches its source for the names that it exports, which takes longer than the rest
 * of its loading.
 */
function loadJieba(): NodeJieba.Jieba {
  const load = createRequire(import.meta.url);
  const { Jieba } = load('@node-rs/jieba') as typeof NodeJieba;
  return Jieba.withDict(readFileSync(load.resolve('@node-rs/jieba/dict.txt')));
}

/** Everything that stands in a Chinese text, in order: words, marks, blanks; joined they are the text again. */
export function segmentsOf(text: string): readonly string[] {
  return jieba().cut(text, true);
}

const word = /[\p{L}\p{N}]/u;
const latinWord = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;

/** The words in order with Latin in lower case; marks, blanks and emoji are none. */
export function wordsOf(text: string, language: Language): readonly string[] {
  const lower = text.toLowerCase();
  if (language === 'zh') return segmentsOf(lower).filter((segment) => word.test(segment));
  return Array.from(lower.matchAll(latinWord), ([found]) => found.replaceAll('’', "'"));
}
