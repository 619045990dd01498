/** The Chart.js drawing of a scatter. */
import type { ChartConfiguration } from 'chart.js';
import type { ChartSpec } from '../../deck/block.js';
import type { ChartLook } from '../chart.js';
import { pointsCanvas } from '../parts/pointsCanvas.js';

export function chartjs(spec: ChartSpec, look: ChartLook): ChartConfiguration {
  return pointsCanvas(spec, look);
}
