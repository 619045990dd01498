/** Stacked horizontal bars: parts of a whole, side by side with other wholes. */
import type { ChartKind } from '../chart.js';
import { chartjs } from './chartjs.js';
import { data } from './data.js';
import { pptx } from './pptx.js';

export const stackedBar: ChartKind = { kind: 'stacked-bar', data, pptx, chartjs };
