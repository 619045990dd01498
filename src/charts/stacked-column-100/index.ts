/** Columns stacked to 100 %: shares of each category or period. */
import type { ChartKind } from '../chart.js';
import { chartjs } from './chartjs.js';
import { data } from './data.js';
import { pptx } from './pptx.js';
import { readStack } from '../parts/readShares.js';

export const stackedColumnShares: ChartKind = {
  kind: 'stacked-column-100',
  names: { at: 'below', thinned: true, bars: () => 'stacked-bar-100' },
  data,
  pptx,
  chartjs,
  read: readStack,
};
