/** Folds the regular forms of English words: charges, charged and charging are charge; batteries are battery. */

const verbs =
  'arrive break charge recharge connect disconnect crash cancel complain damage deliver delay die drain drop exchange fail fade fit flicker freeze heat overheat hurt ignore install lag last leak lose miss open pair peel power refund refuse reject repair replace reply reset respond restart return rip scratch send ship smell start stick stop support swell sync tear track turn update upgrade vibrate wait wear work crack shake squeak buzz beep load reboot receive measure record ride print wash clean cool warm call contact answer';

const irregular: Readonly<Record<string, string>> = {
  broke: 'break',
  broken: 'break',
  froze: 'freeze',
  frozen: 'freeze',
  sent: 'send',
  lost: 'lose',
  wore: 'wear',
  worn: 'wear',
  tore: 'tear',
  torn: 'tear',
  stuck: 'stick',
  shook: 'shake',
  dead: 'die',
  dying: 'die',
  swollen: 'swell',
  rode: 'ride',
};

const forms: ReadonlyMap<string, string> = new Map([
  ...verbs.split(' ').flatMap((verb) => formsOf(verb).map((form) => [form, verb] as const)),
  ...Object.entries(irregular),
]);

/** The form that stands for a word in lower case; a word of which nothing is known stays as it is. */
export function baseForm(word: string): string {
  const plain = word.replace(/'s?$/, '');
  return forms.get(plain) ?? singular(plain);
}

function formsOf(verb: string): readonly string[] {
  const stem = verb.endsWith('e') ? verb.slice(0, -1) : verb;
  const doubled = /^[^aeiou]*[aeiou][bglmnpt]$/.test(verb)
    ? [`${verb + verb.slice(-1)}ed`, `${verb + verb.slice(-1)}ing`]
    : [];
  const third = /(?:s|x|z|ch|sh)$/.test(verb)
    ? `${verb}es`
    : /[^aeiou]y$/.test(verb)
      ? `${verb.slice(0, -1)}ies`
      : `${verb}s`;
  const past = /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${stem}ed`;
  return [third, past, `${stem}ing`, ...doubled];
}

/** The rules of Harman's S stemmer (How effective is suffixing?, 1991). */
function singular(word: string): string {
  if (word.length < 4) return word;
  if (word.endsWith('ies') && !/[ae]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (word.endsWith('es') && !/[aeo]es$/.test(word)) return word.slice(0, -1);
  return word.endsWith('s') && !/[us]s$/.test(word) ? word.slice(0, -1) : word;
}
