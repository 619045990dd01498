/** Text analysis of the reviews of all periods, as rows of its tables: a pure function that any thread can run. */
import { analyseReviews, sentimentOf, type AnalysisOptions } from '../../../text/analyse.js';
import type { ReviewText } from '../../../text/analysis/judged.js';
import { measuredRows } from './classifier.js';
import { meaningRows, sentimentRows, type TableRows } from './rows.js';

/** By period, in the order of their ids. */
export type TextsByPeriod = ReadonlyMap<string, readonly ReviewText[]>;

/** The reviews of P are analysed wholly; those of Q and Y, which they are compared with, for sentiment and aspects alone. */
export async function analysed(texts: TextsByPeriod, options: AnalysisOptions): Promise<readonly TableRows[]> {
  const parts: TableRows[] = [];
  for (const [period, reviews] of texts) {
    if (period !== 'P') {
      parts.push(sentimentRows(period, reviews, await sentimentOf(reviews, options)));
      continue;
    }
    const analysis = await analyseReviews(reviews, options);
    parts.push(sentimentRows(period, reviews, analysis), meaningRows(analysis));
    if (!options.model) parts.push({ review_classifier: measuredRows(reviews) });
  }
  return parts;
}
