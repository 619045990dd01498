/** The sheet of a dumbbell: the values, then the line from the first dot down and up, then the reference. */
import type { ChartSpec } from '../../deck/block.js';
import type { ChartSheet } from '../chart.js';
import { referenceColumns, sheetOf, valueColumns } from '../parts/sheet.js';
import { stickLengths } from './plan.js';

export function data(spec: ChartSpec): ChartSheet {
  const { minus, plus } = stickLengths(spec);
  const format = spec.series[0]?.format ?? 'General';
  return sheetOf(spec, [
    ...valueColumns(spec),
    { header: '↓', format, cells: minus },
    { header: '↑', format, cells: plus },
    ...referenceColumns(spec),
  ]);
}
