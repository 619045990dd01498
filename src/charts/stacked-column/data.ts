/** The sheet of a stacked-column chart. */
import type { ChartSpec } from '../../deck/block.js';
import type { ChartSheet } from '../chart.js';
import { stackSheet } from '../parts/stack.js';

export function data(spec: ChartSpec): ChartSheet {
  return stackSheet(spec, { direction: 'column', share: false });
}
