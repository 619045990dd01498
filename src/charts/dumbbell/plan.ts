/** What both drawings of a dumbbell share: the span of each category, which labels stand where, scale and room. */
import type { ChartSpec, Series } from '../../deck/block.js';
import type { ChartLook } from '../chart.js';
import { axisWidth, labelText, labelWidth, legendNames } from '../parts/columnPlan.js';
import { plotOf, type Plot } from '../parts/frame.js';
import { legendHeight, visibleSeries } from '../parts/legend.js';
import { inches, lineHeight } from '../parts/measure.js';
import { nameLines, skipOf } from '../parts/names.js';
import { extent, roundBounds, scaleOf, tidy } from '../parts/scale.js';
import { finite } from '../parts/xml.js';

/** Where the line between the dots of each category runs, from the first series' dot down and up; null where that has no dot. */
export function stickLengths(spec: ChartSpec): { minus: (number | null)[]; plus: (number | null)[] } {
  const [first] = visibleSeries(spec);
  const lengths = spec.categories.map((_, i) => {
    const from = finite(first?.values[i]);
    if (from === null) return { minus: null, plus: null };
    const { low, high } = extent([visibleSeries(spec).map(({ values }) => values[i])]);
    return { minus: tidy(from - low), plus: tidy(high - from) };
  });
  return { minus: lengths.map(({ minus }) => minus), plus: lengths.map(({ plus }) => plus) };
}

export interface DumbbellPlan {
  readonly plot: Plot;
  readonly bounds: { readonly min: number; readonly max: number };
  readonly step: number;
  /** The outer dots carry their values; otherwise the axis is drawn. */
  readonly labelled: boolean;
  /** No value lies below zero, so that the axis may stand at the foot of the plot. */
  readonly positive: boolean;
  readonly skip: number;
}

/** Above the highest dot of a category, below its lowest, and none between. */
export function labelSide(spec: ChartSpec, series: Series, point: number): 'above' | 'below' | null {
  const value = finite(series.values[point]);
  if (value === null || series.role === 'hidden' || labelText(series, point) === null) return null;
  const others = visibleSeries(spec).filter((one) => one !== series);
  const [low, high] = [
    others.filter(({ values }) => (finite(values[point]) ?? value) < value).length,
    others.filter(({ values }) => (finite(values[point]) ?? value) > value).length,
  ];
  // Of equal dots the last series' label stands above, the first one's below.
  const level = others.filter(({ values }) => finite(values[point]) === value);
  const later = level.some((one) => spec.series.indexOf(one) > spec.series.indexOf(series));
  const earlier = level.some((one) => spec.series.indexOf(one) < spec.series.indexOf(series));
  if (high === 0 && !later) return 'above';
  return low === 0 && !earlier ? 'below' : null;
}

export function dumbbellPlan(spec: ChartSpec, look: ChartLook): DumbbellPlan {
  const count = Math.max(1, spec.categories.length);
  const slot = (look.width - 0.3) / count;
  const line = lineHeight(look.fontSize);
  const visible = visibleSeries(spec);
  const labelled = visible.every((series) => labelWidth(series, look) + 0.04 <= slot);
  const reach = [...scaleOf(spec), ...(spec.reference ? [spec.reference.value] : [])];
  const { low, high } = extent([...visible.map(({ values }) => values), reach]);
  // Dots are read by where they stand and not by a length, so that zero need not be on the scale.
  const { min, max, step } = roundBounds([low, high], low >= 0 && low < (high - low) / 2);
  const height = look.height - legendHeight(legendNames(spec), look) - 3.5 * line;
  const near = ((low - min) / (max - min || 1)) * height < line * 1.4;
  return {
    labelled,
    step,
    positive: low >= 0,
    // The label below the lowest dot needs room, and of one value alone the bounds would meet.
    bounds: {
      min: (labelled && near) || min === max ? tidy(min - step) : min,
      max: min === max ? tidy(max + step) : max,
    },
    skip: skipOf(spec, look, slot),
    plot: plotOf(look, {
      top: legendHeight(legendNames(spec), look) + line + 0.08,
      right: spec.reference ? inches(spec.reference.label, look) + 0.1 : 0.08,
      bottom: nameLines(spec, look) * line + 0.12,
      left: labelled ? 0.06 : axisWidth(spec, look) + 0.06,
    }),
  };
}
