/** A Pareto chart: columns from the largest down, and their cumulated share on a second axis to 100 %. */
import type { ChartKind } from '../chart.js';
import { chartjs } from './chartjs.js';
import { data } from './data.js';
import { pptx } from './pptx.js';
import { paretoSpec } from './plan.js';

export const pareto: ChartKind = {
  kind: 'pareto',
  names: { at: 'below', thinned: true },
  data,
  pptx,
  chartjs,
  read: paretoSpec,
};
