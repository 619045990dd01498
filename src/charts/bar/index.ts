/** Clustered horizontal bars: a ranking, or categories with long names, in the order given from top to bottom. */
import type { ChartKind } from '../chart.js';
import { barLabelRoom } from '../parts/columnPlan.js';
import { chartjs } from './chartjs.js';
import { data } from './data.js';
import { pptx } from './pptx.js';

export const bar: ChartKind = {
  kind: 'bar',
  names: { at: 'beside', right: ({ series }, look) => barLabelRoom(series, look) },
  data,
  pptx,
  chartjs,
};
