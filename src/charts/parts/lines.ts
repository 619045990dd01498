/** Lines over categories, and dots with their intervals, which are lines without strokes. */
import type { ChartSpec, Series } from '../../deck/block.js';
import { highlight } from '../../deck/palette.js';
import type { ChartLook, ChartSheet } from '../chart.js';
import { barAxes } from './axes.js';
import { labelText, legendNames, mainSeries } from './columnPlan.js';
import { plotLayout } from './frame.js';
import type { Labels, PointLabel } from './labels.js';
import { legendXml } from './legend.js';
import { lastPoint, linePlan, type LineForm, type LinePlan } from './linePlan.js';
import { lineHeight } from './measure.js';
import { lineChartXml, lineSeriesXml } from './lineSeries.js';
import { seriesPaint, type Paint } from './paint.js';
import { referenceSeriesXml } from './reference.js';
import { firstFreeColumn, hasInterval, labelCellsOf, whiskerColumn } from './sheet.js';
import { finite } from './xml.js';

/** Width of a series' stroke in points. */
export function strokeOf(series: Series): number {
  return series.role === 'actual' || series.role === 'category' || series.role === 'total' ? 2.25 : 1.5;
}

export const dashed = (series: Series) => series.role === 'plan' || series.role === 'forecast';

/** Whether a point lies below both its neighbours, where a label above it would stand in the line. */
export function isLow({ values }: Series, point: number): boolean {
  const [before, value, after] = [values[point - 1], values[point], values[point + 1]].map((near) => finite(near));
  return (
    typeof before === 'number' &&
    typeof value === 'number' &&
    typeof after === 'number' &&
    value < before &&
    value < after
  );
}

/** Whether a label below a point would stand in the names of the categories, so far as the drawing sets the scale. */
function nearFoot({ values }: Series, point: number, { bounds, plot }: LinePlan, look: ChartLook): boolean {
  const { min, max } = bounds;
  const value = finite(values[point]);
  if (min === undefined || max === undefined || value === null) return false;
  return ((value - min) / (max - min)) * plot.height < lineHeight(look.fontSize) * 1.2;
}

const accent: Paint = { slot: highlight, fill: 'solid' };

/** Points with a label: all, or the last one and the one that the title speaks of. */
export function labelledPoints(spec: ChartSpec, series: Series, plan: LinePlan): number[] {
  if (series.role === 'hidden') return [];
  const last = lastPoint(series);
  return spec.categories.flatMap((_, i) => {
    if (finite(series.values[i]) === null || labelText(series, i) === null) return [];
    const own = series.labels !== undefined || (i === spec.highlight && series === mainSeries(spec));
    return plan.every || i === last || own ? [i] : [];
  });
}

function labelsOf(
  spec: ChartSpec,
  series: Series,
  plan: LinePlan,
  dots: boolean,
  sheet: ChartSheet,
  look: ChartLook,
): Labels {
  const points = new Map<number, PointLabel | null>();
  const last = lastPoint(series);
  for (const i of labelledPoints(spec, series, plan)) {
    const text = series.labels?.[i];
    const atEnd = i === last && !plan.every;
    const down = atEnd ? plan.nudge.get(series) : undefined;
    points.set(i, {
      place: dots || atEnd ? 'r' : isLow(series, i) && !nearFoot(series, i, plan, look) ? 'b' : 't',
      bold: i === spec.highlight && series === mainSeries(spec),
      ...(typeof text === 'string' ? { text } : {}),
      ...(atEnd && plan.direct ? { named: true } : {}),
      ...(down === undefined ? {} : { right: 0, down }),
    });
  }
  return { format: series.format, place: 't', points, ...labelCellsOf(spec, series, sheet) };
}

/** Plot area and legend of a chart of lines or dots; `under` is a group of one series drawn before them. */
export function linesXml(
  spec: ChartSpec,
  sheet: ChartSheet,
  look: ChartLook,
  { form = 'line', under = '' }: { readonly form?: LineForm; readonly under?: string } = {},
): string {
  const dots = form === 'dots';
  const plan = linePlan(spec, look, form);
  const column = firstFreeColumn(spec);
  const main = mainSeries(spec);
  const series = spec.series.map((one, index) => {
    const paint = seriesPaint(spec, one);
    const last = lastPoint(one);
    const marked = new Map<number, { paint: Paint; size: number }>();
    if (!dots && last >= 0 && !dashed(one)) marked.set(last, { paint, size: 6 });
    if (spec.highlight !== undefined && one === main)
      marked.set(spec.highlight, { paint: accent, size: dots ? 11 : 9 });
    return lineSeriesXml(
      sheet,
      {
        index,
        column: index + 1,
        paint: dashed(one) ? { ...paint, fill: 'solid' } : paint,
        stroke: dots || one.role === 'hidden' ? 0 : strokeOf(one),
        dash: dashed(one),
        marker: dots ? 9 : plan.every && spec.categories.length <= 12 ? 6 : 0,
        points: [...marked].sort(([a], [b]) => a - b).map(([point, own]) => ({ index: point, ...own })),
        labels: labelsOf(spec, one, plan, dots, sheet, look),
        sparse: true,
        ...(hasInterval(one) ? { whiskers: { column: whiskerColumn(spec, one) } } : {}),
      },
      look,
    );
  });
  const slot = plan.plot.width / Math.max(1, spec.categories.length);
  const reference = spec.reference ? [referenceSeriesXml(spec, sheet, look, { column, slot })] : [];
  const axes = barAxes(
    true,
    plan.skip,
    {
      shown: !plan.every,
      gridlines: !plan.every,
      format: main?.format ?? 'General',
      bounds: plan.bounds,
    },
    look,
  );
  const before = under === '' ? 0 : 1;
  const hidden = [
    ...(under === '' ? [] : [0]),
    ...spec.series.flatMap(({ role }, i) => (role === 'hidden' ? [i + before] : [])),
    ...(spec.reference ? [column - 1 + before] : []),
  ];
  return (
    `<c:plotArea>${plotLayout(look, plan.plot)}${under}${lineChartXml([...series, ...reference])}${axes}</c:plotArea>` +
    (plan.direct ? '' : legendXml(legendNames(spec), hidden, look, spec.reference ? column + before : undefined))
  );
}
