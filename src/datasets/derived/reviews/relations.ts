/** What text analysis makes of the reviews, as tables for measures: opinions, aspects, chains, topics, quotes, and the model's accuracy. */
import type { Review } from '../../../config/review.js';
import type { Engine } from '../../../engine/engine.js';
import { analyseReviews, sentimentOf, type AnalysisOptions } from '../../../text/analyse.js';
import type { SqlFile } from '../sql-file.js';
import { measuredRows, sentimentModel } from './classifier.js';
import { meaningRows, sentimentRows, type TableRows } from './rows.js';
import { reviewTables, type ReviewTable, type ReviewTableName } from './tables.js';
import { textsByPeriod } from './texts.js';

function described({ meaning, grain }: ReviewTable): SqlFile {
  const how = 'made by the text analysis of the reviews (docs/models/reviews.md), not by a query';
  const sql = `-- ${meaning}\n-- grain: ${grain}\n-- reads: review_texts\n-- ${how}\n`;
  return { sql, meaning, grain, reads: ['review_texts'], mayRead: [] };
}

export const reviewRelations: ReadonlyMap<string, SqlFile> = new Map(
  Object.entries(reviewTables).map(([name, table]) => [name, described(table)]),
);

/** The reviews of P are analysed wholly; those of Q and Y, which they are compared with, for sentiment and aspects alone. */
export async function makeReviewRelations(engine: Engine, review: Review, signal: AbortSignal): Promise<void> {
  const texts = await textsByPeriod(engine);
  const model = await sentimentModel(review);
  const options: AnalysisOptions = { ...(model ? { model } : {}), aspects: review.text.aspects, signal };
  const parts: TableRows[] = [];
  for (const [period, reviews] of texts) {
    if (period !== 'P') {
      parts.push(sentimentRows(period, reviews, await sentimentOf(reviews, options)));
      continue;
    }
    const analysis = await analyseReviews(reviews, options);
    parts.push(sentimentRows(period, reviews, analysis), meaningRows(analysis));
    if (!model) parts.push({ review_classifier: measuredRows(reviews) });
  }
  for (const name of Object.keys(reviewTables) as ReviewTableName[]) {
    await engine.load(
      name,
      reviewTables[name].columns,
      parts.flatMap((part) => part[name] ?? []),
    );
  }
}
