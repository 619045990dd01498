/** What a funnel says of each stage: its value, and its share of the stage before, in words that need no name before them. */
import type { ChartSpec, Series } from '../../deck/block.js';
import type { Reading } from '../chart.js';
import { stagesOf } from './plan.js';

export function read(spec: ChartSpec): Reading {
  const found = stagesOf(spec);
  if (!found) return spec;
  const rates = spec.categories.map((_, i) => found.stages.find(({ point }) => point === i)?.rate ?? null);
  const share: Series = {
    name: '',
    role: 'category',
    // Only the words are read.
    values: rates.map((rate) => (rate === null ? null : 0)),
    labels: rates,
    format: '0%',
  };
  return { categories: spec.categories, series: [found.series, share] };
}
