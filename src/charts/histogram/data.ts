/** The sheet of a histogram: its bins and how many values fall into each. */
import type { ChartSpec } from '../../deck/block.js';
import type { ChartSheet } from '../chart.js';
import { plainSheet } from '../parts/sheet.js';
import { binnedSpec } from './plan.js';

export function data(spec: ChartSpec): ChartSheet {
  return plainSheet(binnedSpec(spec));
}
