/** Fills a dataset's table from its plan, and counts what did not convert; rows without a required value are left out. */
import type { Engine } from '../engine/engine.js';
import { problem, type Problem } from '../errors/problem.js';
import { sampleCount, type QualityIssue } from './dataset.js';
import { engineMessage } from './describe.js';
import { bytesOf, placeOf, type Plan } from './plan.js';
import { repeatedHashes } from './quality/keys.js';
import { mappingStatement, rawColumn, troubleColumn } from './statement.js';

export interface Materialised {
  /** False where the statement failed, so that there is no table. */
  readonly created: boolean;
  /** Rows read, before any was left out. */
  readonly read: number;
  /** Whether keys of these rows may repeat. */
  readonly repeated: boolean;
  readonly issues: readonly QualityIssue[];
  readonly problems: readonly Problem[];
}

export async function materialise(
  engine: Engine,
  file: string,
  table: string,
  plan: Plan,
  types: readonly string[],
): Promise<Materialised> {
  const { contract, mapping } = plan;
  const label = `datasets/${contract.name}`;
  const name = engine.identifier(table);
  const trouble = engine.identifier(troubleColumn);
  let filled: Filled;
  try {
    filled = await fill(engine, table, plan, types);
  } catch (error) {
    const message = engineMessage(error);
    if (!failsOnValue.test(message) || sqlPieces(plan).length === 0) throw error;
    return { created: false, read: 0, repeated: false, issues: [], problems: [userSqlProblem(file, plan, message)] };
  }

  const counts = plan.columns.map(
    (_, index) => `count(*) FILTER (WHERE (${trouble} & ${2 ** index}) <> 0) AS c${index}`,
  );
  const { read, failed, repeated } = filled;
  const issues: QualityIssue[] = [];
  if (failed > 0) {
    const found = (await engine.query(`SELECT ${counts.join(', ')} FROM ${name} WHERE ${trouble} <> 0`, label)).rows[0];
    for (const index of plan.columns.keys()) {
      const count = Number(found?.[`c${index}`] ?? 0);
      if (count > 0) issues.push(...(await cellIssues(engine, name, plan, index)));
    }
    const required = plan.columns.reduce((mask, { column }, index) => mask + (column.required ? 2 ** index : 0), 0);
    await engine.execute(`DELETE FROM ${name} WHERE (${trouble} & ${required}) <> 0`, label);
  }
  const drops = [trouble, engine.identifier(rawColumn)].map((column) => `ALTER TABLE ${name} DROP COLUMN ${column}`);
  await engine.execute(drops.join(';\n'), label);
  issues.push(...(await filtered(engine, plan, read)));

  if (failed <= read * mapping.tolerance) return { created: true, read, repeated, issues, problems: [] };
  const columns = issues
    .filter(({ kind }) => kind !== 'filtered')
    .map(({ column = '', rows: count, samples }) => ({ column, rows: count, samples }));
  const parameters = { dataset: contract.name, rows: failed, of: read, tolerance: mapping.tolerance, columns };
  return {
    created: true,
    read,
    repeated,
    issues,
    problems: [problem('DATA_TOLERANCE', parameters, placeOf(file, contract.name))],
  };
}

interface Filled {
  readonly read: number;
  /** Rows with a cell that failed. */
  readonly failed: number;
  readonly repeated: boolean;
}

/** Files so small are read once more for a cell that is not plain: sooner than the engine plans for what may stand in all of their cells. */
const plainUpTo = 512 * 1024;

/** Reads cells in their plain form, and then once more with all forms for the columns where that did not do. */
async function fill(engine: Engine, table: string, plan: Plan, types: readonly string[]): Promise<Filled> {
  const label = `datasets/${plan.contract.name}`;
  const small = bytesOf(plan) <= plainUpTo;
  const first = mappingStatement(engine, table, plan, types, () => small);
  await engine.execute(first.sql, label);
  const filled = await counted(engine, table, plan);
  const other = first.plain.filter((index) => (filled.troubled >> BigInt(index)) % 2n === 1n);
  if (other.length === 0) return filled;
  const { sql } = mappingStatement(engine, table, plan, types, (index) => !other.includes(index));
  await engine.execute(sql, label);
  return counted(engine, table, plan);
}

