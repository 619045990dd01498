/** The Chart.js drawing of an interval chart. */
import type { ChartConfiguration } from 'chart.js';
import type { ChartSpec } from '../../deck/block.js';
import type { ChartLook } from '../chart.js';
import { linesCanvas } from '../parts/linesCanvas.js';

export function chartjs(spec: ChartSpec, look: ChartLook): ChartConfiguration {
  return linesCanvas(spec, look, 'dots');
}
