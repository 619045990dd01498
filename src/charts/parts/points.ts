/** What bubbles and scatters share: names beside the points, and two value axes. */
import type { ChartSpec, Series } from '../../deck/block.js';
import type { ChartLook, ChartSheet } from '../chart.js';
import { axisIds, valueAxis } from './axes.js';
import type { LabelCells, Labels, PointLabel } from './labels.js';
import { pointPlaces } from './pointPlaces.js';
import { pointName, type PointPlan } from './pointPlan.js';
import { labelCellsOf } from './sheet.js';
import { finite } from './xml.js';

/** Names come from the first column, or from that of the series' own labels. */
export function pointLabels(
  spec: ChartSpec,
  series: Series,
  sheet: ChartSheet,
  look: ChartLook,
): Labels & { readonly cells: LabelCells } {
  const index = spec.series.indexOf(series);
  const placeOf = pointPlaces(spec, look);
  const points = new Map<number, PointLabel | null>();
  spec.categories.forEach((_, i) => {
    if (finite(series.values[i]) === null) return;
    const text = pointName(spec, index, i);
    const place = placeOf(index, i);
    points.set(i, text === null || place === null ? null : { text, bold: i === spec.highlight, place });
  });
  const { cells = { column: 0, series: index, name: series.name } } = labelCellsOf(spec, series, sheet);
  return { format: series.format, place: 'r', points, cells };
}

export function pointAxesXml(spec: ChartSpec, plan: PointPlan, look: ChartLook): string {
  const axis = (which: 'x' | 'y') => ({
    bounds: { min: plan[which].min, max: plan[which].max },
    step: plan[which].step,
    format: plan.formats[which],
    shown: true,
    gridlines: true,
    between: false,
    line: true,
    ...(spec.axes?.[which] ? { title: spec.axes[which] } : {}),
  });
  const { category: across, value: up } = axisIds;
  return (
    valueAxis({ id: across, crosses: up, side: 'b', ...axis('x') }, look) +
    valueAxis({ id: up, crosses: across, side: 'l', ...axis('y') }, look)
  );
}
