/** From the analysis of reviews to the rows of its tables. */
import type { Value } from '../../../engine/engine.js';
import type { ReviewAnalysis, ReviewSentiment } from '../../../text/analyse.js';
import type { ReviewText } from '../../../text/analysis/judged.js';
import type { Quote } from '../../../text/quotes/choose.js';
import type { ReviewTableName } from './tables.js';

export type TableRows = Readonly<Partial<Record<ReviewTableName, readonly (readonly Value[])[]>>>;

export function sentimentRows(
  period: string,
  reviews: readonly ReviewText[],
  { opinions, aspects }: ReviewSentiment,
): TableRows {
  return {
    review_opinions: opinions.map(({ class: side, intensity }, at) => [period, reviews[at]?.id ?? '', side, intensity]),
    review_aspects: aspects.map(({ aspect, group, sentences, intensity, squares }) => [
      period,
      aspect,
      group,
      sentences,
      intensity * sentences,
      squares,
    ]),
  };
}

export function meaningRows({ chains, topics, words, quotes }: ReviewAnalysis): TableRows {
  const quoted = (of: string, chain: number | null, found: readonly Quote[]) =>
    found.map(({ id, text }, at) => [of, chain, at + 1, id, text]);
  return {
    review_chains: chains.map(({ words, reviews, lift }, at) => [at + 1, words.join('-'), reviews.length, lift]),
    review_topics: topics.topics.map(({ words, share, trend }, at) => [
      at + 1,
      words.join(' '),
      share,
      trend,
      topics.reviews,
    ]),
    review_words: words.map(({ word, reviews }, at) => [at + 1, word, reviews]),
    review_quotes: [
      ...quoted('positive', null, quotes.positive),
      ...quoted('negative', null, quotes.negative),
      ...chains.flatMap((chain, at) => quoted('chain', at + 1, chain.quotes)),
    ],
  };
}
