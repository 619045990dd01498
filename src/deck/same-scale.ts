/** Gives charts that stand side by side one value scale, so that equal lengths mean equal values (small multiples). */
import type { ChartSpec } from './block.js';

function valuesOf({ series, reference, scale }: ChartSpec): number[] {
  const drawn = series.flatMap(({ values, low = [], high = [] }) => [...values, ...low, ...high]);
  return [...drawn, reference?.value, scale?.min, scale?.max].filter(
    (value): value is number => typeof value === 'number' && Number.isFinite(value),
  );
}

/** The charts with the span of all their values; charts without a value are left as they are. */
export function sameScale(charts: readonly ChartSpec[]): ChartSpec[] {
  const values = charts.flatMap(valuesOf);
  if (values.length === 0) return [...charts];
  const scale = { min: Math.min(...values), max: Math.max(...values) };
  return charts.map((chart) => ({ ...chart, scale }));
}
