/**
 * Bullets: what was reached as a solid bar, half before the outlined bar of what was planned, row by row on one scale. A row's `good`
 * or `bad` in `pointRoles` colours its label alone, so that actual stays ink and plan stays an outline. The plan comes first.
 */
import type { ChartKind } from '../chart.js';
import { labelRoom } from './plan.js';
import { chartjs } from './chartjs.js';
import { data } from './data.js';
import { pptx } from './pptx.js';

export const bullet: ChartKind = { kind: 'bullet', names: { at: 'beside', right: labelRoom }, data, pptx, chartjs };
