/** Fills a dataset's table from its plan, and counts what did not convert; rows without a required value are left out. */
import type { Engine } from '../engine/engine.js';
import { problem, type Problem } from '../errors/problem.js';
import { sampleCount, type QualityIssue } from './dataset.js';
import { engineMessage } from './describe.js';
import { placeOf, type Plan } from './plan.js';
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
  try {
    await engine.execute(mappingStatement(engine, table, plan, types), label);
  } catch (error) {
    const message = engineMessage(error);
    if (!failsOnValue.test(message) || sqlPieces(plan).length === 0) throw error;
    return { created: false, read: 0, repeated: false, issues: [], problems: [userSqlProblem(file, plan, message)] };
  }

  const counts = plan.columns.map(
    (_, index) => `count(*) FILTER (WHERE (${trouble} & ${2 ** index}) <> 0) AS c${index}`,
  );
  const { rows } = await engine.query(
    `SELECT count(*) AS "read", count(*) FILTER (WHERE ${trouble} <> 0) AS failed,
       EXISTS (${repeatedHashes(engine, contract, name)}) AS repeated FROM ${name}`,
    label,
  );
  const read = Number(rows[0]?.read ?? 0);
  const repeated = rows[0]?.repeated === true;
  const failed = Number(rows[0]?.failed ?? 0);
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
