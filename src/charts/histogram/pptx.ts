/** The native drawing of a histogram. */
import type { ChartSpec } from '../../deck/block.js';
import type { ChartLook, ChartSheet } from '../chart.js';
import { clusterXml } from '../parts/cluster.js';
import { binnedSpec } from './plan.js';

export function pptx(spec: ChartSpec, sheet: ChartSheet, look: ChartLook): string {
  return clusterXml(binnedSpec(spec), sheet, 'column', look);
}
