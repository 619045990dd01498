/** From the probability that a text is positive to an opinion, with a band in the middle that takes no side. */
import type { Opinion, SentimentClass } from './sentiment.js';

/** Probabilities between these are neutral; docs/models/sentiment.md says how they were chosen. */
export const neutralBand = { from: 0.4, to: 0.6 };

/** Rounded to six digits, so that machines whose exponential differs in its last bits agree. */
export function opinionOf(probability: number): Opinion {
  const intensity = Math.round(probability * 1e6) / 1e6;
  return { class: classOf(intensity), intensity };
}

function classOf(intensity: number): SentimentClass {
  if (intensity < neutralBand.from) return 'negative';
  return intensity > neutralBand.to ? 'positive' : 'neutral';
}
