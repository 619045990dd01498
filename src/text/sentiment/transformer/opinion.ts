/** One opinion from the probabilities that a model gives its labels. */
import type { Opinion, SentimentClass } from '../sentiment.js';
import type { Meanings } from './labels.js';

export interface Scored {
  readonly label: string;
  /** 0..1 */
  readonly score: number;
}

/** A model without a neutral label is neutral where neither side reaches this probability. */
const certain = 0.6;

/** Probabilities are 32-bit floats whose last digits depend on what else is in the batch. */
const round6 = (value: number) => Math.round(value * 1e6) / 1e6;

/** Intensity is the expected weight of the labels; the class is the likeliest, its labels taken together. */
export function opinionOf(scores: readonly Scored[], meanings: Meanings): Opinion {
  const total = scores.reduce((sum, { score }) => sum + score, 0);
  const probabilities: Record<SentimentClass, number> = { negative: 0, neutral: 0, positive: 0 };
  let expected = 0;
  for (const { label, score } of scores) {
    const meaning = meanings.get(label);
    if (meaning === undefined) continue;
    probabilities[meaning.class] += score / total;
    expected += (meaning.weight * score) / total;
  }
  const tellsNeutral = [...meanings.values()].some((meaning) => meaning.class === 'neutral');
  return { class: likeliest(probabilities, tellsNeutral), intensity: Math.min(1, Math.max(0, round6(expected))) };
}

/** On a draw the milder class. */
function likeliest(probabilities: Readonly<Record<SentimentClass, number>>, tellsNeutral: boolean): SentimentClass {
  const negative = round6(probabilities.negative);
  const positive = round6(probabilities.positive);
  const neutral = tellsNeutral ? round6(probabilities.neutral) : certain;
  if (positive > neutral && positive > negative) return 'positive';
  return negative > neutral && negative > positive ? 'negative' : 'neutral';
}
