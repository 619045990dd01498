/** The Chart.js drawing of a Pareto chart. */
import type { ChartConfiguration } from 'chart.js';
import type { ChartSpec } from '../../deck/block.js';
import type { ChartLook } from '../chart.js';
import { comboCanvas } from '../parts/comboCanvas.js';
import { paretoPlan, paretoSpec } from './plan.js';

export function chartjs(spec: ChartSpec, look: ChartLook): ChartConfiguration {
  const drawn = paretoSpec(spec);
  return comboCanvas(drawn, paretoPlan(drawn, look), look);
}
