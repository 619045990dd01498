/** Bubbles: how two measures go together over some units, with a third as area. */
import type { ChartKind } from '../chart.js';
import { chartjs } from './chartjs.js';
import { data } from './data.js';
import { pptx } from './pptx.js';
import { readPoints } from '../parts/readPoints.js';

export const bubble: ChartKind = { kind: 'bubble', data, pptx, chartjs, read: readPoints };
