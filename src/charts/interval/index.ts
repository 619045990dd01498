/** Dots with their intervals: estimates of a sample, where the doubt matters as much as the value. */
import type { ChartKind } from '../chart.js';
import { chartjs } from './chartjs.js';
import { data } from './data.js';
import { pptx } from './pptx.js';

export const interval: ChartKind = { kind: 'interval', names: { at: 'below', thinned: true }, data, pptx, chartjs };
