/**
 * The sheets of an .xlsx by one walk over their XML, in the shape that SheetJS gives: its own way, which cuts the text into rows, cells
 * and attributes, takes three times as long. What programs rarely write is left to it.
 */
import { setImmediate as others } from 'node:timers/promises';
import type { CellObject, Range, WorkBook, WorkSheet } from '@e965/xlsx';
import { rowsAtOnce } from './cells.js';

/** A workbook that SheetJS opened with `bookFiles` and without sheets; what of it its own types leave out. */
interface OpenBook {
  readonly Workbook?: { readonly Sheets?: readonly { readonly id?: string }[] };
  readonly Strings?: readonly { readonly t: string }[];
  readonly Styles?: { readonly CellXf?: readonly { readonly numFmtId?: number }[] };
  readonly SSF?: Readonly<Record<number, string>>;
  readonly files?: Readonly<Record<string, { readonly content: Buffer }>>;
}

export type DecodeRange = (range: string) => Range;

interface Context {
  readonly strings: readonly { readonly t: string }[];
  /** The number format of each style. */
  readonly formats: readonly (string | undefined)[];
  readonly decode: DecodeRange;
}

/** All sheets by name; undefined where any of them is to be left to SheetJS. */
export async function scanSheets(book: WorkBook, decode: DecodeRange): Promise<Record<string, WorkSheet> | undefined> {
  const { Workbook, Strings: strings = [], Styles, SSF = {}, files = {} } = book as OpenBook;
  const targets = new Map(
    Array.from(textOf(files['xl/_rels/workbook.xml.rels']).matchAll(/<Relationship\b[^>]*>/g), ([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  );
  const formats = (Styles?.CellXf ?? []).map(({ numFmtId = 0 }) => SSF[numFmtId]);
  const sheets: Record<string, WorkSheet> = {};
  for (const [index, name] of book.SheetNames.entries()) {
    const target = targets.get(Workbook?.Sheets?.[index]?.id ?? '') ?? '';
    const sheet = await scanSheet(textOf(files[`xl/${target.replace(/^\/?xl\//, '')}`]), { strings, formats, decode });
    if (!sheet) return undefined;
    sheets[name] = sheet;
  }
  return sheets;
}

function textOf(file: { readonly content: Buffer } | undefined): string {
  return file === undefined ? '' : Buffer.from(file.content).toString('utf8');
}

const rowNumber = /\br="(\d+)"/;

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
}

/** UTF-8 is what XML is in unless it says otherwise. */
const opening = /^\ufeff?(?:<\?xml(?![^>]*encoding=(?!["']utf-8))[^>]*\?>)?\s*<worksheet\b/i;
const rowTag = /\s*(?:<row\b([^>]*)>|<\/row>)/y;
/** As Excel, LibreOffice and the usual libraries write it: place, style, type; a formula is passed over, its value taken. */
const cellTag = new RegExp(
  '\\s*<c r="([A-Z]{1,3})(\\d{1,7})"(?: s="(\\d+)")?(?: t="(n|s|str|b|e|inlineStr)")?(?: s="(\\d+)")?(?: xml:space="preserve")?(?:/>|>' +
    '(?:<f\\b[^>]*(?:/>|>[^<]*</f>))?' +
    '(?:<v(?: xml:space="preserve")?>([^<]*)</v>|<is><t(?: xml:space="preserve")?>([^<]*)</t></is>|<v/>)?</c>)',
  'y',
);

async function scanSheet(xml: string, context: Context): Promise<WorkSheet | undefined> {
  const from = xml.indexOf('<sheetData');
  const start = xml.indexOf('>', from) + 1;
  const empty = xml[start - 2] === '/';
  const end = empty ? start : xml.indexOf('</sheetData>', start);
  if (!opening.test(xml.slice(0, 500)) || from < 0 || end < 0) return undefined;
  const cells = await scanCells(xml.slice(0, end), start, context);
  if (!cells) return undefined;
  const stated = /<dimension\b[^>]*"(\w+:\w+)"/.exec(xml.slice(0, from))?.[1];
  const ref = stated ?? cells.ref;
  const merges = Array.from(xml.slice(end).matchAll(/<mergeCell ref="([A-Z0-9:]+)"/g), ([, range = '']) =>
    context.decode(range),
  );
  return { '!data': cells.data, '!rows': cells.rows, '!merges': merges, ...(ref === undefined ? {} : { '!ref': ref }) };
}

async function scanCells(xml: string, start: number, context: Context) {
  const data: CellObject[][] = [];
  const rows: { hidden?: boolean }[] = [];
  const seen = { top: Infinity, bottom: 0, left: Infinity, right: 0 };
  let [at, row] = [start, 0];
  while (at < xml.length) {
    cellTag.lastIndex = at;
    const found = cellTag.exec(xml);
    if (found) {
      at = cellTag.lastIndex;
      const [, letters = '', number = '', style, type, lateStyle, value, inline] = found;
      const cell = cellOf(type, inline ?? value, context);
      if (cell === null) continue;
      if (cell === undefined) return undefined;
      cell.z = context.formats[Number(style ?? lateStyle ?? 0)] ?? 'General';
      const [place, column] = [Number(number) - 1, columnOf(letters)];
      (data[place] ??= [])[column] = cell;
      seen.left = Math.min(seen.left, column);
      seen.right = Math.max(seen.right, column);
      continue;
    }
    rowTag.lastIndex = at;
    const tag = rowTag.exec(xml);
    if (!tag) return /^\s*$/.test(xml.slice(at)) ? { data, rows, ref: reference(seen) } : undefined;
    at = rowTag.lastIndex;
    const [, attributes] = tag;
    if (attributes === undefined) continue;
    row = Number(rowNumber.exec(attributes)?.[1] ?? row + 1);
    if (row % rowsAtOnce === 0) await others();
    seen.top = Math.min(seen.top, row);
    seen.bottom = Math.max(seen.bottom, row);
    if (/\bhidden="(?:1|true)"/.test(attributes)) rows[row - 1] = { hidden: true };
  }
  return { data, rows, ref: reference(seen) };
}

/** Null where the cell is empty, undefined where it is not understood. */
function cellOf(
  type: string | undefined,
  text: string | undefined,
  { strings }: Context,
): CellObject | null | undefined {
  if (type === 'e') return { t: 'e', v: 0 };
  if (text === undefined) return null;
  switch (type) {
    case undefined:
    case 'n':
      return text === '' ? null : { t: 'n', v: parseFloat(text) };
    case 's': {
      const shared = strings[Number(text)];
      return shared && { t: 's', v: shared.t };
    }
    case 'b':
      return { t: 'b', v: text === '1' || text === 'true' };
    default:
      return { t: 's', v: unescaped(text) };
  }
}

function columnOf(letters: string): number {
  let column = 0;
  for (let at = 0; at < letters.length; at += 1) column = column * 26 + letters.charCodeAt(at) - 64;
  return column - 1;
}

/** From the first row to the last, and over the columns that hold anything; undefined without any. */
function reference(seen: { top: number; bottom: number; left: number; right: number }): string | undefined {
  if (seen.left === Infinity) return undefined;
  return `${lettersOf(seen.left)}${seen.top}:${lettersOf(seen.right)}${seen.bottom}`;
}

function lettersOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : lettersOf(Math.floor(column / 26) - 1) + last;
}

const named: Readonly<Record<string, string>> = { quot: '"', apos: "'", gt: '>', lt: '<', amp: '&' };

/** Entities of XML, and Excel's own `_x000D_` for characters that XML cannot hold. */
function unescaped(text: string): string {
  const plain = text.includes('&')
    ? text.replace(
        /&(?:(quot|apos|gt|lt|amp)|#(\d+)|#x([\da-f]+));/gi,
        (whole, name?: string, ten?: string, hex?: string) =>
          name === undefined
            ? fromCode(ten === undefined ? parseInt(hex ?? '', 16) : Number(ten), whole)
            : (named[name] ?? whole),
      )
    : text;
  const coded = plain.includes('_x')
    ? plain.replace(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : plain;
  return coded.includes('\r\n') ? coded.replaceAll('\r\n', '\n') : coded;
}

function fromCode(code: number, otherwise: string): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : otherwise;
}
