/** Stacked columns: parts of a whole over a few categories or periods. */
import type { ChartKind } from '../chart.js';
import { chartjs } from './chartjs.js';
import { data } from './data.js';
import { pptx } from './pptx.js';

export const stackedColumn: ChartKind = {
  kind: 'stacked-column',
  names: { at: 'below', thinned: true, bars: ({ reference }) => (reference ? undefined : 'stacked-bar') },
  data,
  pptx,
  chartjs,
};
