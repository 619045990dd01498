/** The cells of a sheet as exact text: days and moments in ISO form, numbers without exponent, merged cells filled. */
import { setImmediate as others } from 'node:timers/promises';
import type { CellObject, Range, WorkSheet } from '@e965/xlsx';

export interface Grid {
  readonly rows: readonly (readonly (string | null)[])[];
  /** Row of the sheet, from 1, of the first row of the grid. */
  readonly firstRow: number;
  readonly errors: number;
  readonly hidden: number;
}

export interface Reading {
  readonly range: Range;
  /** Days are counted from 1904 instead of 1900. */
  readonly from1904: boolean;
  readonly isDate: (format: string) => boolean;
}

/** Rows after which what came meanwhile goes first. */
export const rowsAtOnce = 2000;

export async function gridOf(sheet: WorkSheet, { range, from1904, isDate }: Reading): Promise<Grid> {
  const data = sheet['!data'] ?? [];
  let errors = 0;
  const text = (cell: CellObject | undefined): string | null => {
    if (cell?.t === 'e') errors += 1;
    return cell ? cellText(cell, from1904, isDate) : null;
  };
  const rows: (string | null)[][] = [];
  for (let row = range.s.r; row <= range.e.r; row += 1) {
    const cells: (string | null)[] = [];
    for (let column = range.s.c; column <= range.e.c; column += 1) cells.push(text(data[row]?.[column]));
    rows.push(cells);
    if (rows.length % rowsAtOnce === 0) await others();
  }
  fillMerged(rows, sheet['!merges'] ?? [], range, (row, column) => {
    const cell = data[row]?.[column];
    return cell && cell.t !== 'e' ? cellText(cell, from1904, isDate) : null;
  });
  const hidden = (sheet['!rows'] ?? []).filter(
    (row, index) =>
      (row as { hidden?: boolean } | undefined)?.hidden === true && index >= range.s.r && index <= range.e.r,
  ).length;
  return { rows, firstRow: range.s.r + 1, errors, hidden };
}

function fillMerged(
  rows: (string | null)[][],
  merges: readonly Range[],
  range: Range,
  valueAt: (row: number, column: number) => string | null,
): void {
  for (const { s, e } of merges) {
    // A title over the whole width is one cell, not the name of every column.
    if (s.c <= range.s.c && e.c >= range.e.c) continue;
    const value = valueAt(s.r, s.c);
    for (let row = Math.max(s.r, range.s.r); row <= Math.min(e.r, range.e.r); row += 1) {
      const cells = rows[row - range.s.r];
      for (let column = Math.max(s.c, range.s.c); cells && column <= Math.min(e.c, range.e.c); column += 1) {
        cells[column - range.s.c] = value;
      }
    }
  }
}

function cellText(cell: CellObject, from1904: boolean, isDate: (format: string) => boolean): string | null {
  if (cell.t === 'e' || cell.t === 'z' || cell.v === undefined) return null;
  if (typeof cell.v === 'boolean') return cell.v ? 'true' : 'false';
  if (typeof cell.v === 'number') {
    return typeof cell.z === 'string' && isDate(cell.z) ? momentText(cell.v, from1904) : numberText(cell.v);
  }
  const text = String(cell.v);
  return text.trim() === '' ? null : text;
}

/** Excel keeps 15 digits; binary dust beyond them (0.30000000000000004) is nobody's value. */
export function numberText(value: number): string {
  const text = String(Number.isInteger(value) ? value : Number(value.toPrecision(15)));
  const parts = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (!parts) return text;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = parts;
  const places = Number(exponent);
  if (places < 0) return `${sign}0.${'0'.repeat(-places - 1)}${whole}${fraction}`;
  return sign + (whole + fraction).padEnd(places + 1, '0');
}

/** A serial day of Excel as ISO text; a time of day alone as HH:MM:SS. Excel's 1900 has a 29 February that never was. */
export function momentText(serial: number, from1904: boolean): string {
  const seconds = Math.round(serial * 86400);
  const day = Math.floor(seconds / 86400);
  const inDay = seconds - day * 86400;
  const time = new Date(inDay * 1000).toISOString().slice(11, 19);
  if (day === 0 && !from1904) return time;
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day < 60 ? 31 : 30);
  const date = new Date(epoch + day * 86_400_000).toISOString().slice(0, 10);
  return inDay === 0 ? date : `${date} ${time}`;
}
