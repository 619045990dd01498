/** The native drawing of a bar chart. */
import type { ChartSpec } from '../../deck/block.js';
import type { ChartLook, ChartSheet } from '../chart.js';
import { clusterXml } from '../parts/cluster.js';

export function pptx(spec: ChartSpec, sheet: ChartSheet, look: ChartLook): string {
  return clusterXml(spec, sheet, 'bar', look);
}
