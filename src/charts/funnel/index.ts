/** A funnel: how many are left at each stage, as bars around one middle, with the share of the stage before. */
import type { ChartKind } from '../chart.js';
import { rateRoom, stagesOf } from './plan.js';
import { chartjs } from './chartjs.js';
import { data } from './data.js';
import { pptx } from './pptx.js';
import { read } from './read.js';

export const funnel: ChartKind = {
  kind: 'funnel',
  names: { at: 'beside', right: (spec, look) => rateRoom(stagesOf(spec)?.stages ?? [], look) },
  data,
  pptx,
  chartjs,
  read: read,
};
