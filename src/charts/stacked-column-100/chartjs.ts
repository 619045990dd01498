/** The Chart.js drawing of a stacked-column-100 chart. */
import type { ChartConfiguration } from 'chart.js';
import type { ChartSpec } from '../../deck/block.js';
import type { ChartLook } from '../chart.js';
import { stackCanvas } from '../parts/stackCanvas.js';

export function chartjs(spec: ChartSpec, look: ChartLook): ChartConfiguration {
  return stackCanvas(spec, { direction: 'column', share: true }, look);
}
