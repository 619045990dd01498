/** The native drawing of a stacked-column chart. */
import type { ChartSpec } from '../../deck/block.js';
import type { ChartLook, ChartSheet } from '../chart.js';
import { stackXml } from '../parts/stack.js';

export function pptx(spec: ChartSpec, sheet: ChartSheet, look: ChartLook): string {
  return stackXml(spec, sheet, { direction: 'column', share: false }, look);
}
