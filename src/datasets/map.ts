/** From sources to datasets: each mapping becomes a table of the contract's columns, and a report of its quality. */
import type { DatasetMapping, Review } from '../config/review.js';
import { conversionMacros } from '../engine/convert.js';
import type { Engine } from '../engine/engine.js';
import { inTurns } from '../engine/in-turns.js';
import { QuarterdeckError, type Problem } from '../errors/problem.js';
import type { AttachedSource } from '../sources/source.js';
import { contracts } from './contract/index.js';
import type { Dataset, DatasetContract, QualityIssue } from './dataset.js';
import { describePlan } from './describe.js';
import { materialise } from './materialise.js';
import { originOf } from './origin.js';
import { planDataset, type Plan } from './plan.js';
import { checkDataset } from './quality/check.js';
import { dropDuplicates } from './quality/keys.js';
import { missingRates } from './rates.js';

interface Planned {
  readonly plan: Plan;
  readonly types: readonly string[];
}

interface Mapped {
  readonly plan: Plan;
  readonly issues: readonly QualityIssue[];
}

type Context = Pick<Review, 'file' | 'datasets' | 'timeZone' | 'periods' | 'fx' | 'currency'>;

/** The datasets of the config that are wanted (all by default), in the order of the contract. Problems of all are told at once. */
export async function loadDatasets(
  engine: Engine,
  review: Context,
  attached: ReadonlyMap<string, AttachedSource>,
  wanted?: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Dataset>> {
  await engine.execute(conversionMacros(review.timeZone), 'datasets/conversions');
  const mappings = [...contracts.values()].flatMap((contract) => {
    const mapping = review.datasets.find(({ dataset }) => dataset === contract.name);
    return mapping && (wanted?.has(contract.name) ?? true) ? [{ contract, mapping }] : [];
  });
  const plans = await collect(mappings, ({ contract, mapping }) => plan(engine, review, contract, mapping, attached));
  const mapped = await collect(plans, (one) => map(engine, review, one));
  const supplied = new Set(mapped.map((one) => one.plan.contract.name));
  await nameTables(engine, attached, supplied);
  const datasets = await inTurns(mapped, async ({ plan: found, issues }): Promise<Dataset> => {
    const { contract, source, columns, attached: read } = found;
    const quality = await checkDataset(engine, contract, review.periods.P, supplied, issues);
    return {
      name: contract.name,
      rows: quality.rows,
      columns: columns.map(({ column }) => column.name),
      source,
      files: read.flatMap(({ files }) => files),
      quality,
    };
  });
  return new Map(datasets.map((dataset) => [dataset.name, dataset]));
}

/** What each item gives; fails with the problems of all of them where there are any. */
async function collect<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<{ readonly result?: R; readonly problems: readonly Problem[] }>,
): Promise<readonly R[]> {
  const results: R[] = [];
  const problems: Problem[] = [];
  for (const done of await inTurns(items, work)) {
    problems.push(...done.problems);
    if (done.result !== undefined) results.push(done.result);
  }
  if (problems.length > 0) throw new QuarterdeckError(problems);
  return results;
}

async function plan(
  engine: Engine,
  { file }: Context,
  contract: DatasetContract,
  mapping: DatasetMapping,
  attached: ReadonlyMap<string, AttachedSource>,
): Promise<{ readonly result?: Planned; readonly problems: readonly Problem[] }> {
  const found = await originOf(engine, file, mapping, attached);
  if ('problems' in found) return found;
  const planned = planDataset(engine, file, contract, mapping, found.origin);
  const described = await describePlan(engine, file, planned.plan);
  const problems = [...planned.problems, ...described.problems];
  return problems.length > 0 ? { problems } : { result: { plan: planned.plan, types: described.types }, problems };
}

/** Sources may bear the names of datasets, so tables get their own names only when all sources are read. */
function staging(dataset: string): string {
  return `mapped ${dataset}`;
}

async function map(
  engine: Engine,
  review: Context,
  { plan: one, types }: Planned,
): Promise<{ readonly result?: Mapped; readonly problems: readonly Problem[] }> {
  const { contract, mapping } = one;
  const table = staging(contract.name);
  const filled = await materialise(engine, review.file, table, one, types);
  if (!filled.created) return { problems: filled.problems };
  const options = { file: review.file, tolerance: mapping.tolerance, read: filled.read };
  const keys = await dropDuplicates(engine, contract, table, options);
  const rates = await missingRates(engine, review, contract, table);
  return {
    result: { plan: one, issues: [...filled.issues, ...keys.issues] },
    problems: [...filled.problems, ...keys.problems, ...rates],
  };
}

async function nameTables(
  engine: Engine,
  attached: ReadonlyMap<string, AttachedSource>,
  supplied: ReadonlySet<string>,
): Promise<void> {
  // The engine takes names without regard to letter case.
  const taken = [...attached.values()].filter(({ relation }) => supplied.has(relation.toLowerCase()));
  for (const { relation } of taken) {
    const { rows } = await engine.query(
      `SELECT table_type FROM information_schema.tables
       WHERE lower(table_name) = ${engine.literal(relation.toLowerCase())} ORDER BY table_type`,
      'datasets/names',
    );
    const kind = rows[0]?.table_type === 'VIEW' ? 'VIEW' : 'TABLE';
    await engine.execute(`DROP ${kind} ${engine.identifier(relation)}`, 'datasets/names');
  }
  for (const name of supplied) {
    const from = engine.identifier(staging(name));
    await engine.execute(`ALTER TABLE ${from} RENAME TO ${engine.identifier(name)}`, 'datasets/names');
  }
}
