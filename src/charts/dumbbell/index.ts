/** A dumbbell: two or more values of each category as dots, and the distance between them as a line. */
import type { ChartKind } from '../chart.js';
import { chartjs } from './chartjs.js';
import { data } from './data.js';
import { pptx } from './pptx.js';

export const dumbbell: ChartKind = { kind: 'dumbbell', names: { at: 'below', thinned: true }, data, pptx, chartjs };
