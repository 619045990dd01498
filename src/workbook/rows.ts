/** A sheet's XML, piece by piece: header row frozen, filter over all columns, widths by the first rows. */
import { columnLetter } from '../charts/parts/references.js';
import { cleanText, escapeXml, numberXml } from '../charts/parts/xml.js';
import { declaration, main } from './names.js';
import { mostRows, type Cell, type Sheet } from './sheet.js';
import type { Styles } from './styles.js';

/** Rows whose texts decide the widths, and characters of the narrowest and the widest column. */
const measured = { rows: 200, least: 9, most: 60 } as const;

/** Excel reads `_x0041_` inside a text as an escaped character; such a text is escaped itself. */
const cellText = (text: string) => escapeXml(cleanText(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'));

/** What a spreadsheet takes for the start of a formula, or for the end of a cell, when it reads a text. */
const formulaStart = /^[=+\-@\t\r\n]/;

/** Days since 1899-12-30, as Excel counts them from 1 March 1900 on. */
const serial = (day: string) => Date.parse(`${day.slice(0, 10)}T${day.slice(11) || '00:00:00'}Z`) / 86_400_000 + 25_569;

function textOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'object') return String(cell);
  if ('text' in cell) return cell.text;
  return 'day' in cell ? cell.day : String(cell.number);
}

/** Chinese takes two places. */
const places = (text: string) => Array.from(text).reduce((sum, one) => sum + (one > '\u2e80' ? 2 : 1), 0);

function cellXml(cell: Cell, at: string, format: string | undefined, styles: Styles): string {
  const text = (value: string, style: number) =>
    value === ''
      ? ''
      : `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${cellText(value)}</t></is></c>`;
  const number = (value: number, style: number) =>
    Number.isFinite(value) ? `<c r="${at}" s="${style}"><v>${numberXml(value)}</v></c>` : '';
  if (cell === null) return '';
  if (typeof cell === 'string') return text(cell, formulaStart.test(cell) ? styles.quoted : styles.text);
  if (typeof cell === 'boolean') return `<c r="${at}" s="${styles.text}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === 'number') return number(cell, styles.number(format ?? 'General'));
  if ('number' in cell) return number(cell.number, styles.number(cell.format));
  if ('text' in cell) return text(cell.text, styles.link);
  const value = serial(cell.day);
  // Before March 1900 and in no calendar, the text is all there is.
  if (!(value > 60)) return text(cell.day, styles.text);
  return number(value, styles.number(cell.day.length > 10 ? 'yyyy-mm-dd hh:mm:ss' : 'yyyy-mm-dd'));
}

function widths({ columns }: Sheet, first: readonly (readonly Cell[])[]): string {
  const all = columns.map(({ header }, index) => {
    const widest = first.reduce((most, row) => Math.max(most, places(textOf(row[index] ?? null))), places(header) + 3);
    const width = Math.min(measured.most, Math.max(measured.least, widest + 2));
    return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`;
  });
  return `<cols>${all.join('')}</cols>`;
}

/** The part of a sheet in pieces of a row; nothing but the first rows and the links is held back. */
export function* sheetXml(sheet: Sheet, styles: Styles, first: boolean): Generator<string> {
  const { columns } = sheet;
  const rows = sheet.rows[Symbol.iterator]();
  const head: (readonly Cell[])[] = [];
  let next = rows.next();
  for (; !next.done && head.length < measured.rows; next = rows.next()) head.push(next.value);
  const letters = columns.map((_, index) => columnLetter(index));
  const last = letters.at(-1) ?? 'A';
  const pane =
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>';
  yield `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"${first ? ' tabSelected="1"' : ''}>${pane}</sheetView></sheetViews>`;
  yield `<sheetFormatPr defaultRowHeight="14"/>${widths(sheet, head)}<sheetData>`;
  const heads = columns.map(
    ({ header }, index) =>
      `<c r="${letters[index] ?? ''}1" s="${styles.header}" t="inlineStr"><is><t xml:space="preserve">${cellText(header)}</t></is></c>`,
  );
  yield `<row r="1" ht="20" customHeight="1">${heads.join('')}</row>`;
  let count = 1;
  const links: string[] = [];
  const row = (cells: readonly Cell[]) => {
    count += 1;
    const parts = cells.map((cell, index) => {
      const at = `${letters[index] ?? columnLetter(index)}${count}`;
      if (typeof cell === 'object' && cell !== null && 'sheet' in cell) {
        const target = escapeXml(`'${cell.sheet.replaceAll("'", "''")}'!A1`);
        links.push(`<hyperlink ref="${at}" location="${target}" display="${cellText(cell.text)}"/>`);
      }
      return cellXml(cell, at, columns[index]?.format, styles);
    });
    return `<row r="${count}">${parts.join('')}</row>`;
  };
  for (const cells of head) yield row(cells);
  for (; !next.done && count <= mostRows; next = rows.next()) yield row(next.value);
  yield `</sheetData><autoFilter ref="A1:${last}${count}"/>`;
  if (links.length > 0) yield `<hyperlinks>${links.join('')}</hyperlinks>`;
  yield '</worksheet>';
}
