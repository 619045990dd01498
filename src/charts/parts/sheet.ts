/** The sheet of a plain chart: categories, one column a series, then the whiskers of intervals and the reference line. */
import type { ChartSpec, Series } from '../../deck/block.js';
import type { ChartSheet } from '../chart.js';
import { tidy } from './scale.js';
import { cleanText, finite } from './xml.js';

export type Cell = string | number | null;

interface Column {
  readonly header: string;
  readonly format: string;
  readonly cells: readonly Cell[];
}

/** Header of the first column; Excel shows it as an empty corner. */
const corner = ' ';

/** A sheet from its columns; the first holds the categories. */
export function sheetOf(categories: readonly string[], columns: readonly Column[]): ChartSheet {
  return {
    header: [corner, ...columns.map(({ header }) => cleanText(header))],
    formats: ['General', ...columns.map(({ format }) => format)],
    rows: categories.map((category, i) => [cleanText(category), ...columns.map(({ cells }) => cells[i] ?? null)]),
  };
}

/** Whether a series has an interval anywhere. */
export function hasInterval(series: Series): boolean {
  return [...(series.low ?? []), ...(series.high ?? [])].some((bound) => finite(bound) !== null);
}

/** Lengths of the whiskers down and up; null where there is no interval. */
export function whiskers(series: Series): { minus: (number | null)[]; plus: (number | null)[] } {
  const length = (from: number | null | undefined, to: number | null | undefined) => {
    const start = finite(from);
    const end = finite(to);
    return start === null || end === null ? null : tidy(Math.max(0, end - start));
  };
  return {
    minus: series.values.map((value, i) => length(series.low?.[i], value)),
    plus: series.values.map((value, i) => length(value, series.high?.[i])),
  };
}

export function valueColumns(spec: ChartSpec): Column[] {
  return spec.series.map(({ name, format, values }) => ({
    header: name,
    format,
    cells: spec.categories.map((_, i) => finite(values[i])),
  }));
}

export function whiskerColumns(spec: ChartSpec): Column[] {
  return spec.series.filter(hasInterval).flatMap((series) => {
    const { minus, plus } = whiskers(series);
    return [
      { header: `${series.name} −`, format: series.format, cells: minus },
      { header: `${series.name} +`, format: series.format, cells: plus },
    ];
  });
}

/** Column of the lower whiskers of a series; the upper ones follow it. */
export function whiskerColumn(spec: ChartSpec, series: Series): number {
  const before = spec.series.slice(0, spec.series.indexOf(series)).filter(hasInterval).length;
  return 1 + spec.series.length + 2 * before;
}

/** First column after the series and their whiskers. */
export function firstFreeColumn(spec: ChartSpec): number {
  return 1 + spec.series.length + 2 * spec.series.filter(hasInterval).length;
}

/** The column of a reference line, the same number in every row. */
export function referenceColumns(spec: ChartSpec): Column[] {
  const { reference } = spec;
  if (!reference) return [];
  return [
    {
      header: reference.label,
      format: spec.series[0]?.format ?? 'General',
      cells: spec.categories.map(() => reference.value),
    },
  ];
}

export function plainSheet(spec: ChartSpec): ChartSheet {
  return sheetOf(spec.categories, [...valueColumns(spec), ...whiskerColumns(spec), ...referenceColumns(spec)]);
}
