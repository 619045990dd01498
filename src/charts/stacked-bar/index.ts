/** Stacked horizontal bars: parts of a whole, side by side with other wholes. */
import type { ChartKind } from '../chart.js';
import { barLabelRoom } from '../parts/columnPlan.js';
import { chartjs } from './chartjs.js';
import { data } from './data.js';
import { pptx } from './pptx.js';

export const stackedBar: ChartKind = {
  kind: 'stacked-bar',
  names: {
    at: 'beside',
    right: ({ series }, look) =>
      barLabelRoom(
        series.filter(({ role }) => role === 'total'),
        look,
      ),
  },
  data,
  pptx,
  chartjs,
};
