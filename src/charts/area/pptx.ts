/** The native drawing of an area chart: one area under its line, or several stacked against their axis. */
import type { ChartSpec, Series } from '../../deck/block.js';
import type { ChartLook, ChartSheet } from '../chart.js';
import { areaChartXml, areaSeriesXml } from '../parts/areaSeries.js';
import { barAxes } from '../parts/axes.js';
import { plotLayout } from '../parts/frame.js';
import { legendXml } from '../parts/legend.js';
import { lineChartXml, lineSeriesXml } from '../parts/lineSeries.js';
import { dashed, linesXml, strokeOf } from '../parts/lines.js';
import { seriesPaint, underLine } from '../parts/paint.js';
import { referenceSeriesXml } from '../parts/reference.js';
import { firstFreeColumn } from '../parts/sheet.js';
import { filledSeries, stackedPlan } from './plan.js';

function singleXml(spec: ChartSpec, series: Series, sheet: ChartSheet, look: ChartLook): string {
  const place = { index: firstFreeColumn(spec), column: spec.series.indexOf(series) + 1 };
  const area = areaSeriesXml(sheet, { ...place, paint: underLine(seriesPaint(spec, series)) });
  return linesXml(spec, sheet, look, { form: 'area', under: areaChartXml('standard', [area]) });
}

function stackedXml(spec: ChartSpec, areas: readonly Series[], sheet: ChartSheet, look: ChartLook): string {
  const plan = stackedPlan(spec, areas, look);
  const place = (series: Series) => ({ index: spec.series.indexOf(series), column: spec.series.indexOf(series) + 1 });
  const filled = areas.map((one) => areaSeriesXml(sheet, { ...place(one), paint: seriesPaint(spec, one) }));
  const lines = plan.lines.map((one) =>
    lineSeriesXml(
      sheet,
      {
        ...place(one),
        paint: { ...seriesPaint(spec, one), fill: 'solid' },
        stroke: strokeOf(one),
        dash: dashed(one),
        marker: 0,
        labels: null,
      },
      look,
    ),
  );
  const column = firstFreeColumn(spec);
  const slot = plan.plot.width / Math.max(1, spec.categories.length);
  const reference = spec.reference ? [referenceSeriesXml(spec, sheet, look, { column, slot })] : [];
  const over = [...lines, ...reference];
  const format = areas[0]?.format ?? 'General';
  const axes = barAxes(true, plan.skip, { shown: true, gridlines: true, format, bounds: plan.bounds }, look);
  // Entries of a legend are counted as they are drawn: the areas first, the reference last.
  const hidden = spec.reference ? [areas.length + lines.length] : [];
  const trend = spec.reference ? areas.length + lines.length + 1 : undefined;
  return (
    `<c:plotArea>${plotLayout(look, plan.plot)}${areaChartXml('stacked', filled)}` +
    `${over.length > 0 ? lineChartXml(over) : ''}${axes}</c:plotArea>${legendXml(plan.names, hidden, look, trend)}`
  );
}

export function pptx(spec: ChartSpec, sheet: ChartSheet, look: ChartLook): string {
  const areas = filledSeries(spec);
  const [single] = areas;
  if (!single) return linesXml(spec, sheet, look);
  return areas.length > 1 ? stackedXml(spec, areas, sheet, look) : singleXml(spec, single, sheet, look);
}
