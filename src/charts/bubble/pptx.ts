/** The native drawing of a bubble chart: relation of two measures, the third as area (ECMA-376 Part 1, 21.2.2.20). */
import type { ChartSpec } from '../../deck/block.js';
import type { ChartLook, ChartSheet } from '../chart.js';
import { axisIds, valueAxis } from '../parts/axes.js';
import { ownPoints } from '../parts/barSeries.js';
import { legendNames } from '../parts/columnPlan.js';
import { plotLayout } from '../parts/frame.js';
import { labelsXml, type Labels, type PointLabel } from '../parts/labels.js';
import { legendXml } from '../parts/legend.js';
import { areaXml, seriesPaint } from '../parts/paint.js';
import { labelCells, numbers, seriesName } from '../parts/references.js';
import { labelCellsOf } from '../parts/sheet.js';
import { finite } from '../parts/xml.js';
import { bubblePlaces, type BubblePlace } from './places.js';
import { bubbleName, bubblePlan } from './plan.js';

function seriesXml(
  spec: ChartSpec,
  sheet: ChartSheet,
  index: number,
  look: ChartLook,
  placeOf: (series: number, point: number) => BubblePlace,
): string {
  const series = spec.series[index];
  if (!series) return '';
  const first = 1 + index * 3;
  const points = new Map<number, PointLabel | null>();
  spec.categories.forEach((_, i) => {
    if (finite(series.values[i]) === null) return;
    const text = bubbleName(spec, index, i);
    points.set(i, text === null ? null : { text, bold: i === spec.highlight, place: placeOf(index, i) });
  });
  const own = labelCellsOf(spec, series, sheet);
  // Names are the categories, which stand in the first column.
  const cells = own.cells ?? { column: 0, series: index, name: series.name };
  const labels: Labels = { format: series.format, place: 'r', points, cells };
  const painted = ownPoints(spec, series).map(
    ({ index: i, paint }) =>
      `<c:dPt><c:idx val="${i}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>${areaXml(paint)}</c:dPt>`,
  );
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${seriesName(sheet, first + 1)}` +
    `${areaXml(seriesPaint(spec, series))}<c:invertIfNegative val="0"/>${painted.join('')}${labelsXml(labels, look)}` +
    `<c:xVal>${numbers(sheet, first)}</c:xVal><c:yVal>${numbers(sheet, first + 1)}</c:yVal>` +
    `<c:bubbleSize>${numbers(sheet, first + 2)}</c:bubbleSize><c:bubble3D val="0"/>` +
    `${labelCells(sheet, cells.column)}</c:ser>`
  );
}

export function pptx(spec: ChartSpec, sheet: ChartSheet, look: ChartLook): string {
  const plan = bubblePlan(spec, look);
  const placeOf = bubblePlaces(spec, look);
  const axis = (which: 'x' | 'y') => ({
    bounds: { min: plan[which].min, max: plan[which].max },
    step: plan[which].step,
    format: plan.formats[which],
    shown: true,
    gridlines: true,
    between: false,
    line: true,
    ...(spec.axes?.[which] ? { title: spec.axes[which] } : {}),
  });
  const { category: across, value: up } = axisIds;
  return (
    `<c:plotArea>${plotLayout(look, plan.plot)}<c:bubbleChart><c:varyColors val="0"/>` +
    spec.series.map((_, index) => seriesXml(spec, sheet, index, look, placeOf)).join('') +
    '<c:bubbleScale val="45"/><c:showNegBubbles val="0"/><c:sizeRepresents val="area"/>' +
    `<c:axId val="${across}"/><c:axId val="${up}"/></c:bubbleChart>` +
    valueAxis({ id: across, crosses: up, side: 'b', ...axis('x') }, look) +
    valueAxis({ id: up, crosses: across, side: 'l', ...axis('y') }, look) +
    `</c:plotArea>${legendXml(legendNames(spec), [], look)}`
  );
}
