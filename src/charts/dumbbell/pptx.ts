/** The native drawing of a dumbbell: dots of line series without lines, joined by an error bar behind them. */
import type { ChartSpec, Series } from '../../deck/block.js';
import { join } from '../../deck/palette.js';
import type { ChartLook, ChartSheet } from '../chart.js';
import { barAxes } from '../parts/axes.js';
import { legendNames, mainSeries } from '../parts/columnPlan.js';
import { plotLayout } from '../parts/frame.js';
import type { Labels, PointLabel } from '../parts/labels.js';
import { legendXml, visibleSeries } from '../parts/legend.js';
import { lineChartXml, lineSeriesXml } from '../parts/lineSeries.js';
import { pointPaint, seriesPaint, type Paint } from '../parts/paint.js';
import { referenceSeriesXml } from '../parts/reference.js';
import { labelCellsOf } from '../parts/sheet.js';
import { dumbbellPlan, labelSide, type DumbbellPlan } from './plan.js';

const dot = 10;
const unseen: Paint = { slot: 'bg1', fill: 'none' };

function labelsOf(spec: ChartSpec, series: Series, plan: DumbbellPlan, sheet: ChartSheet): Labels | null {
  if (!plan.labelled) return null;
  const points = new Map<number, PointLabel | null>();
  spec.categories.forEach((_, i) => {
    const side = labelSide(spec, series, i);
    const text = series.labels?.[i];
    if (side === null) return;
    points.set(i, {
      place: side === 'above' ? 't' : 'b',
      bold: i === spec.highlight && series === mainSeries(spec),
      ...(typeof text === 'string' ? { text } : {}),
    });
  });
  return { format: series.format, place: 't', points, ...labelCellsOf(spec, series, sheet) };
}

export function pptx(spec: ChartSpec, sheet: ChartSheet, look: ChartLook): string {
  const plan = dumbbellPlan(spec, look);
  const visible = visibleSeries(spec);
  const [first] = visible;
  const whiskers = { column: spec.series.length + 1, slot: join, points: 3, caps: false };
  const stick = first
    ? [
        lineSeriesXml(
          sheet,
          {
            index: 0,
            column: spec.series.indexOf(first) + 1,
            paint: unseen,
            stroke: 0,
            marker: 0,
            labels: null,
            whiskers,
          },
          look,
        ),
      ]
    : [];
  const dots = visible.map((series, at) =>
    lineSeriesXml(
      sheet,
      {
        index: at + 1,
        column: spec.series.indexOf(series) + 1,
        paint: seriesPaint(spec, series),
        stroke: 0,
        marker: dot,
        points: spec.categories.flatMap((_, index) => {
          const paint = pointPaint(spec, series, index);
          return paint ? [{ index, paint, size: dot }] : [];
        }),
        labels: labelsOf(spec, series, plan, sheet),
        sparse: true,
      },
      look,
    ),
  );
  const slot = plan.plot.width / Math.max(1, spec.categories.length);
  const place = { column: spec.series.length + 3, slot, index: visible.length + 1 };
  const reference = spec.reference ? [referenceSeriesXml(spec, sheet, look, place)] : [];
  const format = mainSeries(spec)?.format ?? 'General';
  const shown = !plan.labelled;
  const axes = barAxes(
    true,
    plan.skip,
    { shown, gridlines: shown, bounds: plan.bounds, step: plan.step, format, foot: plan.positive },
    look,
  );
  const hidden = [0, ...(spec.reference ? [visible.length + 1] : [])];
  return (
    `<c:plotArea>${plotLayout(look, plan.plot)}${lineChartXml([...stick, ...dots, ...reference])}${axes}</c:plotArea>` +
    legendXml(legendNames(spec), hidden, look, spec.reference ? visible.length + 2 : undefined)
  );
}
