/** The Chart.js drawing of a column chart. */
import type { ChartConfiguration } from 'chart.js';
import type { ChartSpec } from '../../deck/block.js';
import type { ChartLook } from '../chart.js';
import { clusterCanvas } from '../parts/clusterCanvas.js';

export function chartjs(spec: ChartSpec, look: ChartLook): ChartConfiguration {
  return clusterCanvas(spec, 'column', look);
}
