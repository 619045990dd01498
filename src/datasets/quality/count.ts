/** One scan of a dataset: its rows, its rows of each day, and those that a condition meets. */
import type { Engine } from '../../engine/engine.js';
import type { DatasetContract } from '../dataset.js';
import type { DayCount } from './days.js';

export interface Counted {
  readonly rows: number;
  /** In their order; none without a moment. Rows without one have no day. */
  readonly days: readonly DayCount[];
  /** Rows that meet each condition. */
  readonly met: readonly number[];
}

/** `conditions` are SQL over the columns. */
export async function countRows(
  engine: Engine,
  { name, moment }: DatasetContract,
  conditions: readonly string[],
): Promise<Counted> {
  const counts = ['count(*) AS n', ...conditions.map((one, index) => `count(*) FILTER (WHERE ${one}) AS c${index}`)];
  const day = moment === undefined ? 'NULL' : `CAST(${engine.identifier(moment)} AS DATE)`;
  const { rows } = await engine.query(
    `SELECT CAST("day" AS VARCHAR) AS "day", * EXCLUDE "day" FROM (
       SELECT ${day} AS "day", ${counts.join(', ')} FROM ${engine.identifier(name)} GROUP BY 1) ORDER BY 1`,
    `datasets/${name}/count`,
  );
  const total = (column: string) => rows.reduce((sum, row) => sum + Number(row[column] ?? 0), 0);
  return {
    rows: total('n'),
    days: rows.flatMap(({ day: one, n }) => (one === null ? [] : [{ day: String(one), rows: Number(n) }])),
    met: conditions.map((_, index) => total(`c${index}`)),
  };
}
