/** The sentiment model that a review asks for, and what was measured of it. */
import type { Review } from '../../../config/review.js';
import type { Value } from '../../../engine/engine.js';
import type { ReviewText } from '../../../text/analysis/judged.js';
import { cleanText } from '../../../text/clean.js';
import { languageOf } from '../../../text/language.js';
import { measuredSentiment } from '../../../text/sentiment/measured.js';
import type { SentimentModel } from '../../../text/sentiment/sentiment.js';

/** Undefined for the one that ships. A transformer is loaded when a review asks for it, and nobody else waits for its code. */
export async function sentimentModel({ text }: Pick<Review, 'text'>): Promise<SentimentModel | undefined> {
  if (text.sentiment === 'embedded') return undefined;
  const { openTransformer } = await import('../../../text/sentiment/transformer.js');
  return openTransformer(text.sentiment);
}

/** Rows of `review_classifier` for the model that ships: the languages that these reviews are written in. */
export function measuredRows(reviews: readonly ReviewText[]): readonly (readonly Value[])[] {
  const languages = reviews.map(({ text }) => languageOf(cleanText(text)));
  return measuredSentiment().map(({ language, accuracy, reviews: labelled }) => [
    language,
    accuracy,
    labelled,
    languages.filter((one) => one === language).length,
  ]);
}
