/** The workbook behind a chart: one sheet with its headers, rows and number formats; the same bytes for the same sheet. */
import { strToU8, zipSync, type Zippable } from 'fflate';
import type { ChartSheet } from './chart.js';
import { columnLetter } from './parts/references.js';
import { widest } from './parts/measure.js';
import { cleanText, escapeXml, finite, numberXml } from './parts/xml.js';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaging = 'http://schemas.openxmlformats.org/package/2006';
const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
// A zip entry cannot be older than 1980; fflate writes local time, so the parts are given and not the instant.
const zipDate = new Date(1980, 0, 1, 0, 0, 0);

const fixedParts: Readonly<Record<string, string>> = {
  '[Content_Types].xml':
    `${declaration}<Types xmlns="${packaging}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/>` +
    `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${kind}.worksheet+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${kind}.styles+xml"/>` +
    `<Override PartName="/xl/sharedStrings.xml" ContentType="${kind}.sharedStrings+xml"/></Types>`,
  '_rels/.rels':
    `${declaration}<Relationships xmlns="${packaging}/relationships">` +
    `<Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml':
    `${declaration}<workbook xmlns="${main}" xmlns:r="${office}">` +
    '<sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    `${declaration}<Relationships xmlns="${packaging}/relationships">` +
    `<Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/>` +
    `<Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/>` +
    `<Relationship Id="rId3" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
};

/** Numbers from 164 on are free for a workbook's own formats. */
const firstFormat = 164;

function stylesXml(formats: readonly string[]): string {
  const numFmts = formats
    .map((format, i) => `<numFmt numFmtId="${firstFormat + i}" formatCode="${escapeXml(cleanText(format))}"/>`)
    .join('');
  const xfs = formats
    .map(
      (_, i) => `<xf numFmtId="${firstFormat + i}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
    )
    .join('');
  return (
    `${declaration}<styleSheet xmlns="${main}">` +
    (formats.length > 0 ? `<numFmts count="${formats.length}">${numFmts}</numFmts>` : '') +
    '<fonts count="1"><font><sz val="11"/><name val="Arial"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${formats.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${xfs}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}

/** Excel reads `_x0041_` inside a text as an escaped character; such a text is escaped itself. */
const cellText = (text: string) => escapeXml(cleanText(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'));

/** Width in characters for Excel, wide enough to read the longest cell without dragging. */
function columnWidth(sheet: ChartSheet, column: number): number {
  const texts = [sheet.header[column] ?? '', ...sheet.rows.map((row) => String(row[column] ?? ''))];
  const characters = widest(texts, { fontSize: 72 }) / 0.52;
  return Math.min(48, Math.max(10, Math.ceil(characters) + 2));
}

/** The XLSX file of a sheet. Every text is a shared string, so that no text can turn into a formula. */
export function writeWorkbook(sheet: ChartSheet): Uint8Array {
  const strings = new Map<string, number>();
  let uses = 0;
  const own = [...new Set(sheet.formats.filter((format) => format !== 'General'))];
  const style = sheet.formats.map((format) => own.indexOf(format) + 1);
  const textCell = (text: string, at: string) => {
    uses += 1;
    const known = strings.get(text) ?? strings.size;
    strings.set(text, known);
    return `<c r="${at}" t="s"><v>${known}</v></c>`;
  };
  const cell = (value: string | number | null, column: number, row: number) => {
    const at = `${columnLetter(column)}${row}`;
    if (typeof value === 'string') return textCell(value, at);
    const number = finite(value);
    if (number === null) return '';
    const s = style[column] ?? 0;
    return `<c r="${at}"${s > 0 ? ` s="${s}"` : ''}><v>${numberXml(number)}</v></c>`;
  };
  const rows = [sheet.header, ...sheet.rows].map(
    (row, i) => `<row r="${i + 1}">${row.map((value, column) => cell(value, column, i + 1)).join('')}</row>`,
  );
  const columns = sheet.header.map(
    (_, i) => `<col min="${i + 1}" max="${i + 1}" width="${columnWidth(sheet, i)}" customWidth="1"/>`,
  );
  const corner = `${columnLetter(Math.max(0, sheet.header.length - 1))}${sheet.rows.length + 1}`;
  const parts: Record<string, string> = {
    ...fixedParts,
    'xl/styles.xml': stylesXml(own),
    'xl/worksheets/sheet1.xml':
      `${declaration}<worksheet xmlns="${main}"><dimension ref="A1:${corner}"/>` +
      `<cols>${columns.join('')}</cols><sheetData>${rows.join('')}</sheetData></worksheet>`,
    'xl/sharedStrings.xml':
      `${declaration}<sst xmlns="${main}" count="${uses}" uniqueCount="${strings.size}">` +
      [...strings.keys()].map((text) => `<si><t xml:space="preserve">${cellText(text)}</t></si>`).join('') +
      '</sst>',
  };
  const files: Zippable = {};
  for (const [name, xml] of Object.entries(parts)) files[name] = strToU8(xml);
  // Stored: the deck deflates the workbook as a whole, which is faster than part by part and packs tighter.
  return zipSync(files, { level: 0, mtime: zipDate });
}
