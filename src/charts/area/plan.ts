/** Which series of an area chart are filled, whether they can be at all, and the room of those that are stacked. */
import type { ChartSpec, Series } from '../../deck/block.js';
import type { ChartLook } from '../chart.js';
import type { Bounds } from '../parts/axes.js';
import { plotOf, type Plot } from '../parts/frame.js';
import { legendHeight, visibleSeries } from '../parts/legend.js';
import { inches, lineHeight, widest } from '../parts/measure.js';
import { nameLines, skipOf } from '../parts/names.js';
import { formatNumber } from '../parts/numberFormat.js';
import { extent, roundBounds, scaleOf } from '../parts/scale.js';
import { finite } from '../parts/xml.js';

const lineRoles = new Set<Series['role']>(['previous', 'yearAgo', 'plan', 'forecast', 'total', 'hidden']);

/**
 * Series whose areas are drawn; none where an area would lie: PowerPoint fills a gap as if it were zero, and areas below zero
 * cannot be stacked. Such data is drawn as lines.
 */
export function filledSeries(spec: ChartSpec): readonly Series[] {
  const areas = spec.series.filter(({ role }) => !lineRoles.has(role));
  const values = areas.flatMap((series) => spec.categories.map((_, i) => finite(series.values[i])));
  const sound = values.every((value) => value !== null && (areas.length === 1 || value >= 0));
  return sound ? areas : [];
}

interface StackedPlan {
  readonly plot: Plot;
  readonly bounds: Bounds;
  readonly skip: number;
  /** Series over the areas. */
  readonly lines: readonly Series[];
  /** Of the legend: the areas, then the lines. */
  readonly names: readonly string[];
}

export function stackedPlan(spec: ChartSpec, areas: readonly Series[], look: ChartLook): StackedPlan {
  const lines = visibleSeries(spec).filter((series) => !areas.includes(series));
  const names = [...areas, ...lines].map(({ name }) => name);
  const sums = spec.categories.map((_, i) => areas.reduce((sum, { values }) => sum + (finite(values[i]) ?? 0), 0));
  const over = [...lines.map(({ values }) => values), spec.reference ? [spec.reference.value] : [], scaleOf(spec)];
  const { low, high } = extent([sums, ...over]);
  const { min, max } = roundBounds([low, high], true);
  const format = areas[0]?.format ?? 'General';
  const line = lineHeight(look.fontSize);
  const count = Math.max(1, spec.categories.length);
  const slot = (look.width - 0.3) / count;
  const numbers = [min, max].map((value) => formatNumber(value, format));
  return {
    lines,
    names,
    bounds: { min, max },
    skip: skipOf(spec, look, slot),
    plot: plotOf(look, {
      top: legendHeight(names, look) + 0.1,
      right: spec.reference ? inches(spec.reference.label, look) + 0.1 : 0.08,
      bottom: nameLines(spec, look) * line + 0.12,
      left: widest(numbers, look) + 0.18,
    }),
  };
}
