/** The native drawing of a combination. */
import type { ChartSpec } from '../../deck/block.js';
import type { ChartLook, ChartSheet } from '../chart.js';
import { comboXml } from '../parts/comboChart.js';
import { comboPlan } from '../parts/comboPlan.js';

export function pptx(spec: ChartSpec, sheet: ChartSheet, look: ChartLook): string {
  return comboXml(spec, sheet, comboPlan(spec, look), look);
}
