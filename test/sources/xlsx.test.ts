import { describe, expect, test } from '@jest/globals';
import * as sheetJs from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { deflateRawSync } from 'node:zlib';
import { momentText, numberText } from '../../src/sources/xlsx/cells.js';
import { bench } from './attach.js';

const source = bench();

async function workbook(path: string, fill: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void): Promise<void> {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet('日报'), book);
  await source.write(path, new Uint8Array(await book.xlsx.writeBuffer()));
}

test('title rows, a merged header and body, days, long ids and numbers', async () => {
  await workbook('a.xlsx', (sheet) => {
    sheet.addRow(['投放日报']);
    sheet.mergeCells('A1:E1');
    sheet.addRow(['导出：2026-01-05']);
    sheet.addRow([]);
    sheet.addRow(['日期', '平台', '订单号', '金额', '占比']);
    const day = new Date(Date.UTC(2025, 10, 11));
    sheet.addRow([day, 'tmall', 1234567890123456, 0.1 + 0.2, 0.125]);
    sheet.addRow([new Date(Date.UTC(2025, 10, 11, 20, 30, 5)), null, 42, 1e21, null]);
    sheet.mergeCells('B5:B6');
    sheet.getCell('A5').numFmt = 'yyyy/m/d';
    sheet.getCell('A6').numFmt = 'yyyy/m/d h:mm';
  });
  const { columns, rows, notes } = await source.read('xlsx', { path: 'a.xlsx' });
  expect(columns).toEqual(['日期', '平台', '订单号', '金额', '占比']);
  expect(rows).toEqual([
    ['2025-11-11', 'tmall', '1234567890123456', '0.3', '0.125'],
    ['2025-11-11 20:30:05', 'tmall', '42', '1000000000000000000000', null],
  ]);
  expect(notes).toEqual(['a.xlsx (日报): the header is row 4']);
});

test('sheet, range and header row can be named', async () => {
  await workbook('a.xlsx', (sheet, book) => {
    sheet.addRow(['nothing']);
    const other = book.addWorksheet('数据');
    other.addRow([]);
    other.addRow(['x', 'id', 'n']);
    other.addRow(['x', 'a', 1]);
    other.addRow(['x', 'b', 2]);
    other.addRow(['x', 'sum', 3]);
  });
  for (const sheet of ['数据', 2]) {
    const attached = await source.attach(
      'xlsx',
      { path: 'a.xlsx', sheet, range: 'B2:C4', header: 2 },
      { name: String(sheet) },
    );
    expect(attached.columns).toEqual(['id', 'n']);
    expect(await source.rows(String(sheet))).toEqual([
      ['a', '1'],
      ['b', '2'],
    ]);
  }
});

test('errors of Excel are empty and counted; formulas give their value; hidden rows are noted', async () => {
  await workbook('a.xlsx', (sheet) => {
    sheet.addRow(['id', 'v']);
    sheet.addRow(['a', { error: '#DIV/0!' }]);
    sheet.addRow(['b', { formula: '1+1', result: 2 }]);
    sheet.getRow(3).hidden = true;
  });
  const { rows, notes } = await source.read('xlsx', { path: 'a.xlsx' });
  expect(rows).toEqual([
    ['a', null],
    ['b', '2'],
  ]);
  expect(notes).toHaveLength(2);
});

test('a workbook that counts from 1904 gives the same days', async () => {
  await workbook('a.xlsx', (sheet, book) => {
    book.properties.date1904 = true;
    sheet.addRow(['day', 'n']);
    sheet.addRow([new Date(Date.UTC(2025, 10, 11)), 1]);
  });
  expect((await source.read('xlsx', { path: 'a.xlsx' })).rows).toEqual([['2025-11-11', '1']]);
});

test('the old .xls is read, in Chinese', async () => {
  const book = sheetJs.utils.book_new();
  sheetJs.utils.book_append_sheet(
    book,
    sheetJs.utils.aoa_to_sheet([
      ['编号', '城市'],
      ['007', '上海'],
    ]),
    '门店',
  );
  await source.write('a.xls', sheetJs.write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer);
  expect(await source.read('xlsx', { path: 'a.xls' })).toMatchObject({
    columns: ['编号', '城市'],
    rows: [['007', '上海']],
  });
});

test('workbooks of a pattern are put together by name of column', async () => {
  await workbook('w-1.xlsx', (sheet) =>
    sheet.addRows([
      ['a', 'b'],
      [1, 2],
    ]),
  );
  await workbook('w-2.xlsx', (sheet) =>
    sheet.addRows([
      ['b', 'c'],
      [3, 4],
    ]),
  );
  expect(await source.read('xlsx', { path: 'w-*.xlsx' })).toMatchObject({
    columns: ['a', 'b', 'c'],
    rows: [
      [null, '3', '4'],
      ['1', '2', null],
    ],
  });
});

