/** Stacked columns and bars, plain or as shares of 100 %; a series with the role `total` is written at the end of each stack. */
import type { ChartSpec, Series } from '../../deck/block.js';
import type { ChartLook, ChartSheet } from '../chart.js';
import { axisIds, barAxes, type Bounds } from './axes.js';
import { barChartXml, barSeriesXml, ownPoints } from './barSeries.js';
import type { Direction } from './columnPlan.js';
import { plotLayout, plotOf, type Plot } from './frame.js';
import type { Labels, PointLabel } from './labels.js';
import { legendHeight, legendXml } from './legend.js';
import { lineHeight, widest, inches } from './measure.js';
import { besideMargin, nameLines, skipOf } from './names.js';
import { formatNumber } from './numberFormat.js';
import { pointPaint, seriesPaint, type Paint } from './paint.js';
import { referenceLineXml } from './reference.js';
import { slotOn } from './rgb.js';
import { scaleOf, tidy } from './scale.js';
import { labelCellsOf, referenceColumns, sheetOf, valueColumns } from './sheet.js';
import { finite } from './xml.js';

export interface StackShape {
  readonly direction: Direction;
  readonly share: boolean;
}

/** Series that are parts of the stack. */
export const partsOf = (spec: ChartSpec) => spec.series.filter(({ role }) => role !== 'total' && role !== 'hidden');

/** The sheet of a stack: shares have no use for a total. */
export function stackSheet(spec: ChartSpec, shape: StackShape): ChartSheet {
  const drawn = drawnIn(spec, shape);
  return sheetOf(drawn, [...valueColumns(drawn), ...(hasReference(spec, shape) ? referenceColumns(spec) : [])]);
}

/** Whether a line of reference is drawn: over upright stacks of values. */
const hasReference = ({ reference }: ChartSpec, { direction, share }: StackShape) =>
  reference !== undefined && direction === 'column' && !share;

/** The spec without what a stack of shares leaves out. */
function drawnIn(spec: ChartSpec, shape: StackShape): ChartSpec {
  return shape.share ? { ...spec, series: spec.series.filter(({ role }) => role !== 'total') } : spec;
}

export interface StackPlan {
  readonly plot: Plot;
  readonly bounds: Bounds;
  readonly skip: number;
  /** Sums of the parts above and below zero, by category. */
  readonly sums: readonly { readonly up: number; readonly down: number }[];
  /** Span of the value scale. */
  readonly span: number;
}

const total = (spec: ChartSpec, shape: StackShape) =>
  shape.share ? undefined : spec.series.find(({ role }) => role === 'total');

export function stackPlan(spec: ChartSpec, shape: StackShape, look: ChartLook): StackPlan {
  const upright = shape.direction === 'column';
  const line = lineHeight(look.fontSize);
  const legend = legendHeight(
    partsOf(spec).map(({ name }) => name),
    look,
  );
  const count = Math.max(1, spec.categories.length);
  const slot = (look.width - 0.12) / count;
  const totals = total(spec, shape);
  const totalRoom = totals
    ? widest(
        totals.values.map((value) => (value === null ? '' : formatNumber(value, totals.format))),
        look,
      ) + 0.1
    : 0.08;
  const reference = hasReference(spec, shape) ? inches(spec.reference?.label ?? '', look) + 0.1 : 0;
  const skip = upright
    ? skipOf(spec, look, slot)
    : Math.max(1, Math.ceil((line * 0.9 * count) / Math.max(0.5, look.height - legend)));
  const plot = plotOf(
    look,
    upright
      ? {
          top: legend + (totals ? line : 0.06),
          right: Math.max(0.06, reference),
          bottom: nameLines(spec, look) * line + 0.12,
          left: 0.06,
        }
      : {
          top: legend + 0.04,
          right: totalRoom,
          bottom: 0.06,
          left: besideMargin(spec, look, totalRoom),
        },
  );
  const sums = spec.categories.map((_, i) => {
    // What is hidden takes its room in the stack all the same.
    const values = spec.series.flatMap(({ role, values: all }) => (role === 'total' ? [] : [finite(all[i]) ?? 0]));
    return {
      up: values.reduce((sum, value) => sum + Math.max(0, value), 0),
      down: values.reduce((sum, value) => sum + Math.min(0, value), 0),
    };
  });
  // Only upright stacks have a line to read at a value: a bar more would lie on the stack.
  const reach = shape.share ? [] : [...scaleOf(spec), ...(upright && spec.reference ? [spec.reference.value] : [])];
  const high = Math.max(0, ...sums.map(({ up }) => up), ...reach);
  const low = Math.min(0, ...sums.map(({ down }) => down), ...reach);
  const span = shape.share ? 1 : (high - low) * 1.06 || 1;
  // The unseen total would double the scale; the bound keeps the scale to the stacks.
  const bounds: Bounds = shape.share
    ? { min: low < 0 ? -1 : 0, max: 1 }
    : totals || spec.scale
      ? { min: low < 0 ? tidy(low * 1.06) : 0, max: tidy(high * 1.06) || 1 }
      : low < 0
        ? {}
        : { min: 0 };
  return { plot, bounds, skip, sums, span };
}

