/** The native drawing of a Pareto chart. */
import type { ChartSpec } from '../../deck/block.js';
import type { ChartLook, ChartSheet } from '../chart.js';
import { comboXml } from '../parts/comboChart.js';
import { paretoPlan, paretoSpec } from './plan.js';

export function pptx(spec: ChartSpec, sheet: ChartSheet, look: ChartLook): string {
  const drawn = paretoSpec(spec);
  return comboXml(drawn, sheet, paretoPlan(drawn, look), look);
}
