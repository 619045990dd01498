/** What share of its words a review gives to each topic of a model that is already fitted. */
import { priors, type TopicModel } from './lda.js';

const rounds = 12;

/**
 * Folding in: the review's mix is the fixed point of its words' expected topics under the model's word probabilities, the expectation step
 * of variational inference with the prior as a pseudo-count (Asuncion et al. 2009 call it CVB0 where the model is held). Sums to 1.
 */
export function topicMix(words: Iterable<number>, { wordsOfTopic, weights }: TopicModel): Float64Array {
  const topics = wordsOfTopic.length;
  let mix = Float64Array.from(weights);
  const part = new Float64Array(topics);
  for (let round = 0; round < rounds; round += 1) {
    const next = new Float64Array(topics).fill(priors.topic);
    for (const word of words) {
      let sum = 0;
      for (let topic = 0; topic < topics; topic += 1) {
        sum += part[topic] = (mix[topic] ?? 0) * (wordsOfTopic[topic]?.[word] ?? 0);
      }
      if (sum === 0) continue;
      for (let topic = 0; topic < topics; topic += 1) next[topic] = (next[topic] ?? 0) + (part[topic] ?? 0) / sum;
    }
    const total = next.reduce((sum, value) => sum + value, 0);
    mix = next.map((value) => value / total);
  }
  return mix;
}
