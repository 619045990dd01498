/** What a clustered chart shows besides its bars: which series carry labels, how close they stand, and the room around the plot. */
import type { ChartSpec, Series } from '../../deck/block.js';
import type { ChartLook } from '../chart.js';
import type { Bounds } from './axes.js';
import { plotOf, type Plot } from './frame.js';
import { legendHeight, visibleSeries } from './legend.js';
import { inches, lineHeight, widest } from './measure.js';
import { besideMargin, nameLines, skipOf } from './names.js';
import { formatNumber } from './numberFormat.js';
import { extent, roundBounds, scaleOf, tidy } from './scale.js';
import { hasInterval } from './sheet.js';

export type Direction = 'column' | 'bar';

export interface ClusterPlan {
  readonly plot: Plot;
  /** Series that carry value labels; with none of them the value axis is drawn instead. */
  readonly labelled: ReadonlySet<Series>;
  readonly gap: number;
  readonly overlap: number;
  readonly bounds: Bounds;
  /** Set where the drawing itself relies on the scale. */
  readonly fixed: { readonly min: number; readonly max: number; readonly step: number } | null;
  /** Every how many categories have their name written. */
  readonly skip: number;
}

/** Text of a value's label; null where it has none. */
export function labelText(series: Series, point: number): string | null {
  if (series.labels) return series.labels[point] ?? null;
  const value = series.values[point];
  return value === null || value === undefined ? null : formatNumber(value, series.format);
}

export function labelWidth(series: Series, look: ChartLook): number {
  return widest(
    series.values.map((_, i) => labelText(series, i) ?? ''),
    look,
  );
}

const backdrop = new Set(['previous', 'yearAgo', 'plan', 'forecast', 'hidden']);

/** The series that the chart is about: the first that is not a comparison. */
export function mainSeries(spec: ChartSpec): Series | undefined {
  return spec.series.find(({ role }) => !backdrop.has(role)) ?? spec.series[0];
}

/** Names of the legend: every visible series. */
export function legendNames(spec: ChartSpec): string[] {
  return visibleSeries(spec).map(({ name }) => name);
}

/** Room for labels behind bars, in inches. */
export function barLabelRoom(series: readonly Series[], look: ChartLook): number {
  return Math.max(0, ...series.map((one) => labelWidth(one, look))) + 0.12;
}

function boundsOf(spec: ChartSpec, direction: Direction, labelRoom: number, length: number) {
  const { low, high } = extent([
    ...spec.series.flatMap(({ values, low: lows, high: highs }) => [values, lows ?? [], highs ?? []]),
    spec.reference ? [spec.reference.value] : [],
    scaleOf(spec),
  ]);
  const round = roundBounds([low, high], true);
  const relies = spec.series.some(hasInterval) || spec.scale !== undefined;
  const free: Bounds = low >= 0 ? { min: 0 } : high <= 0 ? { max: 0 } : {};
  if (relies) return { bounds: { min: round.min, max: round.max }, fixed: round };
  if (direction === 'bar' && low < 0) {
    // The names stand at the low end: the longest negative bar leaves its label room before them.
    const room = ((high > 0 ? high : 0) - low) * Math.min(0.5, labelRoom / Math.max(0.5, length));
    return { bounds: { ...free, min: tidy(low - room) }, fixed: null };
  }
  return { bounds: free, fixed: null };
}

/** Whether columns stand edge to edge, so that an edge in the ground's colour tells them apart. */
export const touching = ({ kind, series }: ChartSpec) => kind === 'histogram' && series.length === 1;

/** Plans a clustered column or bar chart. */
export function clusterPlan(spec: ChartSpec, direction: Direction, look: ChartLook): ClusterPlan {
  const line = lineHeight(look.fontSize);
  const legend = legendHeight(legendNames(spec), look);
  const count = Math.max(1, spec.categories.length);
  const bars = Math.max(1, spec.series.length);
  const widths = spec.series.map((series) => labelWidth(series, look));
  const main = mainSeries(spec);
  const along = direction === 'column' ? look.width - 0.2 : look.height - legend - 0.1;
  const slot = along / count;
  const needs = (i: number) => (direction === 'column' ? (widths[i] ?? 0) + 0.04 : line * 0.92);
  const each = slot / (bars + 0.35);
  const all = spec.series.every((_, i) => needs(i) <= each * (bars === 1 ? 1.3 : 1.05));
  const mainFits = main !== undefined && needs(spec.series.indexOf(main)) <= slot * 0.98;
  const labelled = new Set(all ? spec.series.filter(({ role }) => role !== 'hidden') : mainFits ? [main] : []);
  const unseen = spec.reference !== undefined && direction === 'bar';
  const overlapped = bars === 2 && !all && mainFits && spec.series.some(({ role }) => backdrop.has(role));
  const referenceRoom = spec.reference ? inches(spec.reference.label, look) + 0.1 : 0;
  const labelRoom = barLabelRoom([...labelled], look);
  const axisRoom = labelled.size > 0 ? 0 : axisWidth(spec, look);
  const right = labelled.size > 0 ? labelRoom : 0.2;
  const skip = direction === 'column' ? skipOf(spec, look, slot) : Math.max(1, Math.ceil((line * 0.9) / slot));
  const margins =
    direction === 'column'
      ? {
          top: legend + (labelled.size > 0 ? line + 0.05 : 0.08),
          right: Math.max(0.06, referenceRoom),
          bottom: nameLines(spec, look) * line + 0.12,
          left: axisRoom + 0.06,
        }
      : {
          top: legend + (spec.reference ? line + 0.05 : 0.04),
          right,
          bottom: labelled.size > 0 ? 0.06 : line + 0.12,
          left: besideMargin(spec, look, right),
        };
  const plot = plotOf(look, margins);
  return {
    plot,
    labelled,
    skip,
    // Bins of a histogram touch. A reference over bars is one more series in the group: unseen behind a single one, in the gap after several.
    gap: touching(spec) ? 0 : bars === 1 ? 60 : unseen ? 20 : 70,
    overlap: overlapped ? 35 : unseen && bars === 1 ? 100 : 0,
    ...boundsOf(spec, direction, labelRoom, plot.width),
  };
}

/** Width of the value axis' numbers. */
export function axisWidth(spec: ChartSpec, look: ChartLook): number {
  const { low, high } = extent([...spec.series.map(({ values }) => values), scaleOf(spec)]);
  const { min, max } = roundBounds([low, high], true);
  const format = mainSeries(spec)?.format ?? 'General';
  return (
    widest(
      [min, max].map((value) => formatNumber(value, format)),
      look,
    ) + 0.12
  );
}
