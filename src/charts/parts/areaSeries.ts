/** Filled series: `c:areaChart` (ECMA-376 Part 1, 21.2.2.3) and its series. */
import type { ChartSheet } from '../chart.js';
import { axisIds } from './axes.js';
import { areaXml, type Paint } from './paint.js';
import { categories, numbers, seriesName } from './references.js';

export function areaSeriesXml(
  sheet: ChartSheet,
  series: { readonly index: number; readonly column: number; readonly paint: Paint },
): string {
  return (
    `<c:ser><c:idx val="${series.index}"/><c:order val="${series.index}"/>${seriesName(sheet, series.column)}` +
    `${areaXml(series.paint)}${categories(sheet)}<c:val>${numbers(sheet, series.column)}</c:val></c:ser>`
  );
}

export function areaChartXml(grouping: 'standard' | 'stacked', series: readonly string[]): string {
  return (
    `<c:areaChart><c:grouping val="${grouping}"/><c:varyColors val="0"/>${series.join('')}` +
    `<c:axId val="${axisIds.category}"/><c:axId val="${axisIds.value}"/></c:areaChart>`
  );
}
