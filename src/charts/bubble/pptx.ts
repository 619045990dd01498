/** The native drawing of a bubble chart: relation of two measures, the third as area (ECMA-376 Part 1, 21.2.2.20). */
import type { ChartSpec } from '../../deck/block.js';
import type { ChartLook, ChartSheet } from '../chart.js';
import { axisIds } from '../parts/axes.js';
import { ownPoints } from '../parts/barSeries.js';
import { legendNames } from '../parts/columnPlan.js';
import { plotLayout } from '../parts/frame.js';
import { labelsXml } from '../parts/labels.js';
import { legendXml } from '../parts/legend.js';
import { areaXml, seriesPaint } from '../parts/paint.js';
import { pointAxesXml, pointLabels } from '../parts/points.js';
import { pointPlan } from '../parts/pointPlan.js';
import { labelCells, numbers, seriesName } from '../parts/references.js';

function seriesXml(spec: ChartSpec, sheet: ChartSheet, index: number, look: ChartLook): string {
  const series = spec.series[index];
  if (!series) return '';
  const first = 1 + index * 3;
  const labels = pointLabels(spec, series, sheet, look);
  const painted = ownPoints(spec, series).map(
    ({ index: i, paint }) =>
      `<c:dPt><c:idx val="${i}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>${areaXml(paint)}</c:dPt>`,
  );
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${seriesName(sheet, first + 1)}` +
    `${areaXml(seriesPaint(spec, series))}<c:invertIfNegative val="0"/>${painted.join('')}${labelsXml(labels, look)}` +
    `<c:xVal>${numbers(sheet, first)}</c:xVal><c:yVal>${numbers(sheet, first + 1)}</c:yVal>` +
    `<c:bubbleSize>${numbers(sheet, first + 2)}</c:bubbleSize><c:bubble3D val="0"/>` +
    `${labelCells(sheet, labels.cells.column)}</c:ser>`
  );
}

export function pptx(spec: ChartSpec, sheet: ChartSheet, look: ChartLook): string {
  const plan = pointPlan(spec, look);
  const { category: across, value: up } = axisIds;
  return (
    `<c:plotArea>${plotLayout(look, plan.plot)}<c:bubbleChart><c:varyColors val="0"/>` +
    spec.series.map((_, index) => seriesXml(spec, sheet, index, look)).join('') +
    '<c:bubbleScale val="45"/><c:showNegBubbles val="0"/><c:sizeRepresents val="area"/>' +
    `<c:axId val="${across}"/><c:axId val="${up}"/></c:bubbleChart>` +
    `${pointAxesXml(spec, plan, look)}</c:plotArea>${legendXml(legendNames(spec), [], look)}`
  );
}
