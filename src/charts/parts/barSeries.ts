/** A series of columns or bars: paint, points, labels, whiskers and references (ECMA-376 Part 1, 21.2.2.24). */
import type { ChartSpec, Series } from '../../deck/block.js';
import type { ThemeSlot } from '../../deck/palette.js';
import type { ChartLook, ChartSheet } from '../chart.js';
import { touching } from './columnPlan.js';
import { labelsXml, type Labels } from './labels.js';
import { areaXml, lineXml, pointPaint, seriesPaint, type Paint } from './paint.js';
import { categories, labelCells, numbers, seriesName } from './references.js';
import { hasInterval, whiskerColumn } from './sheet.js';

export interface BarSeries {
  readonly index: number;
  /** Column of the sheet that holds the values. */
  readonly column: number;
  readonly paint: Paint;
  readonly points?: readonly { readonly index: number; readonly paint: Paint }[];
  readonly labels: Labels | null;
  /** Slot of an edge around solid marks, where they touch. */
  readonly edge?: ThemeSlot;
  /** Column of the lower whiskers; the upper ones follow it. */
  readonly whiskers?: number;
}

export interface Whiskers {
  /** Column of the lengths down; those up follow it. */
  readonly column: number;
  readonly slot?: ThemeSlot;
  /** Width of the stroke in points. */
  readonly points?: number;
  readonly caps?: boolean;
}

/** `c:errBars` with the sheet's own lengths. */
export function whiskersXml(sheet: ChartSheet, whiskers: Whiskers, direction?: 'x' | 'y'): string {
  const { column, slot = 'tx2', points = 1, caps = true } = whiskers;
  return (
    `<c:errBars>${direction ? `<c:errDir val="${direction}"/>` : ''}<c:errBarType val="both"/><c:errValType val="cust"/>` +
    `<c:noEndCap val="${caps ? 0 : 1}"/><c:plus>${numbers(sheet, column + 1)}</c:plus><c:minus>${numbers(sheet, column)}</c:minus>` +
    `<c:spPr><a:noFill/>${lineXml(slot, points)}</c:spPr></c:errBars>`
  );
}

/** Points whose paint departs from the series'. */
export function ownPoints(spec: ChartSpec, series: Series): { index: number; paint: Paint }[] {
  return spec.categories.flatMap((_, index) => {
    const paint = pointPaint(spec, series, index);
    return paint ? [{ index, paint }] : [];
  });
}

export function barSeriesXml(sheet: ChartSheet, series: BarSeries, look: ChartLook): string {
  const points = (series.points ?? []).map(
    ({ index, paint }) =>
      `<c:dPt><c:idx val="${index}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>` +
      `${areaXml(paint, series.edge)}</c:dPt>`,
  );
  return (
    `<c:ser><c:idx val="${series.index}"/><c:order val="${series.index}"/>${seriesName(sheet, series.column)}` +
    `${areaXml(series.paint, series.edge)}<c:invertIfNegative val="0"/>${points.join('')}` +
    `${labelsXml(series.labels, look)}${series.whiskers === undefined ? '' : whiskersXml(sheet, { column: series.whiskers })}` +
    `${categories(sheet)}<c:val>${numbers(sheet, series.column)}</c:val>` +
    `${labelCells(sheet, series.labels?.cells?.column)}</c:ser>`
  );
}

/** A series of the spec as it stands in a clustered chart. */
export function clusteredSeries(spec: ChartSpec, series: Series, labels: Labels | null): BarSeries {
  const index = spec.series.indexOf(series);
  return {
    index,
    labels,
    column: index + 1,
    paint: seriesPaint(spec, series),
    points: ownPoints(spec, series),
    ...(touching(spec) ? { edge: 'bg1' as const } : {}),
    ...(hasInterval(series) ? { whiskers: whiskerColumn(spec, series) } : {}),
  };
}

/** `c:barChart` of some series. */
export function barChartXml(options: {
  readonly direction: 'col' | 'bar';
  readonly grouping: 'clustered' | 'stacked' | 'percentStacked';
  readonly series: readonly string[];
  readonly gap: number;
  readonly overlap: number;
  readonly axes: readonly [number, number];
  /** Lines from the top of each part to the next column's. */
  readonly lines?: string;
}): string {
  return (
    `<c:barChart><c:barDir val="${options.direction}"/><c:grouping val="${options.grouping}"/><c:varyColors val="0"/>` +
    `${options.series.join('')}<c:gapWidth val="${options.gap}"/><c:overlap val="${options.overlap}"/>` +
    `${options.lines ?? ''}${options.axes.map((id) => `<c:axId val="${id}"/>`).join('')}</c:barChart>`
  );
}
