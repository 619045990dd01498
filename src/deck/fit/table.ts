/** Cuts a table that is too tall for its slot into pages; the header stands on each, the total on the last. */
import type { Locale } from '../../config/review.js';
import type { Frame } from '../layouts.js';
import type { TableCell, TableColumn, TableSpec } from '../table.js';
import { lineHeight, pointsPerInch } from './measure.js';
import { wrap } from './wrap.js';

/** Left and right, and top and bottom margin of a cell, in points. */
export const cellMargin = { side: 5, end: 3.5 } as const;

function rowHeight(
  cells: readonly Pick<TableCell, 'text' | 'bold'>[],
  columns: readonly TableColumn[],
  frame: Frame,
  size: number,
  locale: Locale,
): number {
  const whole = columns.reduce((sum, column) => sum + column.width, 0);
  const lines = cells.map((cell, index) => {
    const share = (columns[index]?.width ?? 1) / whole;
    const width = share * frame.w * pointsPerInch - 2 * cellMargin.side;
    return wrap([{ text: cell.text, bold: cell.bold ?? false }], size, width, locale).length;
  });
  return Math.max(1, ...lines) * size * lineHeight[locale] + 2 * cellMargin.end;
}

/** Least height of each row in points: the header, the rows, and the total where there is one. */
export function rowHeights(table: TableSpec, frame: Frame, size: number, locale: Locale): number[] {
  const header = table.columns.map((column) => ({ text: column.header, bold: true }));
  const rows = [header, ...table.rows, ...(table.total ? [table.total] : [])];
  return rows.map((cells) => rowHeight(cells, table.columns, frame, size, locale));
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Rows that stand together where each page has `room`; a row taller than that has a page to itself. */
function stretches(heights: readonly number[], room: number): Stretch[] {
  const found: Stretch[] = [];
  let from = 0;
  let used = 0;
  heights.forEach((height, index) => {
    if (used + height > room && index > from) {
      found.push({ from, to: index });
      from = index;
      used = 0;
    }
    used += height;
  });
  return [...found, { from, to: heights.length }];
}

/** As few pages as there must be, filled alike, so that the last one does not hold two lost rows. */
function balanced(heights: readonly number[], room: number): Stretch[] {
  const needed = stretches(heights, room);
  const whole = heights.reduce((sum, height) => sum + height, 0);
  for (let part = whole / needed.length; part < room; part *= 1.05) {
    const even = stretches(heights, part);
    if (even.length <= needed.length) return even;
  }
  return needed;
}

/** The pages of a table at a size (points). A table that fits is one page. */
export function pageTable(table: TableSpec, frame: Frame, size: number, locale: Locale): TableSpec[] {
  const [header = 0, ...heights] = rowHeights(table, frame, size, locale);
  const total = table.total ? (heights.pop() ?? 0) : 0;
  const room = frame.h * pointsPerInch - header - total;
  const pages = balanced(heights.slice(0, table.rows.length), room).map(({ from, to }) => table.rows.slice(from, to));
  let first = 0;
  return pages.map((rows, index) => {
    const { highlight, total: sum, columns } = table;
    const own = highlight === undefined ? -1 : highlight - first;
    first += rows.length;
    return {
      columns,
      rows,
      ...(own >= 0 && own < rows.length ? { highlight: own } : {}),
      ...(sum && index === pages.length - 1 ? { total: sum } : {}),
    };
  });
}
