/** The Chart.js drawing of a histogram. */
import type { ChartConfiguration } from 'chart.js';
import type { ChartSpec } from '../../deck/block.js';
import type { ChartLook } from '../chart.js';
import { clusterCanvas } from '../parts/clusterCanvas.js';
import { binnedSpec } from './plan.js';

export function chartjs(spec: ChartSpec, look: ChartLook): ChartConfiguration {
  return clusterCanvas(binnedSpec(spec), 'column', look);
}
