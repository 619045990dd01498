/** A scatter: how two measures relate, one point a category with its name beside it. */
import type { ChartKind } from '../chart.js';
import { chartjs } from './chartjs.js';
import { data } from './data.js';
import { pptx } from './pptx.js';
import { readPoints } from '../parts/readPoints.js';

export const scatter: ChartKind = { kind: 'scatter', data, pptx, chartjs, read: readPoints };
