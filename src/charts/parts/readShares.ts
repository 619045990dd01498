/** What charts of shares say of a part: its value, and its share of the whole. */
import type { ChartSpec, Series } from '../../deck/block.js';
import type { Reading } from '../chart.js';
import { labelText } from './columnPlan.js';
import { visibleSeries } from './legend.js';
import { formatNumber } from './numberFormat.js';
import { partsOf } from './stack.js';
import { finite } from './xml.js';

/** A value that is a share already, or has words of its own, is read as it is. */
function withShare(series: Series, wholes: readonly number[]): Series {
  const labels = series.values.map((given, i) => {
    const value = finite(given);
    const text = labelText(series, i);
    const whole = wholes[i] ?? 0;
    if (value === null || text === null || series.labels || series.format.includes('%') || whole === 0) return text;
    return `${text} (${formatNumber(Math.abs(value) / whole, '0%')})`;
  });
  return { ...series, labels };
}

export function readPie(spec: ChartSpec): Reading {
  const [series, other] = visibleSeries(spec);
  const values = (series?.values ?? []).map((value) => finite(value) ?? 0);
  // Such data is drawn as bars.
  if (!series || other || values.some((value) => value < 0)) return spec;
  const total = values.reduce((sum, value) => sum + value, 0);
  return {
    categories: spec.categories,
    series: [
      withShare(
        series,
        values.map(() => total),
      ),
    ],
  };
}

export function readStack(spec: ChartSpec): Reading {
  const parts = partsOf(spec);
  const wholes = spec.categories.map((_, i) =>
    parts.reduce((sum, { values }) => sum + Math.abs(finite(values[i]) ?? 0), 0),
  );
  return { categories: spec.categories, series: parts.map((series) => withShare(series, wholes)) };
}
