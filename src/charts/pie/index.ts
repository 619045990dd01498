/** A pie: two to six parts of a whole, the first from twelve o'clock on. */
import type { ChartKind } from '../chart.js';
import { chartjs } from './chartjs.js';
import { data } from './data.js';
import { pptx } from './pptx.js';

export const pie: ChartKind = { kind: 'pie', data, pptx, chartjs };
