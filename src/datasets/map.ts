/** From sources to datasets: each mapping becomes a table of the contract's columns, and a report of its quality. */
import type { DatasetMapping, Review } from '../config/review.js';
import { conversionMacros } from '../engine/convert.js';
import type { Engine } from '../engine/engine.js';
import { allInOrder, inTurns, turns } from '../engine/in-turns.js';
import { QuarterdeckError, type Problem } from '../errors/problem.js';
import type { Attaching } from '../sources/attach-all.js';
import type { AttachedSource, InputFile } from '../sources/source.js';
import { contracts } from './contract/index.js';
import type { Dataset, DatasetContract, QualityIssue } from './dataset.js';
import { describePlan } from './describe.js';
import { materialise } from './materialise.js';
import { originOf } from './origin.js';
import { withoutPersonal } from './personal.js';
import { bytesOf, planDataset, type Plan } from './plan.js';
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

type Context = Pick<Review, 'file' | 'datasets' | 'timeZone' | 'periods' | 'fx' | 'currency' | 'personal'>;

/** A dataset that is in the engine under its name, and not checked against the others yet. */
export interface MappedDataset {
  readonly name: string;
  readonly contract: DatasetContract;
  readonly source: string;
  readonly columns: readonly string[];
  readonly files: readonly InputFile[];
  /** What mapping and keys found. */
  readonly issues: readonly QualityIssue[];
}

/** Datasets on their way into the engine. */
export interface Mapping {
  /** By name, in the order of the contract: ends when the dataset's table is there; fails as soon as it is known that `all` will. */
  readonly each: ReadonlyMap<string, Promise<void>>;
  /** All of them. Fails with the problems of all sources; without any, of all plans; without any, of all rows. */
  readonly all: Promise<ReadonlyMap<string, MappedDataset>>;
}

/** Begins to map the datasets of the config that are wanted (all by default), each as soon as its source is there. */
export function mapDatasets(
  engine: Engine,
  review: Context,
  attaching: Attaching,
  wanted?: ReadonlySet<string>,
): Mapping {
  const macros = engine.execute(conversionMacros(review.timeZone), 'datasets/conversions');
  const mappings = [...contracts.values()].flatMap((contract) => {
    const mapping = review.datasets.find(({ dataset }) => dataset === contract.name);
    return mapping && (wanted?.has(contract.name) ?? true) ? [{ contract, mapping }] : [];
  });
  const taken = takenNames(
    attaching,
    mappings.map(({ mapping }) => mapping),
  );
  // Rows are not read in vain: once anything is known to be wrong, only what else is wrong matters.
  let sound = true;
  const plans = mappings.map(async ({ contract, mapping }): Promise<Outcome<Planned>> => {
    await macros;
    const attached = await sourcesOf(mapping, attaching);
    const planned = attached ? await plan(engine, review, contract, mapping, attached) : { problems: [] };
    sound &&= planned.result !== undefined;
    return planned;
  });
  const turn = turns();
  const maps = plans.map(async (planning): Promise<Outcome<Mapped>> => {
    const { result } = await planning;
    // The largest first, so that nothing else waits for it at the end.
    const bytes = result ? bytesOf(result.plan) : 0;
    return turn(async () => (sound && result ? map(engine, review, result, taken) : { problems: [] }), -bytes);
  });
  const all = mappedOf(engine, attaching, plans, maps, taken);
  const later = all.then(() => undefined);
  const each = mappings.map(({ contract: { name } }, index): [string, Promise<void>] => {
    const arrived = allMade([plans[index], maps[index]], later);
    return [name, arrived.then(() => (taken(name) ? later : undefined))];
  });
  // Whoever awaits one of them hears of a failure; that nobody does is no fault.
  for (const one of [all, later, ...each.map(([, there]) => there)]) one.catch(() => undefined);
  return { each: new Map(each), all };
}

/** Ends when all steps have given what they are for, or, where one gave nothing and no reason either, as `later` does. */
async function allMade(steps: readonly (Promise<Outcome<unknown>> | undefined)[], later: Promise<void>): Promise<void> {
  for (const step of steps) {
    const { result, problems } = (await step) ?? { problems: [] };
    if (problems.length > 0) throw new QuarterdeckError(problems);
    if (result === undefined) return later;
  }
}

async function mappedOf(
  engine: Engine,
  attaching: Attaching,
  plans: readonly Promise<Outcome<Planned>>[],
  maps: readonly Promise<Outcome<Mapped>>[],
  taken: Taken,
): Promise<ReadonlyMap<string, MappedDataset>> {
  await Promise.allSettled(maps);
  const attached = await attaching.all;
  await collect(plans);
  const mapped = await collect(maps);
  const staged = mapped.map(({ plan: { contract } }) => contract.name).filter(taken);
  await nameTables(engine, attached, new Set(staged));
  return new Map(
    mapped.map(({ plan: { contract, source, columns, attached: read }, issues }) => [
      contract.name,
      {
        name: contract.name,
        contract,
        source,
        columns: columns.map(({ column }) => column.name),
        files: read.flatMap(({ files }) => files),
        issues,
      },
    ]),
  );
}

