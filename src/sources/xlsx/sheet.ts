/** One sheet of a workbook as a table of text. */
import { setImmediate as others } from 'node:timers/promises';
import type { Range, WorkBook, WorkSheet } from '@e965/xlsx';
import { nearest } from '../../config/nearest.js';
import { fail } from '../../errors/problem.js';
import type { SourceFile } from '../files.js';
import { headerIndex } from '../header.js';
import { columnNames } from '../names.js';
import type { Part } from '../union.js';
import { gridOf, type Grid } from './cells.js';
import type { XlsxOptions } from './options.js';
import { openWorkbook } from './workbook.js';

/** What is used of SheetJS, whose own types leave its formatter untyped. */
interface Excel {
  readonly utils: { decode_range(range: string): Range };
  readonly SSF: { is_date(format: string): boolean };
}

export interface SheetPart extends Part {
  readonly rows: readonly (readonly (string | null)[])[];
  readonly notes: readonly string[];
}

/** `source` is its name in the config, for what is said of it. */
export async function readSheet(source: string, one: SourceFile, options: XlsxOptions): Promise<SheetPart> {
  const { path } = one;
  const book = await openWorkbook(source, one);
  const { utils, SSF } = (await import('@e965/xlsx')) as Excel;
  const { name, sheet } = sheetOf(source, one, book, options.sheet);
  const whole = options.range ?? sheet['!ref'];
  if (whole === undefined) fail('SOURCE_EMPTY', { source, path: `${path} (${name})` });
  await others();
  const range: Range = utils.decode_range(whole.replaceAll('$', ''));
  const grid = await gridOf(sheet, {
    range:
      options.range === undefined
        ? range
        : within(range, sheet['!ref'] === undefined ? range : utils.decode_range(sheet['!ref'])),
    from1904: book.Workbook?.WBProps?.date1904 === true,
    isDate: remembered((format) => SSF.is_date(format)),
  });
  const at = headerAt(grid, options.header);
  const header = at < 0 ? undefined : grid.rows[at];
  const filled = grid.rows.some((row) => row.some((cell) => cell !== null));
  if (!filled) fail('SOURCE_EMPTY', { source, path: `${path} (${name})` });
  if (at >= 0 && !header)
    fail('SOURCE_HEADER', { source, path, why: `the sheet ${name} has no row ${at + grid.firstRow} to read` });
  const body = grid.rows.slice(at + 1);
  const used = usedColumns(header, body);
  const cut = (row: readonly (string | null)[]) => used.map((column) => row[column] ?? null);
  if (options.columns && options.columns.length !== used.length) {
    fail('SOURCE_HEADER', {
      source,
      path,
      why: `"columns" names ${options.columns.length}, the sheet ${name} has ${used.length}`,
    });
  }
  const named = columnNames(options.columns ?? cut(header ?? []));
  const rows = body.map(cut).filter((row) => row.some((cell) => cell !== null));
  const notes = named.notes.map((note) => `${path} (${name}): ${note}`);
  if (options.sheet === undefined && book.SheetNames.length > 1) notes.push(`${path}: the sheet read is ${name}`);
  if (typeof options.header !== 'number' && at > 0)
    notes.push(`${path} (${name}): the header is row ${at + grid.firstRow}`);
  if (grid.errors > 0)
    notes.push(
      `${path} (${name}): ${grid.errors} ${grid.errors === 1 ? 'cell holds an error of Excel and is' : 'cells hold errors of Excel and are'} empty`,
    );
  if (grid.hidden > 0)
    notes.push(
      `${path} (${name}): ${grid.hidden} hidden ${grid.hidden === 1 ? 'row is' : 'rows are'} read like the others`,
    );
  return { path, columns: named.columns, rows, notes };
}

function sheetOf(
  source: string,
  one: SourceFile,
  book: WorkBook,
  wanted: string | number | undefined,
): { readonly name: string; readonly sheet: WorkSheet } {
  const has = book.SheetNames;
  const filled = has.find((name) => book.Sheets[name]?.['!ref'] !== undefined) ?? has[0];
  const exact = typeof wanted === 'number' ? has[wanted - 1] : has.find((name) => name.trim() === wanted?.trim());
  const name = wanted === undefined ? filled : exact;
  const sheet = name === undefined ? undefined : book.Sheets[name];
  if (name !== undefined && sheet) return { name, sheet };
  const near = typeof wanted === 'string' ? nearest(wanted, has) : undefined;
  return fail('SOURCE_SHEET', {
    source,
    path: one.path,
    sheet: String(wanted ?? 'at all'),
    nearest: near,
    has,
  });
}

/** A workbook has few formats and many cells. */
function remembered(of: (format: string) => boolean): (format: string) => boolean {
  const known = new Map<string, boolean>();
  return (format) => {
    const answer = known.get(format) ?? of(format);
    known.set(format, answer);
    return answer;
  };
}

function within(range: Range, all: Range): Range {
  return {
    s: { r: Math.max(range.s.r, all.s.r), c: range.s.c },
    e: { r: Math.min(range.e.r, all.e.r), c: range.e.c },
  };
}

/** Index of the header in the grid; -1 if there is none. */
function headerAt(grid: Grid, header: XlsxOptions['header']): number {
  if (header === false) return -1;
  if (typeof header === 'number') return header - grid.firstRow;
  return headerIndex(grid.rows.slice(0, 200).map((row) => row.map((cell) => cell ?? '')));
}

/** Columns with a name or a value; the empty ones beside a table are formatting. */
function usedColumns(
  header: readonly (string | null)[] | undefined,
  body: readonly (readonly (string | null)[])[],
): readonly number[] {
  const width = Math.max(header?.length ?? 0, body[0]?.length ?? 0);
  const all = Array.from({ length: width }, (_, column) => column);
  return all.filter(
    (column) => (header?.[column] ?? null) !== null || body.some((row) => (row[column] ?? null) !== null),
  );
}
