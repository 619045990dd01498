/** Columns with a line on a second scale: an amount and its rate over the same periods. */
import type { ChartKind } from '../chart.js';
import { chartjs } from './chartjs.js';
import { data } from './data.js';
import { pptx } from './pptx.js';

export const combo: ChartKind = { kind: 'combo', names: { at: 'below', thinned: true }, data, pptx, chartjs };
