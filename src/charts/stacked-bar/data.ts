/** The sheet of a stacked-bar chart. */
import type { ChartSpec } from '../../deck/block.js';
import type { ChartSheet } from '../chart.js';
import { stackSheet } from '../parts/stack.js';

export function data(spec: ChartSpec): ChartSheet {
  return stackSheet(spec, { direction: 'bar', share: false });
}