describe('what cannot be read', () => {
  test('a missing sheet is answered with the nearest name', async () => {
    await workbook('a.xlsx', (sheet) => sheet.addRow(['a']));
    expect(await source.failure('xlsx', { path: 'a.xlsx', sheet: '日抱' })).toMatchObject({
      code: 'SOURCE_SHEET',
      tryThis: 'did you mean 日报?',
    });
    expect((await source.failure('xlsx', { path: 'a.xlsx', sheet: 3 })).code).toBe('SOURCE_SHEET');
  });

  test('an empty sheet, a text file and a damaged package are errors', async () => {
    await workbook('a.xlsx', () => undefined);
    expect((await source.failure('xlsx', { path: 'a.xlsx' })).code).toBe('SOURCE_EMPTY');
    await source.write('b.xlsx', 'id,b\n1,2\n');
    expect((await source.failure('xlsx', { path: 'b.xlsx' })).code).toBe('SOURCE_FILE_UNREADABLE');
    await source.write('c.xlsx', Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(200)]));
    expect((await source.failure('xlsx', { path: 'c.xlsx' })).code).toBe('SOURCE_FILE_UNREADABLE');
    await source.write('d.xlsx', '');
    expect((await source.failure('xlsx', { path: 'd.xlsx' })).code).toBe('SOURCE_FILE_UNREADABLE');
  });

  test('a package that unpacks to far too much is refused before it is unpacked', async () => {
    await source.write('bomb.xlsx', zipOfZeros(400 * 1024 * 1024));
    expect(await source.failure('xlsx', { path: 'bomb.xlsx' })).toMatchObject({
      code: 'SOURCE_TOO_LARGE',
      parameters: { megabytes: 400 },
    });
  });

  test('one that says less of itself than it unpacks to is refused while it is unpacked', async () => {
    const zeros = deflateRawSync(Buffer.alloc(160 * 1024 * 1024));
    await source.write('liar.xlsx', zipOf(['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml'], zeros, 1000));
    expect(await source.failure('xlsx', { path: 'liar.xlsx' })).toMatchObject({ code: 'SOURCE_TOO_LARGE' });
  });
});

test.each([
  [1, '1'],
  [1.5, '1.5'],
  [0.1 + 0.2, '0.3'],
  [6.02e23, '602000000000000000000000'],
  [-1.25e-7, '-0.000000125'],
  [9007199254740991, '9007199254740991'],
])('the number %d is written %s', (number, text) => expect(numberText(number)).toBe(text));

// Serials as Excel 365 shows them.
test.each([
  [45972, false, '2025-11-11'],
  [45972.5, false, '2025-11-11 12:00:00'],
  [1, false, '1900-01-01'],
  [59, false, '1900-02-28'],
  [61, false, '1900-03-01'],
  [0.75, false, '18:00:00'],
  [44510, true, '2025-11-11'],
  [45972.999999, false, '2025-11-12'],
])('the serial %d is the moment %s %s', (serial, from1904, text) => expect(momentText(serial, from1904)).toBe(text));

/** A zip of one deflated entry of zeros, with honest sizes. */
function zipOfZeros(bytes: number): Buffer {
  return zipOf(['xl/worksheets/sheet1.xml'], deflateRawSync(Buffer.alloc(1024)), bytes);
}

/** A zip whose entries all hold the same deflated bytes and are said to unpack to `size`. */
function zipOf(names: readonly string[], data: Buffer, size: number): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const text of names) {
    const name = Buffer.from(text);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(data.length, 14);
    head.writeUInt32LE(size, 18);
    head.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), head, name, data]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    locals.push(local);
    entries.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), head, rest, name]));
    at += local.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(names.length, 4);
  end.writeUInt16LE(names.length, 6);
  end.writeUInt32LE(
    entries.reduce((sum, entry) => sum + entry.length, 0),
    8,
  );
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...locals, ...entries, Buffer.from('PK\x05\x06'), end]);
}

test('reading a workbook does not change how this process writes one', async () => {
  const book = sheetJs.utils.book_new();
  const cells = Array.from({ length: 200 }, (_, row) => [`row ${row}`, row]);
  sheetJs.utils.book_append_sheet(book, sheetJs.utils.aoa_to_sheet(cells), 'a');
  const written = () => Buffer.from(sheetJs.write(book, { type: 'buffer', compression: true }) as Uint8Array);
  const before = written();
  await workbook('a.xlsx', (sheet) => {
    sheet.addRow(['id']);
    sheet.addRow(['a']);
  });
  await source.read('xlsx', { path: 'a.xlsx' });
  expect(written().equals(before)).toBe(true);
});
