/** Currencies of the mapped rows that the review has no rate for: their money would fall out of every sum unseen. */
import type { Review } from '../config/review.js';
import type { Engine } from '../engine/engine.js';
import { problem, type Problem } from '../errors/problem.js';
import type { DatasetContract } from './dataset.js';

export async function missingRates(
  engine: Engine,
  review: Pick<Review, 'file' | 'fx' | 'currency'>,
  contract: DatasetContract,
  table: string,
): Promise<readonly Problem[]> {
  if (!contract.columns.some(({ name }) => name === 'currency')) return [];
  const { rows } = await engine.query(
    `SELECT DISTINCT currency FROM ${engine.identifier(table)} WHERE currency IS NOT NULL ORDER BY currency`,
    `datasets/${contract.name}/currencies`,
  );
  const known = new Set([review.currency, ...Object.keys(review.fx)]);
  const currencies = rows.map(({ currency }) => String(currency)).filter((currency) => !known.has(currency));
  if (currencies.length === 0) return [];
  return [problem('FX_RATE_MISSING', { dataset: contract.name, currencies }, { file: review.file, path: 'fx' })];
}
