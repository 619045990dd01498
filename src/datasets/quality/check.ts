/** The checks of a dataset that is in the engine: references, ranges, and its days against the period. */
import type { DayRange } from '../../config/review.js';
import type { Engine } from '../../engine/engine.js';
import type { DatasetContract, DatasetQuality, QualityIssue } from '../dataset.js';
import { countRows } from './count.js';
import { checkDays } from './days.js';
import { rangeIssues, rangesOf } from './ranges.js';
import { checkRefs } from './refs.js';

/** `earlier` are the issues that mapping and keys found; `supplied` the datasets that are in the engine. */
export async function checkDataset(
  engine: Engine,
  contract: DatasetContract,
  period: DayRange,
  supplied: ReadonlySet<string>,
  earlier: readonly QualityIssue[],
): Promise<DatasetQuality> {
  const { moment } = contract;
  const refs = await checkRefs(engine, contract, supplied);
  const ranges = rangesOf(engine, contract);
  const conditions = ranges.map(({ condition }) => condition);
  const { rows, days, met } = await countRows(engine, contract, conditions);
  const outside = await rangeIssues(engine, contract, ranges, met);
  const span = days[0] && { from: days[0].day, to: days.at(-1)?.day ?? days[0].day };
  const late = moment === undefined ? [] : checkDays(days, moment, period);
  return { rows, ...span, issues: [...earlier, ...refs, ...outside, ...late] };
}