/** Text of a part's label and how long the part is, in inches; null where it is too short for it. */
export function partText(
  spec: ChartSpec,
  series: Series,
  point: number,
  shape: StackShape,
  plan: StackPlan,
  look: ChartLook,
): { text: string; native: boolean } | null {
  const value = finite(series.values[point]);
  const sum = plan.sums[point];
  if (value === null || value === 0 || !sum) return null;
  const whole = sum.up - sum.down;
  const share = whole === 0 ? 0 : Math.abs(value) / whole;
  const own = series.labels?.[point];
  if (series.labels && (own === null || own === undefined)) return null;
  const native = !series.labels && !(shape.share && !series.format.includes('%'));
  const text = own ?? (native ? formatNumber(value, series.format) : formatNumber(share, '0%'));
  const upright = shape.direction === 'column';
  const length = (shape.share ? share : Math.abs(value) / plan.span) * (upright ? plan.plot.height : plan.plot.width);
  const across = ((upright ? plan.plot.width : plan.plot.height) / Math.max(1, spec.categories.length)) * 0.64;
  const [tall, broad] = upright ? [length, across] : [across, length];
  return tall >= lineHeight(look.fontSize) * 0.8 && broad >= inches(text, look) + 0.02 ? { text, native } : null;
}

function labelsOf(
  spec: ChartSpec,
  series: Series,
  paint: Paint,
  shape: StackShape,
  plan: StackPlan,
  sheet: ChartSheet,
  look: ChartLook,
): Labels {
  const points = new Map<number, PointLabel | null>();
  const slot = slotOn(paint, look);
  spec.categories.forEach((_, i) => {
    const label = partText(spec, series, i, shape, plan, look);
    if (label === null) {
      if (finite(series.values[i]) !== null) points.set(i, null);
      return;
    }
    const own = pointPaint(spec, series, i);
    const ownSlot = own ? slotOn(own, look) : slot;
    if (!label.native || ownSlot !== slot)
      points.set(i, { slot: ownSlot, ...(label.native ? {} : { text: label.text, apart: !series.labels }) });
  });
  return { format: series.format, place: 'ctr', slot, points, ...labelCellsOf(spec, series, sheet) };
}

/** Totals at the ends of the stacks, in words of their own where they have some. */
function totalLabels(spec: ChartSpec, series: Series, sheet: ChartSheet): Labels {
  const own = series.labels ?? [];
  const points = own.map((text, i): [number, PointLabel | null] => [i, text === null ? null : { text }]);
  return { format: series.format, place: 'inBase', points: new Map(points), ...labelCellsOf(spec, series, sheet) };
}

export function stackXml(whole: ChartSpec, sheet: ChartSheet, shape: StackShape, look: ChartLook): string {
  const spec = drawnIn(whole, shape);
  const plan = stackPlan(spec, shape, look);
  const upright = shape.direction === 'column';
  const series = spec.series.map((one, index) => {
    const paint = seriesPaint(spec, one);
    const place = { index, column: index + 1 };
    if (one.role === 'total') {
      const labels = totalLabels(spec, one, sheet);
      return barSeriesXml(sheet, { ...place, paint: { slot: 'bg1', fill: 'none' }, labels }, look);
    }
    const labels = one.role === 'hidden' ? null : labelsOf(spec, one, paint, shape, plan, sheet, look);
    return barSeriesXml(sheet, { ...place, paint, points: ownPoints(spec, one), labels }, look);
  });
  const chart = barChartXml({
    direction: upright ? 'col' : 'bar',
    grouping: shape.share ? 'percentStacked' : 'stacked',
    series,
    gap: 56,
    overlap: 100,
    axes: [axisIds.category, axisIds.value],
  });
  const referred = hasReference(spec, shape);
  const column = 1 + spec.series.length;
  const slot = plan.plot.width / Math.max(1, spec.categories.length);
  const line = referred ? referenceLineXml(spec, sheet, look, { column, slot }) : '';
  const hidden = spec.series.flatMap(({ role }, i) => (role === 'total' || role === 'hidden' ? [i] : []));
  if (referred) hidden.push(column - 1);
  const format = shape.share ? '0%' : (spec.series[0]?.format ?? 'General');
  const axes = barAxes(upright, plan.skip, { shown: false, bounds: plan.bounds, format }, look);
  return (
    `<c:plotArea>${plotLayout(look, plan.plot)}${chart}${line}${axes}</c:plotArea>` +
    legendXml(
      partsOf(spec).map(({ name }) => name),
      hidden,
      look,
      referred ? column : undefined,
    )
  );
}
