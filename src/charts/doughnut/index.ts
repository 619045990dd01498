/** A doughnut: two to six parts of a whole, as a ring. */
import type { ChartKind } from '../chart.js';
import { barLabelRoom } from '../parts/columnPlan.js';
import { chartjs } from './chartjs.js';
import { data } from './data.js';
import { pptx } from './pptx.js';
import { readPie } from '../parts/readShares.js';

export const doughnut: ChartKind = {
  kind: 'doughnut',
  names: { at: 'beside', right: ({ series }, look) => barLabelRoom(series, look) },
  data,
  pptx,
  chartjs,
  read: readPie,
};
