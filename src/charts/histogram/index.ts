/** A histogram: how often values fall into bins of equal width, which stand without gaps. */
import type { ChartKind } from '../chart.js';
import { chartjs } from './chartjs.js';
import { data } from './data.js';
import { pptx } from './pptx.js';
import { binnedSpec } from './plan.js';

export const histogram: ChartKind = { kind: 'histogram', data, pptx, chartjs, read: binnedSpec };
