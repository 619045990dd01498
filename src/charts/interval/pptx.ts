/** The native drawing of an interval chart. */
import type { ChartSpec } from '../../deck/block.js';
import type { ChartLook, ChartSheet } from '../chart.js';
import { linesXml } from '../parts/lines.js';

export function pptx(spec: ChartSpec, sheet: ChartSheet, look: ChartLook): string {
  return linesXml(spec, sheet, look, { form: 'dots' });
}
