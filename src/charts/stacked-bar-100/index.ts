/** Horizontal bars stacked to 100 %: shares of each category. */
import type { ChartKind } from '../chart.js';
import { chartjs } from './chartjs.js';
import { data } from './data.js';
import { pptx } from './pptx.js';
import { readStack } from '../parts/readShares.js';

export const stackedBarShares: ChartKind = {
  kind: 'stacked-bar-100',
  names: { at: 'beside', right: () => 0.08 },
  data,
  pptx,
  chartjs,
  read: readStack,
};
