/** What a line chart shows besides its lines: labels on all points or the last ones, and the room around the plot. */
import type { ChartSpec, Series } from '../../deck/block.js';
import type { ChartLook } from '../chart.js';
import type { Bounds } from './axes.js';
import { axisWidth, labelText, labelWidth, legendNames, mainSeries } from './columnPlan.js';
import { plotOf, type Plot } from './frame.js';
import { legendHeight, visibleSeries } from './legend.js';
import { inches, lineHeight, widest } from './measure.js';
import { nameLines, skipOf } from './names.js';
import { extent, roundBounds, scaleOf } from './scale.js';
import { hasInterval } from './sheet.js';
import { finite } from './xml.js';

/** Lines, dots without strokes (intervals), or a line with the area under it. */
export type LineForm = 'line' | 'dots' | 'area';

export interface LinePlan {
  readonly plot: Plot;
  /** Every point of the one series has its label, and no value axis is drawn. */
  readonly every: boolean;
  /** Names stand at the ends of the lines instead of a legend. */
  readonly direct: boolean;
  /** Inches that each series' last label moves down, so that none covers another. */
  readonly nudge: ReadonlyMap<Series, number>;
  readonly skip: number;
  /** Of the value axis; what is absent is PowerPoint's to choose. */
  readonly bounds: Bounds;
}

/** The last point with a value; -1 without any. */
export function lastPoint(series: Series): number {
  return series.values.findLastIndex((value) => finite(value) !== null);
}

/** Moves labels apart that are closer than a line, from the top down. */
function spread(spec: ChartSpec, look: ChartLook, height: number): Map<Series, number> {
  const { low, high } = extent([...spec.series.map(({ values }) => values), scaleOf(spec)]);
  const { min, max } = roundBounds([low, high], low < (high - low) / 2);
  const at = visibleSeries(spec)
    .map((series) => ({
      series,
      y: ((max - (finite(series.values[lastPoint(series)]) ?? max)) / (max - min || 1)) * height,
    }))
    .sort((a, b) => a.y - b.y);
  const moved = new Map<Series, number>();
  let free = -Infinity;
  for (const { series, y } of at) {
    const place = Math.max(y, free);
    if (place > y) moved.set(series, place - y);
    free = place + lineHeight(look.fontSize) * 0.95;
  }
  return moved;
}

/** Dots and areas stand on zero; a scale that is shared is the same for all, from zero where that is not far. */
function boundsOf(spec: ChartSpec, form: LineForm): Bounds {
  const reference = spec.reference ? [spec.reference.value] : [];
  const drawn = spec.series.flatMap((one) => [one.values, one.low ?? [], one.high ?? []]);
  const { low, high } = extent([...drawn, reference, scaleOf(spec)]);
  const zero = form !== 'line';
  if (!spec.scale) return !zero ? {} : low >= 0 ? { min: 0 } : form === 'area' && high <= 0 ? { max: 0 } : {};
  const { min, max } = roundBounds([low, high], zero || low < (high - low) / 2);
  return { min, max };
}

/** How a line chart is laid out; dots have every point labelled. */
export function linePlan(spec: ChartSpec, look: ChartLook, form: LineForm = 'line'): LinePlan {
  const dots = form === 'dots';
  const count = Math.max(1, spec.categories.length);
  const visible = visibleSeries(spec);
  const direct = !dots && visible.length > 1 && visible.length <= 4;
  const legend = direct ? 0 : legendHeight(legendNames(spec), look);
  const line = lineHeight(look.fontSize);
  const slot = (look.width - 0.3) / count;
  const main = mainSeries(spec);
  const room = main ? labelWidth(main, look) : 0;
  const every = dots || (visible.length === 1 && !spec.series.some(hasInterval) && room <= slot * 0.98);
  const ends = widest(
    visible.map((series) => `${direct ? `${series.name} ` : ''}${labelText(series, lastPoint(series)) ?? ''}`),
    look,
  );
  const reference = spec.reference ? inches(spec.reference.label, look) + 0.1 : 0;
  const skip = skipOf(spec, look, slot);
  const plot = plotOf(look, {
    top: legend + (every ? line + 0.05 : line * 0.6),
    right: Math.max(0.08, reference, every ? 0 : ends + 0.14),
    bottom: nameLines(spec, look) * line + 0.12,
    left: every ? 0.06 : axisWidth(spec, look) + 0.06,
  });
  const bounds = boundsOf(spec, form);
  return {
    plot,
    every,
    direct,
    skip,
    bounds,
    nudge: direct ? spread(spec, look, plot.height) : new Map<Series, number>(),
  };
}
