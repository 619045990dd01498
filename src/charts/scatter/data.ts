/** The sheet of a scatter: the points' names, then x and y of each series, then where the reference ends. */
import type { ChartSpec } from '../../deck/block.js';
import type { ChartSheet } from '../chart.js';
import { sheetOf } from '../parts/sheet.js';
import { pointScales } from '../parts/pointPlan.js';
import { finite } from '../parts/xml.js';

export function data(spec: ChartSpec): ChartSheet {
  const cells = (values: readonly (number | null)[] | undefined) => spec.categories.map((_, i) => finite(values?.[i]));
  const several = spec.series.length > 1;
  const x = spec.axes?.x ?? 'x';
  const formats = { x: spec.axisFormats?.x ?? 'General', y: spec.axisFormats?.y };
  const { reference } = spec;
  const only = (value: number) => spec.categories.map((_, i) => (i === 0 ? value : null));
  return sheetOf(spec, [
    ...spec.series.flatMap((series) => [
      { header: several ? `${series.name}: ${x}` : x, format: formats.x, cells: cells(series.x) },
      { header: series.name, format: formats.y ?? series.format, cells: cells(series.values) },
    ]),
    ...(reference
      ? [
          { header: `${reference.label}: ${x}`, format: formats.x, cells: only(pointScales(spec).x.max) },
          { header: reference.label, format: formats.y ?? 'General', cells: only(reference.value) },
        ]
      : []),
  ]);
}
