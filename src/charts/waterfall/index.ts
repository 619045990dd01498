/** A waterfall: from one level to another by the changes between them. */
import type { ChartKind } from '../chart.js';
import { chartjs } from './chartjs.js';
import { data } from './data.js';
import { pptx } from './pptx.js';
import { read } from './read.js';

export const waterfall: ChartKind = {
  kind: 'waterfall',
  names: { at: 'below', thinned: false },
  data,
  pptx,
  chartjs,
  read,
};
