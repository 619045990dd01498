/** The reference line with its name: native and editable, from a column of the sheet that holds the value in every row. */
import type { ChartSpec } from '../../deck/block.js';
import type { ChartLook, ChartSheet } from '../chart.js';
import { lineChartXml } from './lineSeries.js';
import type { Plot } from './frame.js';
import { onlyLabelsXml } from './labels.js';
import { inches, lineHeight } from './measure.js';
import { colourXml, lineXml, noLine, nothing } from './paint.js';
import { categories, numbers, seriesName } from './references.js';
import { extent, roundBounds } from './scale.js';

/** A dashed line through equal values, from half a category before the first to half a category after the last. */
const trendXml =
  `<c:trendline><c:spPr>${lineXml('tx2', 1.25, 'dash')}</c:spPr><c:trendlineType val="linear"/>` +
  '<c:forward val="0.5"/><c:backward val="0.5"/><c:dispRSqr val="0"/><c:dispEq val="0"/></c:trendline>';

/**
 * Over columns and lines: a line series without a line of its own. Its linear trend spans the whole plot; the name stands right of the plot.
 */
export function referenceSeriesXml(
  spec: ChartSpec,
  sheet: ChartSheet,
  look: ChartLook,
  place: { readonly column: number; readonly slot: number; readonly index?: number },
): string {
  if (!spec.reference) return '';
  const index = place.index ?? place.column - 1;
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
  const trend = spec.categories.length < 2 ? '' : trendXml;
  // One category has no trend: a dash as marker shows the level.
  const marker =
    trend === ''
      ? `<c:marker><c:symbol val="dash"/><c:size val="40"/><c:spPr><a:solidFill>${colourXml('tx2')}</a:solidFill>${noLine}</c:spPr></c:marker>`
      : '<c:marker><c:symbol val="none"/></c:marker>';
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${seriesName(sheet, place.column)}<c:spPr>${noLine}</c:spPr>` +
    `${marker}${labels}${trend}${categories(sheet)}<c:val>${numbers(sheet, place.column)}</c:val><c:smooth val="0"/></c:ser>`
  );
}

/** The reference line as a group of its own, for charts without lines. */
export function referenceLineXml(
  spec: ChartSpec,
  sheet: ChartSheet,
  look: ChartLook,
  place: { column: number; slot: number },
): string {
  return spec.reference ? lineChartXml([referenceSeriesXml(spec, sheet, look, place)]) : '';
}

/**
 * Over horizontal bars: a bar series that is not seen, with the same trend line, which stands upright here. The name is above
 * the plot. Returns the series alone, since it belongs to the group of the bars.
 */
export function referenceBarXml(
  spec: ChartSpec,
  sheet: ChartSheet,
  look: ChartLook,
  place: { readonly column: number; readonly plot: Plot },
): string {
  const { reference } = spec;
  if (!reference) return '';
  const slot = place.plot.height / Math.max(1, spec.categories.length);
  const width = inches(reference.label, look);
  const { low, high } = extent([...spec.series.map(({ values }) => values), [reference.value]]);
  const { min, max } = roundBounds([low, high], true);
  const at = place.plot.x + ((reference.value - min) / (max - min)) * place.plot.width;
  // The label would stand right of the line; it moves back over the line, and further where the chart ends.
  const back = Math.max(width / 2 + 0.05, at + width + 0.1 - look.width);
  const labels = onlyLabelsXml(
    {
      format: sheet.formats[place.column] ?? 'General',
      place: 'outEnd',
      slot: 'tx2',
      points: new Map([
        [0, { text: reference.label, right: -back, down: -(slot / 2 + lineHeight(look.fontSize) * 0.55) }],
      ]),
    },
    look,
  );
  const index = place.column - 1;
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${seriesName(sheet, place.column)}${nothing}` +
    `<c:invertIfNegative val="0"/>${labels}${trendXml}${categories(sheet)}<c:val>${numbers(sheet, place.column)}</c:val></c:ser>`
  );
}
