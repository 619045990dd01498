/** The figures workbook: contents, all figures, definitions, findings, tables of figures, and each measure's rows. */
import type { Locale } from '../config/review.js';
import type { Figure, TableRow } from '../figures/figure.js';
import { round12 } from '../figures/round.js';
import { formatOf } from './formats.js';
import { headers, type Headers } from './headers.js';
import { mostRows, sheetName, type Cell, type Sheet } from './sheet.js';
import { writeSheets, type WorkbookMeta } from './write.js';

/** A figure with the words that a reader needs beside its values. */
export interface WorkbookFigure {
  readonly figure: Figure;
  readonly name: string;
  /** Display name of the member; empty where it has none. */
  readonly member: string;
  readonly display: string;
  /** Why it has no value, in a sentence. */
  readonly reason: string;
  readonly definition: string;
}

export interface WorkbookDefinition {
  readonly family: string;
  readonly name: string;
  readonly definition: string;
  readonly chapter: string;
}

export interface WorkbookFinding {
  readonly chapter: string;
  readonly direction: string;
  readonly severity: number;
  readonly sentence: string;
  readonly evidence: readonly string[];
  readonly slide: string;
}

export interface WorkbookTable {
  /** `<chapter>/<measure>`, or a figure's id. */
  readonly name: string;
  readonly datasets: readonly string[];
  /** Columns in their order; days and moments become dates. */
  readonly columns: readonly { readonly name: string; readonly kind: 'day' | 'moment' | 'other' }[];
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

export interface FiguresWorkbook extends WorkbookMeta {
  readonly locale: Locale;
  readonly period: { readonly from: string; readonly to: string };
  readonly figures: readonly WorkbookFigure[];
  readonly definitions: readonly WorkbookDefinition[];
  readonly findings: readonly WorkbookFinding[];
  readonly measures: readonly WorkbookTable[];
}

const list = (names: readonly string[]) => names.join(', ');

function figureRow({ figure, name, member, display, reason, definition }: WorkbookFigure): Cell[] {
  const { id, unit, value, target, benchmark, previous, yearAgo, interval, n, measure, datasets } = figure;
  const format = formatOf(unit);
  const reading = (one: number | null | undefined): Cell =>
    one === null || one === undefined ? null : { number: one, format };
  return [
    id,
    name,
    member,
    typeof value === 'number' ? { number: value, format } : typeof value === 'string' ? value : null,
    unit,
    display,
    reading(previous),
    reading(yearAgo),
    reading(target),
    reading(benchmark),
    reading(interval?.low),
    reading(interval?.high),
    interval ? { number: interval.level, format: '0%' } : null,
    interval?.method ?? null,
    n === undefined ? null : { number: n, format: '#,##0' },
    reason,
    definition,
    measure,
    list(datasets),
  ];
}

function valueCell(value: unknown, kind: 'day' | 'moment' | 'other'): Cell {
  if (value === null || value === undefined) return null;
  // Sums over threads differ in the last bits from run to run.
  if (typeof value === 'number') return round12(value);
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string') return JSON.stringify(value);
  return kind === 'other' ? value : { day: value };
}

function* tableRows({ columns, rows }: WorkbookTable): Generator<Cell[]> {
  for (const row of rows) yield columns.map(({ name, kind }) => valueCell(row[name], kind));
}

const tableSheet = (table: WorkbookTable, name: string): Sheet => ({
  name,
  columns: table.columns.map((column) => ({ header: column.name })),
  rows: tableRows(table),
});

/** Figures whose value is a table, each with a sheet of its own. */
function figureTables(figures: readonly WorkbookFigure[]): WorkbookTable[] {
  return figures.flatMap(({ figure: { id, value, datasets } }) => {
    if (typeof value !== 'object' || value === null) return [];
    const rows: readonly TableRow[] = value;
    const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    return [{ name: id, datasets, columns: names.map((name) => ({ name, kind: 'other' as const })), rows }];
  });
}

interface Entry {
  readonly sheet: Sheet;
  readonly what: string;
  readonly rows: number;
  readonly datasets: string;
}

function entries(book: FiguresWorkbook, words: Headers, taken: Set<string>): Entry[] {
  const { figures, definitions, findings, measures } = book;
  const plain = (texts: readonly string[]) => texts.map((header) => ({ header }));
  const severity = { header: words.finding[2] ?? '', format: '0.00' };
  const findingColumns = plain(words.finding).map((column, index) => (index === 2 ? severity : column));
  const own: Entry[] = [
    {
      sheet: {
        name: sheetName(words.sheets.figures, taken),
        columns: plain(words.figure),
        rows: figures.map(figureRow),
      },
      what: words.sheets.figures,
      rows: figures.length,
      datasets: '',
    },
    {
      sheet: {
        name: sheetName(words.sheets.definitions, taken),
        columns: plain(words.definition),
        rows: definitions.map(({ family, name, chapter, definition }) => [family, name, chapter, definition]),
      },
      what: words.sheets.definitions,
      rows: definitions.length,
      datasets: '',
    },
    {
      sheet: {
        name: sheetName(words.sheets.findings, taken),
        columns: findingColumns,
        rows: findings.map(({ chapter, direction, severity: weight, sentence, evidence, slide }) => {
          return [chapter, direction, weight, sentence, list(evidence), slide];
        }),
      },
      what: words.sheets.findings,
      rows: findings.length,
      datasets: '',
    },
  ];
  // A sheet needs a column; a measure without any is left to the contents.
  const tables = [...figureTables(figures), ...measures].filter(({ columns }) => columns.length > 0);
  return [
    ...own,
    ...tables.map((table) => ({
      sheet: tableSheet(table, sheetName(table.name.replace('/', '.'), taken)),
      what: table.name,
      rows: table.rows.length,
      datasets: list(table.datasets),
    })),
  ];
}

/** The workbook's bytes; the same figures give the same bytes. */
export function writeFigures(book: FiguresWorkbook): Uint8Array {
  const words = headers[book.locale];
  const taken = new Set<string>();
  const name = sheetName(words.sheets.contents, taken);
  const all = entries(book, words, taken);
  const contents: Sheet = {
    name,
    columns: words.contents.map((header) => ({ header, format: '#,##0' })),
    rows: [
      [book.title, `${book.period.from} – ${book.period.to}`, null, ''],
      ...all.map(({ sheet, what, rows, datasets }): Cell[] => {
        const cut = rows > mostRows ? `${what} (${words.cut(mostRows)})` : what;
        return [{ text: sheet.name, sheet: sheet.name }, cut, rows, datasets];
      }),
    ],
  };
  return writeSheets([contents, ...all.map(({ sheet }) => sheet)], book);
}
