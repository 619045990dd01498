import { expect, test } from '@jest/globals';
import * as sheetJs from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { gridOf } from '../../src/sources/xlsx/cells.js';
import { scanSheets } from '../../src/sources/xlsx/scan.js';

const options = { type: 'buffer', cellNF: true, cellText: false, cellStyles: true, dense: true } as const;

const scan = (bytes: Uint8Array) =>
  scanSheets(sheetJs.read(bytes, { ...options, sheets: [], bookFiles: true }), (range) =>
    sheetJs.utils.decode_range(range),
  );

/** What is taken of a sheet, cell by cell. */
function grids(sheets: Record<string, sheetJs.WorkSheet>) {
  const isDate = (format: string) => (sheetJs.SSF as { is_date(format: string): boolean }).is_date(format);
  const read = Object.entries(sheets).map(async ([name, sheet]) => {
    const range = sheet['!ref'] === undefined ? undefined : sheetJs.utils.decode_range(sheet['!ref']);
    return {
      name,
      range,
      ...(range === undefined ? {} : await gridOf(sheet, { range, from1904: false, isDate })),
    };
  });
  return Promise.all(read);
}

async function excelJsBook(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('a & b');
  sheet.addRow(['标题']);
  sheet.mergeCells('A1:D1');
  sheet.addRow([]);
  sheet.addRow(['day', 'text', 'number', 'more', 'rich']);
  sheet.addRow([new Date(Date.UTC(2025, 10, 11)), 'a <b> & "c" \'d\'', 0.1 + 0.2, true, '  kept  ']);
  sheet.addRow([new Date(Date.UTC(2025, 10, 11, 20, 30)), 'two\nlines', -1e-7, false, { error: '#N/A' }]);
  sheet.addRow([
    null,
    '😀 _x0041_',
    1234567890123456,
    { formula: 'C5*2', result: 4 },
    { formula: 'B5', result: 'x&y' },
  ]);
  sheet.getCell('E7').value = { richText: [{ text: 'in ' }, { text: 'two', font: { bold: true } }] };
  sheet.getRow(5).hidden = true;
  sheet.mergeCells('B8:B9');
  sheet.getCell('B8').value = 'over two rows';
  sheet.getCell('A4').numFmt = 'yyyy/m/d';
  sheet.getCell('AB12').value = 'far out';
  book.addWorksheet('empty');
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function sheetJsBook(bookSST: boolean): Uint8Array {
  const book = sheetJs.utils.book_new();
  const rows = [
    [],
    [null, null, '名称', 'n', 'flag'],
    ['a & b', 1.5, true],
    ['tab\tand\r\nlines', 3e21, false],
    ['\u0007', null, 'x'],
  ];
  sheetJs.utils.book_append_sheet(book, sheetJs.utils.aoa_to_sheet(rows), '一');
  sheetJs.utils.book_append_sheet(book, sheetJs.utils.aoa_to_sheet([]), '二');
  return sheetJs.write(book, { type: 'buffer', bookType: 'xlsx', bookSST }) as Buffer;
}

test.each([
  ['of ExcelJS', excelJsBook],
  ['of SheetJS with shared texts', () => Promise.resolve(sheetJsBook(true))],
  ['of SheetJS with texts in their cells', () => Promise.resolve(sheetJsBook(false))],
  ['of the demo', () => Promise.resolve(readFileSync('data/demo/raw/team_matrix.xlsx'))],
])('a workbook %s is read as SheetJS reads it', async (_, make) => {
  const bytes = await make();
  const scanned = await scan(bytes);
  expect(scanned).toBeDefined();
  expect(await grids(scanned ?? {})).toEqual(await grids(sheetJs.read(bytes, options).Sheets));
});

/** A workbook with this in place of the first sheet's cells. */
function withCells(cells: string): Uint8Array {
  const parts = unzipSync(sheetJsBook(false));
  const sheet = 'xl/worksheets/sheet1.xml';
  const xml = strFromU8(parts[sheet] ?? new Uint8Array());
  return zipSync({
    ...parts,
    [sheet]: strToU8(xml.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${cells}</sheetData>`)),
  });
}

test.each([
  ['a day in ISO form', '<row r="1"><c r="A1" t="d"><v>2025-11-11</v></c></row>'],
  ['rich text in a cell', '<row r="1"><c r="A1" t="inlineStr"><is><r><t>a</t></r></is></c></row>'],
  ['names with a prefix', '<x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row>'],
  ['a text that is not among the shared ones', '<row r="1"><c r="A1" t="s"><v>7000</v></c></row>'],
  ['CDATA', '<row r="1"><c r="A1" t="str"><v><![CDATA[a]]></v></c></row>'],
  ['cells without places', '<row><c><v>1</v></c></row>'],
])('%s is left to SheetJS', async (_, cells) => {
  expect(await scan(withCells(cells))).toBeUndefined();
});

test('cells without a value, blanks between them and rows without a number', async () => {
  const cells = ' <row><c r="A1" s="0"/><c r="B1"><v/></c>\n<c r="C1"><v>2</v></c></row>\n<row/>';
  const bytes = withCells(cells);
  expect(await grids((await scan(bytes)) ?? {})).toEqual(await grids(sheetJs.read(bytes, options).Sheets));
});
