/** What was measured of the sentiment model that ships. */
import type { Value } from '../../../engine/engine.js';
import type { ReviewText } from '../../../text/analysis/judged.js';
import { cleanText } from '../../../text/clean.js';
import { languageOf } from '../../../text/language.js';
import { measuredSentiment } from '../../../text/sentiment/measured.js';

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
