/** The kinds of charts that a slide of a user's own may take: those that the columns of a query can fill. */
import type { ChartSpec, Series } from '../../deck/block.js';

/** Without those whose points need more than a number: a waterfall's levels, a bullet's targets, an interval's ends. */
export const ownCharts = [
  'bar',
  'column',
  'line',
  'area',
  'combo',
  'stacked-bar',
  'stacked-bar-100',
  'stacked-column',
  'stacked-column-100',
  'pie',
  'doughnut',
  'scatter',
  'bubble',
  'funnel',
  'pareto',
  'dumbbell',
  'histogram',
] as const;

/** Two measures of a scatter, or three of a bubble chart, are one series: x, y and size in the order of the columns. */
export function asPoints(
  kind: string,
  columns: readonly Series[],
): Pick<ChartSpec, 'series' | 'axes' | 'axisFormats'> | undefined {
  if (kind !== 'scatter' && kind !== 'bubble') return undefined;
  const [x, y, size] = columns;
  if (!x || !y) return undefined;
  return {
    axes: { x: x.name, y: y.name },
    axisFormats: { x: x.format, y: y.format },
    series: [
      {
        ...y,
        role: 'category',
        x: x.values,
        ...(size ? { size: size.values, format: size.format } : {}),
      },
    ],
  };
}
