/** The sheet of a combination. */
import type { ChartSpec } from '../../deck/block.js';
import type { ChartSheet } from '../chart.js';
import { referenceColumns, sheetOf, valueColumns } from '../parts/sheet.js';

export function data(spec: ChartSpec): ChartSheet {
  return sheetOf(spec, [...valueColumns(spec), ...referenceColumns(spec)]);
}
