/** The sentiment model that a review asks for. */
import type { Review } from '../../../config/review.js';
import type { SentimentModel } from '../../../text/sentiment/sentiment.js';

/** Undefined for the one that ships. A transformer is loaded when a review asks for it, and nobody else waits for its code. */
export async function sentimentModel(text: Review['text']): Promise<SentimentModel | undefined> {
  if (text.sentiment === 'embedded') return undefined;
  const { openTransformer } = await import('../../../text/sentiment/transformer.js');
  return openTransformer(text.sentiment);
}
