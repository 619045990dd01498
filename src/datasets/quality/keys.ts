/** Uniqueness of a dataset's key: rows that repeat it are left out, since each would count its money again. */
import type { Engine } from '../../engine/engine.js';
import { problem, type Problem } from '../../errors/problem.js';
import { sampleCount, type DatasetContract, type QualityIssue } from '../dataset.js';
import { placeOf } from '../plan.js';

export interface Deduplicated {
  readonly issues: readonly QualityIssue[];
  readonly problems: readonly Problem[];
}

interface Options {
  /** The config, which problems point into. */
  readonly file: string;
  /** Share of the rows read that may conflict. */
  readonly tolerance: number;
  readonly read: number;
  /** False where no key repeats, which was seen when the rows were counted. */
  readonly repeated: boolean;
}

function keyHash(engine: Engine, { key }: DatasetContract): string {
  return `hash(${key.map((column) => engine.identifier(column)).join(', ')})`;
}

/**
 * A query of the hashes that repeat among the keys of a table, which is named as SQL does. Hashes are a fraction of the keys; two keys of
 * one hash only make a group that the exact comparison then clears. Sorting them takes half the time of grouping them, and grows with the rows.
 */
export function repeatedHashes(engine: Engine, contract: DatasetContract, table: string): string {
  return `SELECT h FROM (
    SELECT h, lag(h) OVER (ORDER BY h) AS before FROM (SELECT ${keyHash(engine, contract)} AS h FROM ${table})) WHERE h = before`;
}

/**
 * Leaves one row a key: of equal rows any, of rows that differ the first by all their columns, so that two runs keep the same.
 * Equal rows are a warning whatever their number; past the tolerance, rows that differ are a problem.
 */
export async function dropDuplicates(
  engine: Engine,
  contract: DatasetContract,
  table: string,
  { file, tolerance, read, repeated }: Options,
): Promise<Deduplicated> {
  if (!repeated) return { issues: [], problems: [] };
  const label = `datasets/${contract.name}/keys`;
  const name = engine.identifier(table);
  const key = contract.key.map((column) => engine.identifier(column)).join(', ');
  const all = contract.columns.map(({ name: column }) => engine.identifier(column)).join(', ');

  const suspects = engine.identifier(`${table}: repeated hashes`);
  await engine.execute(`CREATE TABLE ${suspects} AS ${repeatedHashes(engine, contract, name)}`, label);
  const surplus = engine.identifier(`${table}: surplus rows`);
  const keyText = `concat_ws('/', ${contract.key.map((column) => `CAST(${engine.identifier(column)} AS VARCHAR)`).join(', ')})`;
  await engine.execute(
    `CREATE TABLE ${surplus} AS
     SELECT id, key_text, copy > 1 AS equal FROM (
       SELECT *, row_number() OVER (PARTITION BY ${key} ORDER BY copy > 1, ${all}, id) AS place FROM (
         SELECT *, rowid AS id, ${keyText} AS key_text, row_number() OVER (PARTITION BY ${all} ORDER BY rowid) AS copy
         FROM ${name} WHERE ${keyHash(engine, contract)} IN (SELECT h FROM ${suspects})))
     WHERE place > 1`,
    label,
  );
  await engine.execute(`DELETE FROM ${name} WHERE rowid IN (SELECT id FROM ${surplus})`, label);
  const { rows } = await engine.query(
    `SELECT equal, key_text, CAST(sum(n) OVER (PARTITION BY equal) AS BIGINT) AS total
     FROM (SELECT equal, key_text, count(*) AS n FROM ${surplus} GROUP BY 1, 2)
     QUALIFY row_number() OVER (PARTITION BY equal ORDER BY n DESC, key_text) <= ${sampleCount}
     ORDER BY equal, n DESC, key_text`,
    label,
  );
  await engine.execute(`DROP TABLE ${suspects}`, label);
  await engine.execute(`DROP TABLE ${surplus}`, label);

  const equal = rows.filter((row) => row.equal === true);
  const conflicting = rows.filter((row) => row.equal !== true);
  const issue = (group: typeof rows, severity: 'error' | 'warning'): QualityIssue[] =>
    group.length === 0
      ? []
      : [
          {
            kind: 'duplicate_key',
            severity,
            column: contract.key.join(', '),
            rows: Number(group[0]?.total ?? 0),
            samples: group.map(({ key_text }) => String(key_text)),
          },
        ];
  const [conflict] = issue(conflicting, 'error');
  const issues = [...(conflict ? [conflict] : []), ...issue(equal, 'warning')];
  if (conflict === undefined || conflict.rows <= read * tolerance) return { issues, problems: [] };
  const { rows: count, samples } = conflict;
  const parameters = { dataset: contract.name, key: contract.key, rows: count, of: read, tolerance, samples };
  return { issues, problems: [problem('DATA_DUPLICATE_KEY', parameters, placeOf(file, contract.name))] };
}
