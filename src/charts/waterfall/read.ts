/** What a waterfall says of each step: a level as it is, also where it is the sum so far, and a change with its sign. */
import type { ChartSpec } from '../../deck/block.js';
import type { Reading } from '../chart.js';
import { stepLabel } from './labels.js';
import { stepsOf } from './steps.js';

export function read(spec: ChartSpec): Reading {
  const steps = stepsOf(spec);
  const [series] = spec.series;
  if (!series) return spec;
  const values = steps.map(({ value }) => value);
  const labels = steps.map((step, point) => stepLabel(spec, step, point));
  return { categories: spec.categories, series: [{ ...series, values, labels }] };
}
