/** The sentiment model that ships and needs no network: Chinese texts by the linear model, English ones by the rated lexicon. */
import { cleanText } from '../clean.js';
import { languageOf } from '../language.js';
import { chineseModel } from './chinese/chinese.js';
import { englishModel } from './english/english.js';
import type { Opinion, SentimentModel } from './sentiment.js';

/** Each text goes to the model of its language; a mixed one to that of most of its words. */
export const embeddedModel: SentimentModel = {
  name: 'embedded',
  opinions: async (texts) => {
    const clean = texts.map(cleanText);
    const english = clean.map((text) => languageOf(text) === 'en');
    const ofChinese = (await chineseModel.opinions(clean.filter((_, at) => !english[at]))).values();
    const ofEnglish = (await englishModel.opinions(clean.filter((_, at) => english[at]))).values();
    return english.map((isEnglish) => next(isEnglish ? ofEnglish : ofChinese));
  },
};

function next(opinions: Iterator<Opinion>): Opinion {
  const step = opinions.next();
  if (step.done === true) throw new Error('a sentiment model gave fewer opinions than it was given texts');
  return step.value;
}
