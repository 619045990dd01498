/** Pies and doughnuts as native parts (ECMA-376 Part 1, 21.2.2.141 and 21.2.2.50); data that is no whole is drawn as bars. */
import type { ChartSpec } from '../../deck/block.js';
import type { ChartLook, ChartSheet } from '../chart.js';
import { clusterXml } from './cluster.js';
import { plotLayout } from './frame.js';
import { pieLabelsXml, type PieLabel } from './labels.js';
import { areaXml } from './paint.js';
import { labelMiddle, piePlan, type PiePlan, type Slice } from './piePlan.js';
import { categories, labelCells, numbers, seriesName } from './references.js';
import { labelCellsOf } from './sheet.js';

/** Size of a doughnut's hole in per cent of the whole. */
export const hole = 58;

/** A doughnut's labels stand on its ring: from there they move out beside it. */
function outwards(slice: Slice, { radius }: PiePlan): { right: number; down: number } {
  const { right, down } = labelMiddle(slice, radius);
  const ring = (radius * (1 + hole / 100)) / 2;
  return { right: right - Math.sin(slice.angle) * ring, down: down + Math.cos(slice.angle) * ring };
}

export function pieXml(spec: ChartSpec, sheet: ChartSheet, look: ChartLook, kind: 'pie' | 'doughnut'): string {
  const plan = piePlan(spec, look);
  if (!plan) return clusterXml(spec, sheet, 'bar', look);
  const { series, slices } = plan;
  const column = spec.series.indexOf(series) + 1;
  const { cells } = labelCellsOf(spec, series, sheet);
  const points = slices.map(
    ({ point, paint }) => `<c:dPt><c:idx val="${point}"/><c:bubble3D val="0"/>${areaXml(paint, 'bg1')}</c:dPt>`,
  );
  const labels = slices.map((slice): PieLabel => ({
    ...slice,
    ...(kind === 'doughnut' ? outwards(slice, plan) : {}),
  }));
  const ser =
    `<c:ser><c:idx val="0"/><c:order val="0"/>${seriesName(sheet, column)}${points.join('')}` +
    `${pieLabelsXml(labels, { cells, outside: kind === 'pie' }, look)}${categories(sheet)}` +
    `<c:val>${numbers(sheet, column)}</c:val>${labelCells(sheet, cells?.column)}</c:ser>`;
  const inside = `<c:varyColors val="1"/>${ser}<c:firstSliceAng val="0"/>`;
  const chart =
    kind === 'pie'
      ? `<c:pieChart>${inside}</c:pieChart>`
      : `<c:doughnutChart>${inside}<c:holeSize val="${hole}"/></c:doughnutChart>`;
  return `<c:plotArea>${plotLayout(look, plan.plot)}${chart}</c:plotArea>`;
}
