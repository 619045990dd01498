/** Clustered columns and bars, which differ in direction alone. */
import type { ChartSpec, Series } from '../../deck/block.js';
import type { ChartLook, ChartSheet } from '../chart.js';
import { axisIds, barAxes } from './axes.js';
import { barChartXml, barSeriesXml, clusteredSeries } from './barSeries.js';
import { clusterPlan, labelText, legendNames, mainSeries, type ClusterPlan, type Direction } from './columnPlan.js';
import { plotLayout } from './frame.js';
import type { Labels, PointLabel } from './labels.js';
import { legendXml } from './legend.js';
import { referenceBarXml, referenceLineXml } from './reference.js';
import { firstFreeColumn, hasInterval, labelCellsOf } from './sheet.js';

/** Labels of a series: own texts, the highlighted point bold, moved beyond the whiskers where there are some. */
function labelsOf(spec: ChartSpec, series: Series, plan: ClusterPlan, direction: Direction, sheet: ChartSheet): Labels {
  const points = new Map<number, PointLabel | null>();
  const { fixed } = plan;
  const length = direction === 'column' ? plan.plot.height : plan.plot.width;
  spec.categories.forEach((_, i) => {
    const text = labelText(series, i);
    const value = series.values[i];
    if (text === null) {
      if (series.labels && value !== null && value !== undefined) points.set(i, null);
      return;
    }
    const own: { text?: string; bold?: boolean; right?: number; down?: number } = {};
    if (series.labels) own.text = text;
    if (i === spec.highlight && series === mainSeries(spec)) own.bold = true;
    const end = value !== null && value !== undefined && value < 0 ? series.low?.[i] : series.high?.[i];
    if (fixed && hasInterval(series) && typeof end === 'number' && typeof value === 'number') {
      const move = ((end - value) / (fixed.max - fixed.min)) * length;
      if (direction === 'column') own.down = -move;
      else own.right = move;
    }
    if (Object.keys(own).length > 0) points.set(i, own);
  });
  return { format: series.format, place: 'outEnd', points, ...labelCellsOf(spec, series, sheet) };
}

/** Where too many bars stand for labels and an axis is read instead, the point that the title speaks of keeps its own. */
function highlightLabel(spec: ChartSpec, series: Series): Labels | null {
  if (spec.highlight === undefined || series !== mainSeries(spec)) return null;
  const points = new Map(
    spec.categories.map((_, point): [number, PointLabel | null] => [
      point,
      point === spec.highlight ? { bold: true } : null,
    ]),
  );
  return { format: series.format, place: 'outEnd', points };
}

/** Plot area and legend of a clustered chart. */
export function clusterXml(spec: ChartSpec, sheet: ChartSheet, direction: Direction, look: ChartLook): string {
  const plan = clusterPlan(spec, direction, look);
  const series = spec.series.map((one) =>
    barSeriesXml(
      sheet,
      clusteredSeries(
        spec,
        one,
        plan.labelled.has(one)
          ? labelsOf(spec, one, plan, direction, sheet)
          : plan.labelled.size === 0
            ? highlightLabel(spec, one)
            : null,
      ),
      look,
    ),
  );
  const column = firstFreeColumn(spec);
  const upright = direction === 'column';
  const slot = plan.plot.width / Math.max(1, spec.categories.length);
  const bars = barChartXml({
    direction: upright ? 'col' : 'bar',
    grouping: 'clustered',
    series: upright ? series : [...series, referenceBarXml(spec, sheet, look, { column, plot: plan.plot })],
    gap: plan.gap,
    overlap: plan.overlap,
    axes: [axisIds.category, axisIds.value],
  });
  const line = upright ? referenceLineXml(spec, sheet, look, { column, slot }) : '';
  const unlabelled = plan.labelled.size === 0;
  const axes = barAxes(
    upright,
    plan.skip,
    {
      shown: unlabelled,
      bounds: plan.bounds,
      format: mainSeries(spec)?.format ?? 'General',
      gridlines: unlabelled,
      ...(plan.fixed ? { step: plan.fixed.step } : {}),
    },
    look,
  );
  const hidden = [
    ...spec.series.flatMap(({ role }, i) => (role === 'hidden' ? [i] : [])),
    ...(spec.reference ? [column - 1] : []),
  ];
  return (
    `<c:plotArea>${plotLayout(look, plan.plot)}${bars}${line}${axes}</c:plotArea>` +
    legendXml(legendNames(spec), hidden, look, spec.reference ? column : undefined)
  );
}
