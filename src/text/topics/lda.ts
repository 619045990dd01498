/** Latent Dirichlet allocation by collapsed Gibbs sampling, after Griffiths and Steyvers (Finding scientific topics, 2004). */
import type { Corpus } from './corpus.js';
import type { Uniform } from './random.js';

export interface TopicModel {
  /** Probability of each word of the vocabulary in each topic; a topic's sum is 1. */
  readonly wordsOfTopic: readonly Float64Array[];
  /** Share of each topic among the words that were sampled. */
  readonly weights: readonly number[];
}

/** Reviews are short and speak of one or two things, so both priors are small. */
export const priors = { topic: 0.1, word: 0.01 };
const sweeps = 120;
/** The counts of the last sweeps are averaged, every fifth of them, since one state alone is a draw. */
const averagedFrom = 80;
const averagedEvery = 5;

export function fitTopics({ vocabulary, documents }: Corpus, topics: number, random: Uniform): TopicModel {
  const size = vocabulary.length;
  const ofWord = new Float64Array(size * topics).fill(priors.word);
  const ofTopic = new Float64Array(topics).fill(priors.word * size);
  const assigned = documents.map((words) => new Uint8Array(words.length));
  const averaged = new Float64Array(size * topics);
  const weights = new Float64Array(topics);
  const ahead = new Float64Array(topics);

  documents.forEach((words, document) => {
    words.forEach((word, at) => put(document, word, at, Math.floor(random() * topics)));
  });
  for (let sweep = 1; sweep <= sweeps; sweep += 1) {
    documents.forEach((words, document) => resample(words, document));
    if (sweep <= averagedFrom || sweep % averagedEvery > 0) continue;
    for (let cell = 0; cell < averaged.length; cell += 1) averaged[cell] = (averaged[cell] ?? 0) + (ofWord[cell] ?? 0);
    for (let topic = 0; topic < topics; topic += 1) weights[topic] = (weights[topic] ?? 0) + (ofTopic[topic] ?? 0);
  }
  return modelOf(averaged, weights, size, topics);

  function put(document: number, word: number, at: number, topic: number): void {
    const places = assigned[document];
    if (places) places[at] = topic;
    ofWord[word * topics + topic] = (ofWord[word * topics + topic] ?? 0) + 1;
    ofTopic[topic] = (ofTopic[topic] ?? 0) + 1;
  }

  /** Each word of a review gets a topic anew, given the topics of all other words. */
  function resample(words: Uint16Array, document: number): void {
    const places = assigned[document] ?? new Uint8Array();
    const here = new Float64Array(topics).fill(priors.topic);
    for (const topic of places) here[topic] = (here[topic] ?? 0) + 1;
    for (let at = 0; at < words.length; at += 1) {
      const row = (words[at] ?? 0) * topics;
      const old = places[at] ?? 0;
      here[old] = (here[old] ?? 0) - 1;
      ofWord[row + old] = (ofWord[row + old] ?? 0) - 1;
      ofTopic[old] = (ofTopic[old] ?? 0) - 1;
      let sum = 0;
      for (let topic = 0; topic < topics; topic += 1) {
        sum += ((ofWord[row + topic] ?? 0) * (here[topic] ?? 0)) / (ofTopic[topic] ?? 1);
        ahead[topic] = sum;
      }
      const drawn = random() * sum;
      let topic = 0;
      while (topic < topics - 1 && (ahead[topic] ?? 0) <= drawn) topic += 1;
      here[topic] = (here[topic] ?? 0) + 1;
      put(document, words[at] ?? 0, at, topic);
    }
  }
}

function modelOf(counts: Float64Array, weights: Float64Array, size: number, topics: number): TopicModel {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return {
    wordsOfTopic: Array.from({ length: topics }, (_, topic) =>
      Float64Array.from({ length: size }, (__, word) => (counts[word * topics + topic] ?? 0) / (weights[topic] ?? 1)),
    ),
    weights: Array.from(weights, (weight) => weight / total),
  };
}
