/** The English sentiment method: a rated lexicon with rules for negation, degree, contrast, phrases and emoji. */
import { cleanText } from '../../clean.js';
import { sentencesOf } from '../../sentences.js';
import type { Opinion, SentimentClass, SentimentModel } from '../sentiment.js';
import { feelingsOf } from './feelings.js';

/** Complaints are rarer than praise in English and so say more; the factor is that of Taboada et al. 2011. */
const complaintWeight = 1.5;
/** The damping of x / sqrt(x² + damping): one word of rating 2, such as "good", gives an intensity of 0.85. */
const damping = 4;
/** Half the width of the neutral band: as far as one lukewarm word such as "okay" (0.5) moves the intensity. */
const neutralBand = 0.125;

export const englishModel: SentimentModel = {
  name: 'english-lexicon',
  opinions: (texts) => Promise.resolve(texts.map(opinionOf)),
};

function opinionOf(text: string): Opinion {
  const clean = cleanText(text);
  const sentences = sentencesOf(clean);
  // An emoticon alone makes no sentence.
  const intensity = intensityOf((sentences.length > 0 ? sentences : [clean]).flatMap(feelingsOf));
  return { class: classOf(intensity), intensity };
}

/** The sum is divided by the root of the number of feelings, so that it compares long texts with short ones; 0..1. */
function intensityOf(feelings: readonly number[]): number {
  if (feelings.length === 0) return 0.5;
  const sum = feelings.reduce((total, feeling) => total + (feeling < 0 ? feeling * complaintWeight : feeling), 0);
  const balance = sum / Math.sqrt(feelings.length);
  return 0.5 + balance / Math.sqrt(balance * balance + damping) / 2;
}

function classOf(intensity: number): SentimentClass {
  if (intensity > 0.5 + neutralBand) return 'positive';
  return intensity < 0.5 - neutralBand ? 'negative' : 'neutral';
}
