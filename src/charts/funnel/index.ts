/** A funnel: how many are left at each stage, as bars around one middle, with the share of the stage before. */
import type { ChartKind } from '../chart.js';
import { chartjs } from './chartjs.js';
import { data } from './data.js';
import { pptx } from './pptx.js';

export const funnel: ChartKind = { kind: 'funnel', data, pptx, chartjs };
