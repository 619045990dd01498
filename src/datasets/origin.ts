/** Where the rows of a mapping come from: one source, or a query over them. */
import type { DatasetMapping } from '../config/review.js';
import type { Engine } from '../engine/engine.js';
import { problem, type Problem } from '../errors/problem.js';
import type { AttachedSource } from '../sources/source.js';
import { describeOrComplain } from './describe.js';
import { placeOf, type Origin } from './plan.js';

type Found = { readonly origin: Origin } | { readonly problems: readonly Problem[] };

export async function originOf(
  engine: Engine,
  file: string,
  mapping: DatasetMapping,
  attached: ReadonlyMap<string, AttachedSource>,
): Promise<Found> {
  const { dataset, sql, source: name = '' } = mapping;
  if (sql !== undefined) return queryOrigin(engine, file, dataset, sql, attached);
  const source = attached.get(name);
  if (source === undefined) {
    return { problems: [problem('DATASET_SOURCE', { dataset, source: name }, placeOf(file, dataset, 'source'))] };
  }
  const relation = engine.identifier(source.relation);
  return { origin: { relation, source: name, attached: [source], columns: source.columns } };
}

async function queryOrigin(
  engine: Engine,
  file: string,
  dataset: string,
  sql: string,
  attached: ReadonlyMap<string, AttachedSource>,
): Promise<Found> {
  const label = `datasets/${dataset}`;
  const query = `SELECT * FROM (${sql.trim().replace(/;$/, '')}\n) AS given`;
  const described = await describeOrComplain(engine, query, label);
  if ('message' in described) {
    const { message } = described;
    return { problems: [problem('DATASET_SQL', { dataset, part: 'sql', message }, placeOf(file, dataset, 'sql'))] };
  }
  const columns = described.columns.map(({ name }) => name);
  // A name in a comment or a text counts too: a file too many in the record does no harm, one too few would.
  const named = [...attached.values()].filter(({ name }) => sql.toLowerCase().includes(name.toLowerCase()));
  const source = named.length === 0 ? 'sql' : named.map(({ name }) => name).join(', ');
  return { origin: { relation: `(${query})`, source, attached: named, columns } };
}
