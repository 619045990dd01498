/** The sheet of a Pareto chart: categories from the largest down, values, cumulated shares. */
import type { ChartSpec } from '../../deck/block.js';
import type { ChartSheet } from '../chart.js';
import { referenceColumns, sheetOf, valueColumns } from '../parts/sheet.js';
import { paretoSpec } from './plan.js';

export function data(spec: ChartSpec): ChartSheet {
  const drawn = paretoSpec(spec);
  return sheetOf(drawn, [...valueColumns(drawn), ...referenceColumns(drawn, '0%')]);
}
