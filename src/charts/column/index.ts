/** Clustered columns: a measure over a few categories or periods, one or more series. */
import type { ChartKind } from '../chart.js';
import { chartjs } from './chartjs.js';
import { data } from './data.js';
import { pptx } from './pptx.js';

export const column: ChartKind = {
  kind: 'column',
  names: { at: 'below', thinned: true, bars: () => 'bar' },
  data,
  pptx,
  chartjs,
};
