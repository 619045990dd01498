/** The native drawing of a funnel: bars stacked on unseen ones that centre them. */
import type { ChartSpec } from '../../deck/block.js';
import type { ChartLook, ChartSheet } from '../chart.js';
import { axisIds, barAxes } from '../parts/axes.js';
import { barChartXml, barSeriesXml, ownPoints } from '../parts/barSeries.js';
import { clusterXml } from '../parts/cluster.js';
import { plotLayout } from '../parts/frame.js';
import type { Labels, PointLabel } from '../parts/labels.js';
import { pointPaint, seriesPaint, type Paint } from '../parts/paint.js';
import { slotOn } from '../parts/rgb.js';
import { labelCellsOf } from '../parts/sheet.js';
import { columns } from './data.js';
import { funnelPlan, stagesOf } from './plan.js';

const unseen: Paint = { slot: 'bg1', fill: 'none' };

export function pptx(spec: ChartSpec, sheet: ChartSheet, look: ChartLook): string {
  const plan = funnelPlan(spec, look);
  const series = stagesOf(spec)?.series;
  if (!plan || !series) return clusterXml(spec, sheet, 'bar', look);
  const own = { ...spec, series: [series] };
  const paint = seriesPaint(own, series);
  const { format } = series;
  const inside = new Map(
    plan.labels.map(({ point, inside: text }): [number, PointLabel | null] => {
      const slot = slotOn(pointPaint(own, series, point) ?? paint, look);
      const bold = point === spec.highlight;
      return [point, text === null ? null : { slot, bold, ...(series.labels ? { text } : {}) }];
    }),
  );
  const rates = stagesOf(spec)?.stages ?? [];
  const beside = new Map(
    plan.labels.map(({ point, beside: text }): [number, PointLabel | null] => {
      const fromCell = rates.find((stage) => stage.point === point)?.rate === text;
      return [point, text === '' ? null : { text, apart: !fromCell, right: 0.08, down: 0 }];
    }),
  );
  const middle: Labels = { format, place: 'ctr', points: inside, ...labelCellsOf(own, series, sheet) };
  const besideLabels: Labels = {
    format,
    place: 'inBase',
    slot: 'tx2',
    points: beside,
    cells: { column: columns.rates, series: 2, name: '' },
  };
  const bars = barChartXml({
    direction: 'bar',
    grouping: 'stacked',
    series: [
      barSeriesXml(sheet, { index: 0, column: columns.before, paint: unseen, labels: null }, look),
      barSeriesXml(
        sheet,
        { index: 1, column: columns.values, paint, points: ownPoints(own, series), labels: middle },
        look,
      ),
      // Unseen and beyond the scale: its base is where the bar ends, which is where the label belongs.
      barSeriesXml(sheet, { index: 2, column: columns.values, paint: unseen, labels: besideLabels }, look),
    ],
    gap: 24,
    overlap: 100,
    axes: [axisIds.category, axisIds.value],
  });
  const axes = barAxes(false, plan.skip, { shown: false, bounds: { min: 0, max: plan.max }, format }, look);
  return `<c:plotArea>${plotLayout(look, plan.plot)}${bars}${axes}</c:plotArea>`;
}
