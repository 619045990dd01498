/** Makes what measures read besides the supplied datasets: context tables, empty stand-ins, and derived relations, each once. */
import type { Review } from '../../config/review.js';
import { columnTypes } from '../../engine/convert.js';
import type { Engine } from '../../engine/engine.js';
import { contracts } from '../contract/index.js';
import type { Dataset } from '../dataset.js';
import { createContextTables } from './context.js';
import { madeRelations, type MadeRelations } from './made.js';
import { derivedRelations, resolveSources } from './relations.js';
import type { SqlFile } from './sql-file.js';

async function standIn(engine: Engine, name: string): Promise<void> {
  const columns = contracts.get(name)?.columns ?? [];
  await engine.load(
    name,
    columns.map((column) => ({ name: column.name, type: columnTypes[column.type] })),
    [],
  );
}

/** Prepares the engine for queries whose needed datasets are all supplied. Nothing is made that none of them reads. */
export async function prepareRelations(
  engine: Engine,
  review: Review,
  datasets: readonly Dataset[],
  queries: readonly Pick<SqlFile, 'reads' | 'mayRead'>[],
  signal: AbortSignal,
): Promise<void> {
  await createContextTables(engine, review);
  const supplied = new Set(datasets.map(({ name }) => name));
  const sources = queries.map(resolveSources);
  const read = new Set(sources.flatMap(({ needed, optional }) => [...needed, ...optional]));
  for (const name of [...read].sort()) {
    if (!supplied.has(name)) await standIn(engine, name);
  }
  const made = new Set<MadeRelations>();
  for (const name of new Set(sources.flatMap(({ derived }) => derived))) {
    const maker = madeRelations.find(({ relations }) => relations.has(name));
    if (maker) {
      if (!made.has(maker)) await maker.make(engine, review, signal);
      made.add(maker);
      continue;
    }
    const file = derivedRelations.get(name);
    if (file) await engine.execute(`create table ${engine.identifier(name)} as\n${file.sql}`, `derived/${name}`);
  }
}
