/** The native drawing of a scatter (ECMA-376 Part 1, 21.2.2.161). */
import type { ChartSpec } from '../../deck/block.js';
import type { ChartLook, ChartSheet } from '../chart.js';
import { axisIds } from '../parts/axes.js';
import { legendNames } from '../parts/columnPlan.js';
import { plotLayout } from '../parts/frame.js';
import { labelsXml, onlyLabelsXml, type PointLabel } from '../parts/labels.js';
import { legendXml } from '../parts/legend.js';
import { markerXml } from '../parts/lineSeries.js';
import { lineHeight } from '../parts/measure.js';
import { lineXml, noLine, pointPaint, seriesPaint } from '../parts/paint.js';
import { pointAxesXml, pointLabels } from '../parts/points.js';
import { pointPlan, type PointPlan } from '../parts/pointPlan.js';
import { labelCells, numbers, seriesName } from '../parts/references.js';
import { tidy } from '../parts/scale.js';
import { numberXml } from '../parts/xml.js';

const dot = 9;

function seriesXml(spec: ChartSpec, sheet: ChartSheet, index: number, look: ChartLook): string {
  const series = spec.series[index];
  if (!series) return '';
  const first = 1 + index * 2;
  const labels = pointLabels(spec, series, sheet, look);
  const points = spec.categories.flatMap((_, i) => {
    const paint = pointPaint(spec, series, i);
    return paint ? [`<c:dPt><c:idx val="${i}"/>${markerXml(paint, dot)}<c:bubble3D val="0"/></c:dPt>`] : [];
  });
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${seriesName(sheet, first + 1)}` +
    `<c:spPr>${noLine}</c:spPr>${markerXml(seriesPaint(spec, series), dot)}${points.join('')}` +
    `${labelsXml(labels, look)}<c:xVal>${numbers(sheet, first)}</c:xVal><c:yVal>${numbers(sheet, first + 1)}</c:yVal>` +
    `<c:smooth val="0"/>${labelCells(sheet, labels.cells.column)}</c:ser>`
  );
}

/** A line across at a value of y: an unseen point at the right edge, whose error bar spans the plot. */
function referenceXml(spec: ChartSpec, sheet: ChartSheet, { x }: PointPlan, look: ChartLook): string {
  const { reference } = spec;
  if (!reference) return '';
  const index = spec.series.length;
  const column = 1 + index * 2;
  const label: PointLabel = { text: reference.label, right: 0, down: -lineHeight(look.fontSize) * 0.55 };
  const labels = onlyLabelsXml({ format: 'General', place: 'l', slot: 'tx2', points: new Map([[0, label]]) }, look);
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${seriesName(sheet, column + 1)}<c:spPr>${noLine}</c:spPr>` +
    `<c:marker><c:symbol val="none"/></c:marker>${labels}<c:errBars><c:errDir val="x"/><c:errBarType val="minus"/>` +
    `<c:errValType val="fixedVal"/><c:noEndCap val="1"/><c:val val="${numberXml(tidy(x.max - x.min))}"/>` +
    `<c:spPr><a:noFill/>${lineXml('tx2', 1.25, 'dash')}</c:spPr></c:errBars>` +
    `<c:xVal>${numbers(sheet, column)}</c:xVal><c:yVal>${numbers(sheet, column + 1)}</c:yVal><c:smooth val="0"/></c:ser>`
  );
}

export function pptx(spec: ChartSpec, sheet: ChartSheet, look: ChartLook): string {
  const plan = pointPlan(spec, look);
  const { category: across, value: up } = axisIds;
  const hidden = spec.reference ? [spec.series.length] : [];
  return (
    `<c:plotArea>${plotLayout(look, plan.plot)}<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>` +
    spec.series.map((_, index) => seriesXml(spec, sheet, index, look)).join('') +
    `${referenceXml(spec, sheet, plan, look)}<c:axId val="${across}"/><c:axId val="${up}"/></c:scatterChart>` +
    `${pointAxesXml(spec, plan, look)}</c:plotArea>${legendXml(legendNames(spec), hidden, look)}`
  );
}
