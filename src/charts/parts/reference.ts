/** The reference line with its name: native and editable, from a column of the sheet that holds the value in every row. */
import type { ChartSpec } from '../../deck/block.js';
import type { ChartLook, ChartSheet } from '../chart.js';
import { axisIds, categoryAxis, valueAxis } from './axes.js';
import { barChartXml } from './barSeries.js';
import type { ClusterPlan } from './columnPlan.js';
import { inches, lineHeight } from './measure.js';
import { labelsXml, onlyLabelsXml } from './labels.js';
import { colourXml, lineXml, noLine, nothing } from './paint.js';
import { categories, numbers, seriesName } from './references.js';

/**
 * Over columns and lines: a line series without a line of its own. Its linear trend, drawn half a category beyond both ends,
 * spans the whole plot; the name stands right of the plot.
 */
export function referenceLineXml(
  spec: ChartSpec,
  sheet: ChartSheet,
  look: ChartLook,
  place: { column: number; slot: number },
): string {
  if (!spec.reference) return '';
  const index = place.column - 1;
  const last = spec.categories.length - 1;
  const labels = onlyLabelsXml(
    {
      format: sheet.formats[place.column] ?? 'General',
      place: 'r',
      slot: 'tx2',
      points: new Map([[last, { text: spec.reference.label, right: place.slot / 2, down: 0 }]]),
    },
    look,
  );
  const trend =
    spec.categories.length < 2
      ? ''
      : `<c:trendline><c:spPr>${lineXml('tx2', 1.25, 'dash')}</c:spPr><c:trendlineType val="linear"/>` +
        '<c:forward val="0.5"/><c:backward val="0.5"/><c:dispRSqr val="0"/><c:dispEq val="0"/></c:trendline>';
  // One category has no trend: a dash as marker shows the level.
  const marker =
    trend === ''
      ? `<c:marker><c:symbol val="dash"/><c:size val="40"/><c:spPr><a:solidFill>${colourXml('tx2')}</a:solidFill>${noLine}</c:spPr></c:marker>`
      : '<c:marker><c:symbol val="none"/></c:marker>';
  return (
    `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/><c:ser><c:idx val="${index}"/><c:order val="${index}"/>` +
    `${seriesName(sheet, place.column)}<c:spPr>${noLine}</c:spPr>${marker}${labels}${trend}${categories(sheet)}` +
    `<c:val>${numbers(sheet, place.column)}</c:val><c:smooth val="0"/></c:ser><c:marker val="1"/>` +
    `<c:axId val="${axisIds.category}"/><c:axId val="${axisIds.value}"/></c:lineChart>`
  );
}

/**
 * Over horizontal bars: a group of its own on hidden second axes of the same scale, where bars without gap reach to the value
 * unseen and a sliver of fixed width stands at their end. The name stands above the plot. Two columns of the sheet hold both.
 */
export function referenceBarXml(
  spec: ChartSpec,
  sheet: ChartSheet,
  look: ChartLook,
  plan: ClusterPlan,
  column: number,
): { chart: string; axes: string } {
  const { reference } = spec;
  if (!reference || !plan.fixed) return { chart: '', axes: '' };
  const slot = plan.plot.height / Math.max(1, spec.categories.length);
  const width = inches(reference.label, look.fontSize);
  const at = ((reference.value - plan.fixed.min) / (plan.fixed.max - plan.fixed.min)) * plan.plot.width;
  // Keeps the name inside the chart where the line is near its right edge.
  const beyond = Math.max(0, plan.plot.x + at + width / 2 - look.width + 0.05);
  const labels = onlyLabelsXml(
    {
      format: sheet.formats[column] ?? 'General',
      place: 'ctr',
      slot: 'tx2',
      points: new Map([
        [0, { text: reference.label, right: -beyond, down: -(slot / 2 + lineHeight(look.fontSize) * 0.55) }],
      ]),
    },
    look,
  );
  const part = (offset: number, shape: string, label: string) =>
    `<c:ser><c:idx val="${column + offset - 1}"/><c:order val="${column + offset - 1}"/>${seriesName(sheet, column + offset)}` +
    `${shape}<c:invertIfNegative val="0"/>${label}${categories(sheet)}<c:val>${numbers(sheet, column + offset)}</c:val></c:ser>`;
  const solid = `<c:spPr><a:solidFill>${colourXml('tx2')}</a:solidFill>${noLine}</c:spPr>`;
  const bounds = { min: plan.fixed.min, max: plan.fixed.max };
  return {
    chart: barChartXml({
      direction: 'bar',
      grouping: 'stacked',
      series: [part(0, nothing, labelsXml(null, look)), part(1, solid, labels)],
      gap: 0,
      overlap: 100,
      axes: [axisIds.category2, axisIds.value2],
    }),
    axes:
      categoryAxis({ id: axisIds.category2, crosses: axisIds.value2, side: 'l', shown: false, reversed: true }, look) +
      valueAxis(
        {
          id: axisIds.value2,
          crosses: axisIds.category2,
          side: 't',
          shown: false,
          far: true,
          bounds,
          format: 'General',
        },
        look,
      ),
  };
}
