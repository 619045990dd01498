/** The native drawing of a bullet chart. */
import type { ChartSpec, Series } from '../../deck/block.js';
import type { ChartLook, ChartSheet } from '../chart.js';
import { axisIds, barAxes } from '../parts/axes.js';
import { barChartXml, barSeriesXml } from '../parts/barSeries.js';
import { legendNames, mainSeries } from '../parts/columnPlan.js';
import { plotLayout } from '../parts/frame.js';
import type { Labels, PointLabel } from '../parts/labels.js';
import { legendXml } from '../parts/legend.js';
import { seriesPaint } from '../parts/paint.js';
import { labelCellsOf } from '../parts/sheet.js';
import { bulletPlan, gap, overlap, paintedPoints, type BulletPlan } from './plan.js';

/** Labels of the main series, moved past the end of the plan's bar where that reaches further. */
function labelsOf(spec: ChartSpec, series: Series, plan: BulletPlan, sheet: ChartSheet): Labels {
  const { min, max } = plan.bounds;
  const points = new Map<number, PointLabel | null>(
    series.labels ? spec.categories.map((_, point): [number, PointLabel | null] => [point, null]) : [],
  );
  for (const { point, text, bold, slot, end, value } of plan.labels) {
    points.set(point, {
      ...(series.labels ? { text } : {}),
      bold,
      slot,
      ...(end > value ? { right: ((end - value) / (max - min)) * plan.plot.width } : {}),
    });
  }
  return { format: series.format, place: 'outEnd', points, ...labelCellsOf(spec, series, sheet) };
}

export function pptx(spec: ChartSpec, sheet: ChartSheet, look: ChartLook): string {
  const plan = bulletPlan(spec, look);
  const main = mainSeries(spec);
  const series = spec.series.map((one, index) =>
    barSeriesXml(
      sheet,
      {
        index,
        column: index + 1,
        paint: seriesPaint(spec, one),
        points: paintedPoints(spec, one),
        labels: one === main ? labelsOf(spec, one, plan, sheet) : null,
      },
      look,
    ),
  );
  const bars = barChartXml({
    direction: 'bar',
    grouping: 'clustered',
    series,
    gap,
    overlap,
    axes: [axisIds.category, axisIds.value],
  });
  const scale = { shown: false, bounds: plan.bounds, format: main?.format ?? 'General' };
  const hidden = spec.series.flatMap(({ role }, i) => (role === 'hidden' ? [i] : []));
  return (
    `<c:plotArea>${plotLayout(look, plan.plot)}${bars}${barAxes(false, plan.skip, scale, look)}</c:plotArea>` +
    legendXml(legendNames(spec), hidden, look)
  );
}
