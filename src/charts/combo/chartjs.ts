/** The Chart.js drawing of a combination. */
import type { ChartConfiguration } from 'chart.js';
import type { ChartSpec } from '../../deck/block.js';
import type { ChartLook } from '../chart.js';
import { comboCanvas } from '../parts/comboCanvas.js';
import { comboPlan } from '../parts/comboPlan.js';

export function chartjs(spec: ChartSpec, look: ChartLook): ChartConfiguration {
  return comboCanvas(spec, comboPlan(spec, look), look);
}
