/** The native drawing of a pie. */
import type { ChartSpec } from '../../deck/block.js';
import type { ChartLook, ChartSheet } from '../chart.js';
import { pieXml } from '../parts/pie.js';

export function pptx(spec: ChartSpec, sheet: ChartSheet, look: ChartLook): string {
  return pieXml(spec, sheet, look, 'pie');
}
