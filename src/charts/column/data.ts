/** The sheet of a column chart. */
import type { ChartSpec } from '../../deck/block.js';
import type { ChartSheet } from '../chart.js';
import { clusterSheet } from '../parts/cluster.js';

export function data(spec: ChartSpec): ChartSheet {
  return clusterSheet(spec, 'column');
}
