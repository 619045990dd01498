/** Makes what measures read besides the supplied datasets: context tables, empty stand-ins, and derived relations, each once. */
import type { Review } from '../../config/review.js';
import { columnTypes } from '../../engine/convert.js';
import type { Engine } from '../../engine/engine.js';
import { allInOrder } from '../../engine/in-turns.js';
import { contracts } from '../contract/index.js';
import type { Dataset } from '../dataset.js';
import { createContextTables } from './context.js';
import { madeRelations, type MadeRelations } from './made.js';
import { derivedRelations, resolveSources } from './relations.js';
import type { ReviewTools } from './reviews/relations.js';
import type { SqlFile } from './sql-file.js';

async function standIn(engine: Engine, name: string): Promise<void> {
  const columns = contracts.get(name)?.columns ?? [];
  await engine.load(
    name,
    columns.map((column) => ({ name: column.name, type: columnTypes[column.type] })),
    [],
  );
}

/** A dataset that is supplied, and when its table is in the engine; absent where it is already. */
export interface Supplied extends Pick<Dataset, 'name'> {
  readonly there?: Promise<void>;
}

/** Derived relations on their way. */
export interface Preparing {
  /** Ends when a query that reads these datasets and relations can run; fails where one of them will not be there. */
  readonly ready: (tables: readonly string[]) => Promise<void>;
  /** Ends when nothing is being made any more; fails with the first failure. */
  readonly all: Promise<void>;
}

/** Begins to prepare the engine for queries whose needed datasets are all supplied. Nothing is made that none of them reads. */
export function prepareRelations(
  engine: Engine,
  review: Review,
  datasets: readonly Supplied[],
  queries: readonly Pick<SqlFile, 'reads' | 'mayRead'>[],
  tools: ReviewTools,
): Preparing {
  const supplied = new Set(datasets.map(({ name }) => name));
  const sources = queries.map(resolveSources);
  const read = new Set(sources.flatMap(({ needed, optional }) => [...needed, ...optional]));
  const absent = [...read].filter((name) => !supplied.has(name)).sort();
  const basis = makeBasis(engine, review, absent);
  const each = new Map(datasets.map(({ name, there = basis }) => [name, there]));
  const ready = async (names: readonly string[]) => {
    await Promise.all([basis, ...names.map((name) => each.get(name))]);
  };
  const made = new Map<MadeRelations, Promise<void>>();
  for (const name of makersFirst(sources.flatMap(({ derived }) => derived))) {
    const file = derivedRelations.get(name);
    if (!file) continue;
    const maker = madeRelations.find(({ relations }) => relations.has(name));
    const begin = async (work: () => Promise<void>) => {
      await ready([...file.reads, ...file.mayRead]);
      await work();
    };
    if (maker) {
      const making = made.get(maker) ?? begin(() => maker.make(engine, review, tools));
      made.set(maker, making);
      each.set(name, making);
    } else {
      const statement = `create table ${engine.identifier(name)} as\n${file.sql}`;
      each.set(
        name,
        begin(() => engine.execute(statement, `derived/${name}`)),
      );
    }
  }
  const all = allInOrder([basis, ...each.values()]).then(() => undefined);
  all.catch(() => undefined);
  return { ready, all };
}

async function makeBasis(engine: Engine, review: Review, absent: readonly string[]): Promise<void> {
  await createContextTables(engine, review);
  for (const name of absent) await standIn(engine, name);
}

/** Names once, each after what it reads, and what code takes its time to make before what the engine makes meanwhile. */
function makersFirst(names: readonly string[]): ReadonlySet<string> {
  const slow = names.filter((name) => madeRelations.some(({ relations }) => relations.has(name)));
  return new Set([...slow.flatMap((name) => resolveSources({ reads: [name], mayRead: [] }).derived), ...names]);
}
