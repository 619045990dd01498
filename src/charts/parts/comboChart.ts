/** Columns on the first axes, lines on the second, each with its own scale. */
import type { ChartSpec, Series } from '../../deck/block.js';
import type { ThemeSlot } from '../../deck/palette.js';
import type { ChartLook, ChartSheet } from '../chart.js';
import { axisIds, barAxes, categoryAxis, valueAxis } from './axes.js';
import { barChartXml, barSeriesXml, ownPoints } from './barSeries.js';
import { legendNames } from './columnPlan.js';
import { plotLayout } from './frame.js';
import type { LabelPlace, Labels, PointLabel } from './labels.js';
import { legendXml } from './legend.js';
import { lineChartXml, lineSeriesXml } from './lineSeries.js';
import { dashed, strokeOf } from './lines.js';
import { lineHeight } from './measure.js';
import { pointPaint, seriesPaint } from './paint.js';
import { referenceSeriesXml } from './reference.js';
import { slotOn } from './rgb.js';
import { labelCellsOf } from './sheet.js';
import { finite } from './xml.js';
import type { ComboPlan } from './comboPlan.js';

interface InsideLabel {
  readonly point: number;
  readonly slot: ThemeSlot;
}

function labelsOf(spec: ChartSpec, series: Series, place: LabelPlace, sheet: ChartSheet, inside?: InsideLabel): Labels {
  const points = new Map<number, PointLabel | null>();
  spec.categories.forEach((_, i) => {
    const text = series.labels?.[i];
    const own = inside?.point === i ? { place: 'inEnd' as const, slot: inside.slot } : {};
    if (typeof text === 'string') points.set(i, { text, bold: i === spec.highlight, ...own });
    else if (series.labels) points.set(i, null);
    else if (i === spec.highlight || inside?.point === i) points.set(i, { bold: i === spec.highlight, ...own });
  });
  return { format: series.format, place, points, ...labelCellsOf(spec, series, sheet) };
}

/** The column on whose end the line starts has its label inside, where it is high enough. */
function insideLabel(spec: ChartSpec, series: Series, plan: ComboPlan, look: ChartLook): InsideLabel | undefined {
  const { lineStart, first, plot } = plan;
  const value = lineStart === undefined ? null : finite(series.values[lineStart]);
  if (lineStart === undefined || value === null || first.max === undefined) return undefined;
  if ((value / first.max) * plot.height < lineHeight(look.fontSize) * 1.2) return undefined;
  return { point: lineStart, slot: slotOn(pointPaint(spec, series, lineStart) ?? seriesPaint(spec, series), look) };
}

export function comboXml(spec: ChartSpec, sheet: ChartSheet, plan: ComboPlan, look: ChartLook): string {
  const place = (series: Series) => ({ index: spec.series.indexOf(series), column: spec.series.indexOf(series) + 1 });
  const columns = plan.columns.map((series) =>
    barSeriesXml(
      sheet,
      {
        ...place(series),
        paint: seriesPaint(spec, series),
        points: ownPoints(spec, series),
        labels:
          plan.labelled && series.role !== 'hidden'
            ? labelsOf(spec, series, 'outEnd', sheet, insideLabel(spec, series, plan, look))
            : null,
      },
      look,
    ),
  );
  const lines = plan.lines.map((series) =>
    lineSeriesXml(
      sheet,
      {
        ...place(series),
        paint: seriesPaint(spec, series),
        stroke: strokeOf(series),
        dash: dashed(series),
        marker: spec.categories.length <= 16 ? 6 : 0,
        labels: plan.labelled ? labelsOf(spec, series, 't', sheet) : null,
      },
      look,
    ),
  );
  const bars = barChartXml({
    direction: 'col',
    grouping: 'clustered',
    series: columns,
    gap: 60,
    overlap: 0,
    axes: [axisIds.category, axisIds.value],
  });
  const shown = !plan.labelled;
  const axes =
    barAxes(
      true,
      plan.skip,
      { shown, gridlines: shown, bounds: plan.first, format: plan.columns[0]?.format ?? 'General' },
      look,
    ) +
    (lines.length === 0
      ? ''
      : categoryAxis({ id: axisIds.category2, crosses: axisIds.value2, side: 'b', shown: false }, look) +
        valueAxis(
          {
            id: axisIds.value2,
            crosses: axisIds.category2,
            side: 'r',
            shown: true,
            invisible: !shown,
            far: true,
            bounds: plan.second,
            format: plan.lines[0]?.format ?? 'General',
          },
          look,
        ));
  const column = 1 + spec.series.length;
  const slot = plan.plot.width / Math.max(1, spec.categories.length);
  const reference = spec.reference ? [referenceSeriesXml(spec, sheet, look, { column, slot })] : [];
  const [first, second] = plan.referenceOnSecond ? [[], reference] : [reference, []];
  const overlay =
    (first.length === 0 ? '' : lineChartXml(first)) +
    (lines.length === 0 ? '' : lineChartXml([...lines, ...second], [axisIds.category2, axisIds.value2]));
  const hidden = [
    ...spec.series.flatMap(({ role }, i) => (role === 'hidden' ? [i] : [])),
    ...(spec.reference ? [column - 1] : []),
  ];
  return (
    `<c:plotArea>${plotLayout(look, plan.plot)}${bars}${overlay}${axes}</c:plotArea>` +
    legendXml(legendNames(spec), hidden, look, spec.reference ? column : undefined)
  );
}