async function counted(
  engine: Engine,
  table: string,
  { contract }: Plan,
): Promise<Filled & { readonly troubled: bigint }> {
  const name = engine.identifier(table);
  const trouble = engine.identifier(troubleColumn);
  const { rows } = await engine.query(
    `SELECT count(*) AS "read", count(*) FILTER (WHERE ${trouble} <> 0) AS failed, bit_or(${trouble}) AS troubled,
       EXISTS (${repeatedHashes(engine, contract, name)}) AS repeated FROM ${name}`,
    `datasets/${contract.name}`,
  );
  const [found] = rows;
  return {
    read: Number(found?.read ?? 0),
    failed: Number(found?.failed ?? 0),
    troubled: BigInt(String(found?.troubled ?? 0)),
    repeated: found?.repeated === true,
  };
}

/** The engine's words for a value that an expression cannot take. */
const failsOnValue = /(Conversion|Invalid Input|Out of Range) Error/;

/** The paths of a user's SQL within the mapping. */
function sqlPieces({ mapping }: Plan): readonly (readonly string[])[] {
  return [
    ...(mapping.sql === undefined ? [] : [['sql']]),
    ...(mapping.filter === undefined ? [] : [['filter']]),
    ...Object.entries(mapping.columns).flatMap(([name, { sql }]) =>
      sql === undefined ? [] : [['columns', name, 'sql']],
    ),
  ];
}

/** Our conversions never fail on a value, so a user's SQL did; its place is exact where the mapping holds only one piece. */
function userSqlProblem(file: string, plan: Plan, message: string): Problem {
  const pieces = sqlPieces(plan);
  const [only] = pieces.length === 1 ? pieces : [];
  const part = only?.find((word) => word !== 'columns') ?? 'sql of a column, filter or query';
  const { name } = plan.contract;
  return problem('DATASET_SQL', { dataset: name, part, message }, placeOf(file, name, ...(only ?? [])));
}

/** Empty cells of a required column, and cells that did not convert with the raw values that stand most often. */
async function cellIssues(engine: Engine, table: string, plan: Plan, index: number): Promise<QualityIssue[]> {
  const column = plan.columns[index]?.column;
  if (column === undefined) return [];
  const raw = `${engine.identifier(rawColumn)}[${index + 1}]`;
  const { rows } = await engine.query(
    `SELECT empty, value, n, CAST(sum(n) OVER (PARTITION BY empty) AS BIGINT) AS total
     FROM (SELECT ${raw} AS value, is_blank(${raw}) AS empty, count(*) AS n
           FROM ${table} WHERE (${engine.identifier(troubleColumn)} & ${2 ** index}) <> 0 GROUP BY 1, 2)
     QUALIFY row_number() OVER (PARTITION BY empty ORDER BY n DESC, value) <= ${sampleCount}
     ORDER BY empty, n DESC, value`,
    `datasets/${plan.contract.name}`,
  );
  const missing = rows.filter((row) => row.empty === true);
  const unconverted = rows.filter((row) => row.empty !== true);
  const issue = (kind: 'missing_value' | 'unconverted', found: typeof rows): QualityIssue[] =>
    found.length === 0
      ? []
      : [
          {
            kind,
            severity: 'warning',
            column: column.name,
            rows: Number(found[0]?.total ?? 0),
            samples: kind === 'unconverted' ? found.map(({ value }) => String(value)) : [],
          },
        ];
  return [...issue('unconverted', unconverted), ...issue('missing_value', missing)];
}

async function filtered(engine: Engine, { mapping, relation, contract }: Plan, read: number): Promise<QualityIssue[]> {
  if (mapping.filter === undefined) return [];
  const { rows } = await engine.query(`SELECT count(*) AS n FROM ${relation}`, `datasets/${contract.name}`);
  const left = Number(rows[0]?.n ?? 0) - read;
  return left > 0 ? [{ kind: 'filtered', severity: 'note', rows: left, samples: [] }] : [];
}
