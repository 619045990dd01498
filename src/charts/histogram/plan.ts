/** A histogram as columns: bins as they are given, or made of raw values where there is no category. */
import type { ChartSpec } from '../../deck/block.js';
import { binName, binsOf } from './bins.js';

export function binnedSpec(spec: ChartSpec): ChartSpec {
  const [series] = spec.series;
  if (!series || spec.categories.length > 0 || series.values.length === 0) return spec;
  const bins = binsOf(series.values);
  const { name, role } = series;
  return {
    ...spec,
    categories: bins.map((bin) => binName(bin, series.format)),
    series: [{ name, role, values: bins.map(({ count }) => count), format: '#,##0' }],
  };
}
