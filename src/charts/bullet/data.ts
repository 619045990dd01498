/** The sheet of a bullet chart. */
import type { ChartSpec } from '../../deck/block.js';
import type { ChartSheet } from '../chart.js';
import { sheetOf, valueColumns } from '../parts/sheet.js';

export function data(spec: ChartSpec): ChartSheet {
  return sheetOf(spec, valueColumns(spec));
}
