/** Areas: an amount over time, filled down to zero; several are stacked as parts of a whole. */
import type { ChartKind } from '../chart.js';
import { chartjs } from './chartjs.js';
import { data } from './data.js';
import { pptx } from './pptx.js';

export const area: ChartKind = { kind: 'area', names: { at: 'below', thinned: true }, data, pptx, chartjs };
