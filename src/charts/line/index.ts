/** Lines: change over time, one to four series named at their ends. */
import type { ChartKind } from '../chart.js';
import { chartjs } from './chartjs.js';
import { data } from './data.js';
import { pptx } from './pptx.js';

export const line: ChartKind = { kind: 'line', names: { at: 'below', thinned: true }, data, pptx, chartjs };
