/** The Chart.js drawing of a pie. */
import type { ChartConfiguration } from 'chart.js';
import type { ChartSpec } from '../../deck/block.js';
import type { ChartLook } from '../chart.js';
import { pieCanvas } from '../parts/pieCanvas.js';

export function chartjs(spec: ChartSpec, look: ChartLook): ChartConfiguration {
  return pieCanvas(spec, look, 'pie');
}
