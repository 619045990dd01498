/** Fits a table: a smaller size first, then pages; the header stands on each, the total on the last. */
import type { TableBlock } from '../block.js';
import type { Frame } from '../layouts.js';
import type { TableCell, TableColumn, TableSpec } from '../table.js';
import { cutEnd } from './cut.js';
import { lineHeightOf, type Face } from './face.js';
import { underHeading } from './heading.js';
import { pointsPerInch } from './measure.js';
import { balanced } from './pages.js';
import { wrap } from './wrap.js';

/** Points: the size that is wished for, and the floor. */
export const tableScale = { size: 12, floor: 11 } as const;

/** Left and right margin of a cell in points. */
const side = 5;
/** Room between a column of numbers and the text beside it, in points. */
export const afterNumbers = 14;
/** A header longer than this is cut, since it stands on every page. */
const mostHeaderLines = 4;

/** Margins of a table's cells in points. */
export function cellMargins({ dense }: Pick<TableSpec, 'dense'>): { readonly side: number; readonly end: number } {
  return { side, end: dense ? 0.5 : 3.5 };
}

/** Width in points that a cell's text has. */
function textRoom(columns: readonly TableColumn[], index: number, frame: Frame): number {
  const whole = columns.reduce((sum, column) => sum + column.width, 0);
  const share = (columns[index]?.width ?? 1) / whole;
  const afterNumber = columns[index]?.align === 'left' && columns[index - 1]?.align === 'right';
  return share * frame.w * pointsPerInch - side - (afterNumber ? afterNumbers : side);
}

type Text = Pick<TableCell, 'text' | 'bold'>;

function linesOf({ text, bold }: Text, index: number, { columns }: TableSpec, frame: Frame, size: number, face: Face) {
  return wrap([{ text, bold: bold ?? false }], size, textRoom(columns, index, frame), face).length;
}

/** Least height of each row in points: the header, the rows, and the total where there is one. */
export function rowHeights(table: TableSpec, frame: Frame, size: number, face: Face): number[] {
  const header = table.columns.map((column) => ({ text: column.header, bold: true }));
  const bold = (cells: readonly TableCell[]) => cells.map((cell) => ({ ...cell, bold: true }));
  const rows = [
    header,
    ...table.rows.map((cells, index) => (index === table.highlight ? bold(cells) : cells)),
    ...(table.total ? [bold(table.total)] : []),
  ];
  return rows.map((cells) => {
    const lines = cells.map((cell, index) => linesOf(cell, index, table, frame, size, face));
    return Math.max(1, ...lines) * size * lineHeightOf(face) + 2 * cellMargins(table).end;
  });
}

/** A table whose cells no page could hold, with those cut. */
function cutCells(table: TableSpec, frame: Frame, size: number, face: Face): { table: TableSpec; cut: string[] } {
  const cut: string[] = [];
  const line = size * lineHeightOf(face);
  const margins = 2 * cellMargins(table).end;
  const shorten = (cell: Text, index: number, most: number): string => {
    const fits = (text: string) => linesOf({ ...cell, text }, index, table, frame, size, face) <= most;
    const text = cutEnd(cell.text, fits);
    if (text !== cell.text) cut.push(cell.text);
    return text;
  };
  const columns = table.columns.map((column, index) => ({
    ...column,
    header: shorten({ text: column.header, bold: true }, index, mostHeaderLines),
  }));
  const [header = 0] = rowHeights({ ...table, columns, rows: [] }, frame, size, face);
  const room = frame.h * pointsPerInch - header - (table.total ? line + margins : 0) - margins;
  const most = Math.max(1, Math.floor(room / line));
  const cells = (row: readonly TableCell[], lines: number) =>
    row.map((cell, index) => ({ ...cell, text: shorten({ ...cell, bold: true }, index, lines) }));
  const rows = table.rows.map((row) => cells(row, most));
  return { table: { ...table, columns, rows, ...(table.total ? { total: cells(table.total, 1) } : {}) }, cut };
}

/** The pages of a table at a size (points). A table that fits is one page. */
function pageTable(table: TableSpec, frame: Frame, size: number, face: Face): TableSpec[] {
  const [header = 0, ...heights] = rowHeights(table, frame, size, face);
  const total = table.total ? (heights.pop() ?? 0) : 0;
  const room = frame.h * pointsPerInch - header - total;
  const pages = balanced(heights.slice(0, table.rows.length), room).map(({ from, to }) => table.rows.slice(from, to));
  let first = 0;
  return pages.map((rows, index) => {
    const { highlight, total: sum, ...whole } = table;
    const own = highlight === undefined ? -1 : highlight - first;
    first += rows.length;
    return {
      ...whole,
      rows,
      ...(own >= 0 && own < rows.length ? { highlight: own } : {}),
      ...(sum && index === pages.length - 1 ? { total: sum } : {}),
    };
  });
}

export interface FittedTable {
  readonly pages: readonly TableBlock[];
  /** Whole texts of what was cut. */
  readonly cut: readonly string[];
}

export function fitTable(block: TableBlock, slotFrame: Frame, face: Face): FittedTable {
  const frame = underHeading(block.heading, slotFrame);
  const sizes = block.table.dense ? [tableScale.floor] : [tableScale.size, tableScale.floor];
  const { table, cut } = cutCells(block.table, frame, tableScale.floor, face);
  const at = sizes.map((size) => ({ size, pages: pageTable(table, frame, size, face) }));
  const found = at.find(({ pages }) => pages.length === 1) ?? at.at(-1);
  const { size = tableScale.floor, pages = [table] } = found ?? {};
  return { pages: pages.map((page) => ({ ...block, table: page, size })), cut };
}
