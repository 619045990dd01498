/** The sheet of a bubble chart: the points' names, then x, y and size of each series. */
import type { ChartSpec } from '../../deck/block.js';
import type { ChartSheet } from '../chart.js';
import { sheetOf } from '../parts/sheet.js';
import { finite } from '../parts/xml.js';

export function data(spec: ChartSpec): ChartSheet {
  const cells = (values: readonly (number | null)[] | undefined) => spec.categories.map((_, i) => finite(values?.[i]));
  const several = spec.series.length > 1;
  return sheetOf(
    spec,
    spec.series.flatMap((series) => {
      const of = (what: string) => (several ? `${series.name}: ${what}` : what);
      return [
        { header: of(spec.axes?.x ?? 'x'), format: spec.axisFormats?.x ?? 'General', cells: cells(series.x) },
        // The series takes its name from the header of its y values.
        { header: series.name, format: spec.axisFormats?.y ?? series.format, cells: cells(series.values) },
        { header: several ? `${series.name}: ○` : '○', format: series.format, cells: cells(series.size) },
      ];
    }),
  );
}
