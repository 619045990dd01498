/** A series of a line chart: stroke, markers, labels, whiskers (ECMA-376 Part 1, 21.2.2.97). */
import type { ChartLook, ChartSheet } from '../chart.js';
import { axisIds } from './axes.js';
import { whiskersXml, type Whiskers } from './barSeries.js';
import { labelsXml, onlyLabelsXml, type Labels } from './labels.js';
import { colourXml, lineXml, noLine, type Paint } from './paint.js';
import { categories, labelCells, numbers, seriesName } from './references.js';

export interface LineSeries {
  readonly index: number;
  readonly column: number;
  readonly paint: Paint;
  /** Points of the stroke; none is drawn for 0. */
  readonly stroke: number;
  readonly dash?: boolean;
  /** Size of the markers on every point; 0 for none. */
  readonly marker: number;
  /** Points with a marker of their own paint. */
  readonly points?: readonly { readonly index: number; readonly paint: Paint; readonly size: number }[];
  readonly labels: Labels | null;
  /** Labels stand on the named points alone. */
  readonly sparse?: boolean;
  readonly whiskers?: Whiskers;
}

export function markerXml(paint: Paint, size: number): string {
  if (size === 0) return '<c:marker><c:symbol val="none"/></c:marker>';
  const inside = paint.fill === 'solid' ? colourXml(paint.slot, paint.shade) : colourXml('bg1');
  const edge = paint.fill === 'solid' ? lineXml('bg1', 0.75) : lineXml(paint.slot, 1.25, undefined, paint.shade);
  return (
    `<c:marker><c:symbol val="circle"/><c:size val="${size}"/><c:spPr><a:solidFill>${inside}</a:solidFill>${edge}` +
    '</c:spPr></c:marker>'
  );
}

export function lineSeriesXml(sheet: ChartSheet, series: LineSeries, look: ChartLook): string {
  const { paint } = series;
  const stroke =
    series.stroke === 0 ? noLine : lineXml(paint.slot, series.stroke, series.dash ? 'sysDash' : undefined, paint.shade);
  const points = (series.points ?? []).map(
    ({ index, paint: own, size }) =>
      `<c:dPt><c:idx val="${index}"/>${markerXml(own, size)}<c:bubble3D val="0"/><c:spPr>${stroke}</c:spPr></c:dPt>`,
  );
  const labels = series.labels && series.sparse ? onlyLabelsXml(series.labels, look) : labelsXml(series.labels, look);
  return (
    `<c:ser><c:idx val="${series.index}"/><c:order val="${series.index}"/>${seriesName(sheet, series.column)}` +
    `<c:spPr>${stroke}</c:spPr>${markerXml(paint, series.marker)}${points.join('')}${labels}` +
    (series.whiskers === undefined ? '' : whiskersXml(sheet, series.whiskers, 'y')) +
    `${categories(sheet)}<c:val>${numbers(sheet, series.column)}</c:val><c:smooth val="0"/>` +
    `${labelCells(sheet, series.labels?.cells?.column)}</c:ser>`
  );
}

/** `c:lineChart` of some series. */
export function lineChartXml(
  series: readonly string[],
  axes: readonly [number, number] = [axisIds.category, axisIds.value],
): string {
  return (
    `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series.join('')}<c:marker val="1"/>` +
    `${axes.map((id) => `<c:axId val="${id}"/>`).join('')}</c:lineChart>`
  );
}
