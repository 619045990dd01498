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
const sweeps = 50;
/** The counts of the last sweeps are averaged, every fifth of them, since one state alone is a draw. */
const averagedFrom = 20;
const averagedEvery = 5;

export function fitTopics({ vocabulary, documents }: Corpus, topics: number, random: Uniform): TopicModel {
  const state = stateOf(vocabulary.length, documents, topics, random);
  const { ofWord, ofTopic } = state;
  const averaged = new Float64Array(ofWord.length);
  const weights = new Float64Array(topics);
  for (let sweep = 1; sweep <= sweeps; sweep += 1) {
    resample(state, topics, random);
    if (sweep <= averagedFrom || sweep % averagedEvery > 0) continue;
    for (let cell = 0; cell < averaged.length; cell += 1) averaged[cell] = (averaged[cell] ?? 0) + (ofWord[cell] ?? 0);
    for (let topic = 0; topic < topics; topic += 1) weights[topic] = (weights[topic] ?? 0) + (ofTopic[topic] ?? 0);
  }
  return modelOf(averaged, weights, vocabulary.length, topics);
}

/** Flat arrays, since a fit walks over every word a hundred times. */
interface State {
  /** For each word of all reviews, one behind the other: where its row in `ofWord` starts, and its topic. */
  readonly rows: Int32Array;
  readonly drawn: Int32Array;
  /** Where each review ends in them. */
  readonly ends: Int32Array;
  /** Words by topic, with the priors; `inverse` is one over each topic's sum. */
  readonly ofWord: Float64Array;
  readonly ofTopic: Float64Array;
  readonly inverse: Float64Array;
}

function stateOf(size: number, documents: readonly Uint16Array[], topics: number, random: Uniform): State {
  const rows = Int32Array.from(
    documents.flatMap((words) => [...words]),
    (word) => word * topics,
  );
  const drawn = Int32Array.from(rows, () => Math.floor(random() * topics));
  let end = 0;
  const ends = Int32Array.from(documents, ({ length }) => (end += length));
  const ofWord = new Float64Array(size * topics).fill(priors.word);
  const ofTopic = new Float64Array(topics).fill(priors.word * size);
  drawn.forEach((topic, at) => {
    const cell = (rows[at] ?? 0) + topic;
    ofWord[cell] = (ofWord[cell] ?? 0) + 1;
    ofTopic[topic] = (ofTopic[topic] ?? 0) + 1;
  });
  return { rows, drawn, ends, ofWord, ofTopic, inverse: ofTopic.map((count) => 1 / count) };
}

/** Each word of each review gets a topic anew, given the topics of all other words. */
function resample({ rows, drawn, ends, ofWord, ofTopic, inverse }: State, topics: number, random: Uniform): void {
  const here = new Float64Array(topics);
  const ahead = new Float64Array(topics);
  let from = 0;
  for (const to of ends) {
    here.fill(priors.topic);
    for (let at = from; at < to; at += 1) here[drawn[at] ?? 0] = (here[drawn[at] ?? 0] ?? 0) + 1;
    for (let at = from; at < to; at += 1) {
      const row = rows[at] ?? 0;
      const old = drawn[at] ?? 0;
      here[old] = (here[old] ?? 0) - 1;
      ofWord[row + old] = (ofWord[row + old] ?? 0) - 1;
      ofTopic[old] = (ofTopic[old] ?? 0) - 1;
      inverse[old] = 1 / (ofTopic[old] ?? 1);
      let sum = 0;
      for (let topic = 0; topic < topics; topic += 1) {
        sum += (ofWord[row + topic] ?? 0) * (here[topic] ?? 0) * (inverse[topic] ?? 0);
        ahead[topic] = sum;
      }
      const mark = random() * sum;
      let topic = 0;
      while (topic < topics - 1 && (ahead[topic] ?? 0) <= mark) topic += 1;
      drawn[at] = topic;
      here[topic] = (here[topic] ?? 0) + 1;
      ofWord[row + topic] = (ofWord[row + topic] ?? 0) + 1;
      ofTopic[topic] = (ofTopic[topic] ?? 0) + 1;
      inverse[topic] = 1 / (ofTopic[topic] ?? 1);
    }
    from = to;
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
