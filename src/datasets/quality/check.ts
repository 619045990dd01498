/** The checks of a dataset that is in the engine: references, ranges, and its days against the period. */
import type { DayRange } from '../../config/review.js';
import type { Engine } from '../../engine/engine.js';
import type { DatasetContract, DatasetQuality, QualityIssue } from '../dataset.js';
import { checkDays, type DayCount } from './days.js';
import { checkRanges } from './ranges.js';
import { checkRefs } from './refs.js';

async function daysOf(engine: Engine, name: string, moment: string): Promise<readonly DayCount[]> {
  const { rows } = await engine.query(
    `SELECT CAST("day" AS VARCHAR) AS "day", n FROM (
       SELECT CAST(${engine.identifier(moment)} AS DATE) AS "day", count(*) AS n
       FROM ${engine.identifier(name)} WHERE ${engine.identifier(moment)} IS NOT NULL GROUP BY 1) ORDER BY 1`,
    `datasets/${name}/days`,
  );
  return rows.map(({ day, n }) => ({ day: String(day), rows: Number(n) }));
}

/** `earlier` are the issues that mapping and keys found; `supplied` the datasets that are in the engine. */
export async function checkDataset(
  engine: Engine,
  contract: DatasetContract,
  period: DayRange,
  supplied: ReadonlySet<string>,
  earlier: readonly QualityIssue[],
): Promise<DatasetQuality> {
  const { name, moment } = contract;
  const refs = await checkRefs(engine, contract, supplied);
  const ranges = await checkRanges(engine, contract);
  const days = moment === undefined ? [] : await daysOf(engine, name, moment);
  const span = days[0] && { from: days[0].day, to: days.at(-1)?.day ?? days[0].day };
  const late = moment === undefined ? [] : checkDays(days, moment, period);
  return { rows: ranges.rows, ...span, issues: [...earlier, ...refs, ...ranges.issues, ...late] };
}
