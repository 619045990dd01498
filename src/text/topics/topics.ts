/** The topics of many reviews: how many there are by coherence, what each is called, its share, and its way over the months. */
import { coherenceOf } from './coherence.js';
import { corpusOf, documentsOf, sampleOf, type Corpus } from './corpus.js';
import { fitTopics, type TopicModel } from './lda.js';
import { relevantWords } from './names.js';
import { uniform } from './random.js';
import { topicMix } from './shares.js';

export interface TopicText {
  /** Content words in order. */
  readonly words: readonly string[];
  /** Such as 2025-10; null where it is not known. */
  readonly month: string | null;
}

export interface Topic {
  /** Most relevant first; the first three make its name. */
  readonly words: readonly string[];
  /** Mean share of the topic over the reviews, 0..1; the shares of all topics sum to 1. */
  readonly share: number;
  /** One a month that has reviews, ascending. */
  readonly months: readonly { readonly month: string; readonly share: number; readonly reviews: number }[];
  /** Slope of the monthly shares by least squares, as share a month; null with fewer than three months. */
  readonly trend: number | null;
}

export interface Topics {
  /** Greatest share first. */
  readonly topics: readonly Topic[];
  /** Mean NPMI of the topics' first ten words, -1..1; null without topics. */
  readonly coherence: number | null;
  /** Reviews with a word that the topics know, over which shares are taken. */
  readonly reviews: number;
  /** Reviews that the topics were learned from. */
  readonly sampled: number;
}

export interface TopicOptions {
  readonly seed?: number;
  /** Numbers of topics that are tried, 4, 6, 8 and 10 by default. */
  readonly counts?: readonly number[];
  /** The topics are learned from so many reviews at most, drawn by the seed; shares are over all. 4,000 by default. */
  readonly sample?: number;
  /** Called before each number of topics with how many were tried: a place to show progress, give way or break off. */
  readonly step?: (done: number, of: number) => Promise<void> | void;
}

const namingWords = 8;
const coherenceWords = 10;
/** Fewer reviews than this tell nothing of topics. */
const leastReviews = 20;

export async function topicsOf(texts: readonly TopicText[], options: TopicOptions = {}): Promise<Topics> {
  const { seed = 1, sample = 4000, counts = [4, 6, 8, 10], step = () => undefined } = options;
  const worded = texts.filter(({ words }) => words.length > 0);
  const corpus = corpusOf(
    sampleOf(
      worded.map(({ words }) => words),
      sample,
      uniform(seed),
    ),
  );
  const known = corpus.documents.filter((document) => document.length > 0);
  if (known.length < leastReviews) return { topics: [], coherence: null, reviews: 0, sampled: known.length };
  const fits: Fit[] = [];
  for (const [done, count] of counts.entries()) {
    await step(done, counts.length);
    fits.push(fitOf(corpus, fitTopics({ ...corpus, documents: known }, count, uniform(seed))));
  }
  const best = fits.reduce((kept, fit) => (fit.coherence > kept.coherence ? fit : kept));
  return { ...sharedOut(worded, corpus.vocabulary, best), coherence: best.coherence, sampled: known.length };
}

interface Fit {
  readonly model: TopicModel;
  readonly coherence: number;
  readonly overall: Float64Array;
}

function fitOf({ documents, vocabulary }: Corpus, model: TopicModel): Fit {
  const overall = Float64Array.from(vocabulary, (_, word) =>
    model.wordsOfTopic.reduce((sum, words, topic) => sum + (words[word] ?? 0) * (model.weights[topic] ?? 0), 0),
  );
  const coherences = model.wordsOfTopic.map(
    (words) => coherenceOf(relevantWords(words, overall, coherenceWords), documents) ?? -1,
  );
  return { model, overall, coherence: coherences.reduce((sum, value) => sum + value, 0) / coherences.length };
}

function sharedOut(texts: readonly TopicText[], vocabulary: readonly string[], { model, overall }: Fit) {
  const topics = model.wordsOfTopic.length;
  const all = new Float64Array(topics);
  const byMonth = new Map<string, { sums: Float64Array; reviews: number }>();
  let reviews = 0;
  documentsOf(
    vocabulary,
    texts.map(({ words }) => words),
  ).forEach((document, at) => {
    if (document.length === 0) return;
    const mix = topicMix(document, model);
    reviews += 1;
    addTo(all, mix);
    const month = texts[at]?.month ?? null;
    if (month === null) return;
    const held = byMonth.get(month) ?? { sums: new Float64Array(topics), reviews: 0 };
    byMonth.set(month, held);
    held.reviews += 1;
    addTo(held.sums, mix);
  });
  const months = [...byMonth].sort(([a], [b]) => (a < b ? -1 : 1));
  const described = model.wordsOfTopic.map((words, topic): Topic => {
    const shares = months.map(([month, held]) => ({
      month,
      share: (held.sums[topic] ?? 0) / held.reviews,
      reviews: held.reviews,
    }));
    return {
      words: relevantWords(words, overall, namingWords).map((word) => vocabulary[word] ?? ''),
      share: (all[topic] ?? 0) / reviews,
      months: shares,
      trend: slopeOf(shares.map(({ share }) => share)),
    };
  });
  return { topics: described.sort((a, b) => b.share - a.share), reviews };
}

function addTo(sums: Float64Array, values: Float64Array): void {
  for (let at = 0; at < sums.length; at += 1) sums[at] = (sums[at] ?? 0) + (values[at] ?? 0);
}

/** Least squares over 0, 1, 2 ... */
function slopeOf(values: readonly number[]): number | null {
  if (values.length < 3) return null;
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const spread = values.reduce((sum, _, at) => sum + (at - middle) ** 2, 0);
  return values.reduce((sum, value, at) => sum + (at - middle) * (value - mean), 0) / spread;
}
