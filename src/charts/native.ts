/** How a spec becomes a native chart: a chart part with its workbook. */
import type { ChartSpec } from '../deck/block.js';
import type { ChartLook } from './chart.js';
import { chartKind } from './index.js';
import { shownSpec } from './shown.js';
import { chartSpace } from './parts/space.js';
import { writeWorkbook } from './workbook.js';

/** A native chart: the `c:chartSpace` part, whose relationship rId1 is the workbook, and the workbook. */
export interface DrawnChart {
  readonly chartXml: string;
  readonly workbook: Uint8Array;
}

export function drawChart(given: ChartSpec, look: ChartLook): DrawnChart {
  const spec = shownSpec(given, look);
  const kind = chartKind(spec);
  const sheet = kind.data(spec);
  return { chartXml: chartSpace(kind.pptx(spec, sheet, look), look), workbook: writeWorkbook(sheet) };
}
