/** The room and scales of bubbles and scatters. */
import type { ChartSpec } from '../../deck/block.js';
import type { ChartLook } from '../chart.js';
import { legendNames } from './columnPlan.js';
import { plotOf, type Plot } from './frame.js';
import { legendHeight } from './legend.js';
import { lineHeight, widest } from './measure.js';
import { formatNumber } from './numberFormat.js';
import { extent, roundStep, scaleOf, tidy } from './scale.js';

export interface Scale {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

export interface PointPlan {
  readonly plot: Plot;
  readonly x: Scale;
  readonly y: Scale;
  readonly formats: { readonly x: string; readonly y: string };
}

/** Bubbles reach beyond their centres: the scale leaves a seventh of the span on either side, and stays above zero where the data does. */
function axisOf(columns: readonly (readonly (number | null)[])[]): Scale {
  const { low, high } = extent(columns);
  const span = high - low || Math.abs(high) || 1;
  const step = roundStep(span * 1.3);
  const min = Math.floor((low - span / 7) / step) * step;
  return { min: tidy(low >= 0 ? Math.max(0, min) : min), max: tidy(Math.ceil((high + span / 7) / step) * step), step };
}

/** The two scales, which do not hang on the size of the drawing. */
export function pointScales(spec: ChartSpec): { readonly x: Scale; readonly y: Scale } {
  const reference = spec.reference && spec.kind === 'scatter' ? [spec.reference.value] : [];
  return {
    x: axisOf(spec.series.map((series) => series.x ?? [])),
    y: axisOf([...spec.series.map(({ values }) => values), reference, scaleOf(spec)]),
  };
}

export function pointPlan(spec: ChartSpec, look: ChartLook): PointPlan {
  const { x, y } = pointScales(spec);
  const formats = {
    x: spec.axisFormats?.x ?? 'General',
    y: spec.axisFormats?.y ?? spec.series[0]?.format ?? 'General',
  };
  const line = lineHeight(look.fontSize);
  const numbers = widest(
    [y.min, y.max].map((value) => formatNumber(value, formats.y)),
    look,
  );
  const plot = plotOf(look, {
    top: legendHeight(legendNames(spec), look) + 0.1,
    right: 0.25,
    bottom: line + 0.12 + (spec.axes?.x ? line + 0.04 : 0),
    left: numbers + 0.14 + (spec.axes?.y ? line + 0.04 : 0),
  });
  return { plot, x, y, formats };
}

/** Name beside a bubble: its own label, or its category; null for none. */
export function pointName(spec: ChartSpec, series: number, point: number): string | null {
  const labels = spec.series[series]?.labels;
  return labels ? (labels[point] ?? null) : (spec.categories[point] ?? null);
}