/** Whether a dataset's name is a source's, or stands in a query of the config, which names sources. */
type Taken = (dataset: string) => boolean;

function takenNames({ each }: Attaching, mappings: readonly DatasetMapping[]): Taken {
  const sources = new Set([...each.keys()].map((name) => name.toLowerCase()));
  const sql = mappings.flatMap((one) => [
    one.sql ?? '',
    one.filter ?? '',
    ...Object.values(one.columns).map((column) => column.sql ?? ''),
  ]);
  const text = sql.join('\n').toLowerCase();
  return (dataset) => sources.has(dataset) || text.includes(dataset);
}

/** Checks datasets against the period and each other. */
export async function checkDatasets(
  engine: Engine,
  { periods }: Pick<Context, 'periods'>,
  mapped: ReadonlyMap<string, MappedDataset>,
): Promise<ReadonlyMap<string, Dataset>> {
  const supplied = new Set(mapped.keys());
  const checked = await inTurns([...mapped], async ([, { contract, issues, ...one }]): Promise<Dataset> => {
    const quality = await checkDataset(engine, contract, periods.P, supplied, issues);
    return { ...one, rows: quality.rows, quality };
  });
  return new Map(checked.map((dataset) => [dataset.name, dataset]));
}

/** What a mapping may read, once it is there; undefined where a source of it cannot be attached. */
async function sourcesOf(
  { sql, source = '' }: DatasetMapping,
  { each, all }: Attaching,
): Promise<ReadonlyMap<string, AttachedSource> | undefined> {
  // A query may read any source.
  if (sql !== undefined) return all.catch(() => undefined);
  if (!each.has(source)) return new Map();
  const attached = await each.get(source);
  return attached && new Map([[source, attached]]);
}

interface Outcome<T> {
  readonly result?: T;
  readonly problems: readonly Problem[];
}

/** What each item gives; fails with the problems of all of them where there are any. */
async function collect<T>(items: readonly Promise<Outcome<T>>[]): Promise<readonly T[]> {
  const outcomes = await allInOrder(items);
  const problems = outcomes.flatMap((outcome) => outcome.problems);
  if (problems.length > 0) throw new QuarterdeckError(problems);
  return outcomes.flatMap(({ result }) => (result === undefined ? [] : [result]));
}

async function plan(
  engine: Engine,
  { file }: Context,
  contract: DatasetContract,
  mapping: DatasetMapping,
  attached: ReadonlyMap<string, AttachedSource>,
): Promise<Outcome<Planned>> {
  const found = await originOf(engine, file, mapping, attached);
  if ('problems' in found) return found;
  const planned = planDataset(engine, file, contract, mapping, found.origin);
  const described = await describePlan(engine, file, planned.plan);
  const problems = [...planned.problems, ...described.problems];
  return problems.length > 0 ? { problems } : { result: { plan: planned.plan, types: described.types }, problems };
}

/** Where a name is taken, the table gets it only when all sources are read. */
function staging(dataset: string): string {
  return `mapped ${dataset}`;
}

async function map(
  engine: Engine,
  review: Context,
  { plan: one, types }: Planned,
  taken: Taken,
): Promise<Outcome<Mapped>> {
  const { contract, mapping } = one;
  const table = taken(contract.name) ? staging(contract.name) : contract.name;
  const filled = await materialise(engine, review.file, table, one, types);
  if (!filled.created) return { problems: filled.problems };
  const { read, repeated } = filled;
  const options = { file: review.file, tolerance: mapping.tolerance, read, repeated };
  const keys = await dropDuplicates(engine, contract, table, options);
  const rates = await missingRates(engine, review, contract, table);
  return {
    result: { plan: one, issues: [...filled.issues, ...keys.issues] },
    problems: [...filled.problems, ...keys.problems, ...rates].map((one) => withoutPersonal(one, review)),
  };
}

async function nameTables(
  engine: Engine,
  attached: ReadonlyMap<string, AttachedSource>,
  staged: ReadonlySet<string>,
): Promise<void> {
  // The engine takes names without regard to letter case.
  const taken = [...attached.values()].filter(({ relation }) => staged.has(relation.toLowerCase()));
  for (const { relation } of taken) {
    const { rows } = await engine.query(
      `SELECT table_type FROM information_schema.tables
       WHERE lower(table_name) = ${engine.literal(relation.toLowerCase())} ORDER BY table_type`,
      'datasets/names',
    );
    const kind = rows[0]?.table_type === 'VIEW' ? 'VIEW' : 'TABLE';
    await engine.execute(`DROP ${kind} ${engine.identifier(relation)}`, 'datasets/names');
  }
  const renames = [...staged].map(
    (name) => `ALTER TABLE ${engine.identifier(staging(name))} RENAME TO ${engine.identifier(name)}`,
  );
  if (renames.length > 0) await engine.execute(renames.join(';\n'), 'datasets/names');
}
