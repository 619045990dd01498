/** The words of a text that say what it is about: no grammar, no numbers, no plain praise or blame, forms and synonyms folded. */
import { languageOf } from '../language.js';
import { wordsOf } from '../words.js';
import { compounds, folded } from './folds.js';
import { baseForm } from './forms.js';
import { stopWords, tellingCharacters } from './stops.js';

/** In order, as often as they stand in the text, which is cleaned already. */
export function contentWordsOf(clean: string): readonly string[] {
  const language = languageOf(clean);
  const words = wordsOf(clean, language);
  const content: string[] = [];
  for (const word of language === 'zh' ? joined(words) : words) {
    if (stopWords.has(word)) continue;
    const base = isLatin(word) ? baseForm(word) : word.replace(degree, '$1');
    const fold = folded.get(base) ?? base;
    if (!stopWords.has(fold) && saysSomething(fold)) content.push(fold);
  }
  return content;
}

const longestCompound = 4;

/** The words with two to four neighbours that make up a compound as one; the longest goes first. */
function joined(words: readonly string[]): readonly string[] {
  const whole: string[] = [];
  for (let at = 0; at < words.length;) {
    const word = words[at] ?? '';
    let taken = 1;
    let best = word;
    let tried = word;
    for (let more = 1; more < longestCompound && tried.length < longestCompound; more += 1) {
      tried += words[at + more] ?? '';
      if (!compounds.has(tried)) continue;
      best = tried;
      taken = more + 1;
    }
    whole.push(best);
    at += taken;
  }
  return whole;
}

/** Too slow is slow. */
const degree = /^[很太挺](.)$/;
const latin = /^[a-z\u00df-\u024f]/;
const isLatin = (word: string): boolean => latin.test(word);
/** Three times, half a year. */
const amount =
  /^[〇零一二三四五六七八九十百千万两几半第]+(?:次|天|周|月|个月|年|分钟|小时|块|块钱|点|个|遍|回|趟|台|件|款|层|名)?$/;
const han = /^\p{Script=Han}+$/u;

/** Chinese words of one character are mostly grammar; Latin ones need two letters; longer than 20 is no word. */
function saysSomething(word: string): boolean {
  if (amount.test(word)) return false;
  if (han.test(word)) return word.length > 1 || tellingCharacters.has(word);
  return isLatin(word) && word.length > 1 && word.length <= 20;
}
