/** What text analysis makes of the reviews, as tables for measures: opinions, aspects, chains, topics, quotes, and the model's accuracy. */
import type { Review } from '../../../config/review.js';
import type { Engine } from '../../../engine/engine.js';
import type { SqlFile } from '../sql-file.js';
import type { TextsByPeriod } from './analysis.js';
import type { Analyst } from './analyst.js';
import type { TableRows } from './rows.js';
import { reviewTables, type ReviewTable, type ReviewTableName } from './tables.js';
import { textsByPeriod } from './texts.js';

export interface ReviewTools {
  readonly signal: AbortSignal;
  /** A thread of its own; without it, this one reads the reviews. */
  readonly analyst?: Analyst;
}

function described({ meaning, grain }: ReviewTable): SqlFile {
  const how = 'made by the text analysis of the reviews (docs/models/reviews.md), not by a query';
  const sql = `-- ${meaning}\n-- grain: ${grain}\n-- reads: review_texts\n-- ${how}\n`;
  return { sql, meaning, grain, reads: ['review_texts'], mayRead: [] };
}

export const reviewRelations: ReadonlyMap<string, SqlFile> = new Map(
  Object.entries(reviewTables).map(([name, table]) => [name, described(table)]),
);

/** Fills the tables: by the analyst where there is one, which a model of the config does without. */
export async function makeReviewRelations(
  engine: Engine,
  review: Pick<Review, 'text'>,
  { signal, analyst }: ReviewTools,
): Promise<void> {
  const texts = await textsByPeriod(engine);
  const parts = await partsOf(texts, review, { signal, ...(analyst ? { analyst } : {}) });
  for (const name of Object.keys(reviewTables) as ReviewTableName[]) {
    await engine.load(
      name,
      reviewTables[name].columns,
      parts.flatMap((part) => part[name] ?? []),
    );
  }
}

async function partsOf(
  texts: TextsByPeriod,
  { text }: Pick<Review, 'text'>,
  { signal, analyst }: ReviewTools,
): Promise<readonly TableRows[]> {
  const { aspects } = text;
  if (analyst && text.sentiment === 'embedded') return analyst.analyse({ texts, aspects }, signal);
  // The code that reads texts is loaded by the thread that reads them.
  const [{ analysed }, { sentimentModel }] = await Promise.all([import('./analysis.js'), import('./model.js')]);
  const model = await sentimentModel(text);
  return analysed(texts, { ...(model ? { model } : {}), aspects, signal });
}
