/** The sheet of a plain chart: categories, one column a series, then the whiskers of intervals and the reference line. */
import type { ChartSpec, Series } from '../../deck/block.js';
import type { ChartSheet } from '../chart.js';
import type { LabelCells } from './labels.js';
import { inChinese } from './language.js';
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

/** A sheet from its columns; the first holds the categories, and texts of labels stand behind all numbers. */
export function sheetOf(spec: ChartSpec, numbers: readonly Column[]): ChartSheet {
  const columns = [...numbers, ...labelColumns(spec)];
  return {
    header: [corner, ...columns.map(({ header }) => cleanText(header))],
    formats: ['General', ...columns.map(({ format }) => format)],
    rows: spec.categories.map((category, i) => [cleanText(category), ...columns.map(({ cells }) => cells[i] ?? null)]),
  };
}

/** One a series with labels of its own. */
function labelColumns(spec: ChartSpec): Column[] {
  const word = inChinese(spec) ? '标签' : 'label';
  return spec.series
    .filter(({ labels }) => labels !== undefined)
    .map(({ name, labels = [] }) => ({
      header: `${name} ${word}`,
      format: 'General',
      cells: spec.categories.map((_, i) => (typeof labels[i] === 'string' ? cleanText(labels[i]) : null)),
    }));
}

/** Where the texts of a series' labels stand in the sheet; nothing for a series without. */
export function labelCellsOf(spec: ChartSpec, series: Series, sheet: ChartSheet): { cells?: LabelCells } {
  if (series.labels === undefined) return {};
  const labelled = spec.series.filter(({ labels }) => labels !== undefined);
  const column = sheet.header.length - labelled.length + labelled.indexOf(series);
  return { cells: { column, series: spec.series.indexOf(series), name: series.name } };
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
export function referenceColumns(spec: ChartSpec, format = spec.series[0]?.format ?? 'General'): Column[] {
  const { reference } = spec;
  if (!reference) return [];
  return [
    {
      header: reference.label,
      format,
      cells: spec.categories.map(() => reference.value),
    },
  ];
}

export function plainSheet(spec: ChartSpec): ChartSheet {
  return sheetOf(spec, [...valueColumns(spec), ...whiskerColumns(spec), ...referenceColumns(spec)]);
}
