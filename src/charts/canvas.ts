/** How a spec becomes a drawing of Chart.js. */
import type { ChartConfiguration } from 'chart.js';
import type { ChartSpec } from '../deck/block.js';
import type { ChartLook } from './chart.js';
import { chartKind } from './index.js';
import { shownSpec } from './shown.js';

export function drawnOnCanvas(given: ChartSpec, look: ChartLook): ChartConfiguration {
  const spec = shownSpec(given, look);
  return chartKind(spec).chartjs(spec, look);
}
