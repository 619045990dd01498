import { describe, expect, test } from '@jest/globals';
import { read, utils } from '@e965/xlsx';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { writeFigures, type FiguresWorkbook, type WorkbookFigure } from '../../src/workbook/figures.js';
import { sheetName, type Sheet } from '../../src/workbook/sheet.js';
import { writeSheets } from '../../src/workbook/write.js';
import { schemaErrors } from '../pptx/drawn.js';

const meta = { title: 'Q4 <review> & more', author: '市场部', date: '2026-01-08' };
const attacks = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '=HYPERLINK("http://x","y")',
  "=cmd|' /C calc'!A0",
  '_x0041_',
  '<b>&"\u0007',
];

const figure = (extra: Partial<WorkbookFigure['figure']>): WorkbookFigure => ({
  figure: {
    id: 'sales.aov',
    family: 'sales.aov',
    unit: 'money',
    value: 689.125,
    measure: 'sales/orders',
    datasets: ['orders', 'order_items'],
    ...extra,
  },
  name: '客单价',
  member: '',
  display: '689元',
  reason: '',
  definition: '已付款订单的实付金额除以订单数。',
});

const book: FiguresWorkbook = {
  ...meta,
  locale: 'en',
  period: { from: '2025-10-01', to: '2025-12-31' },
  figures: [
    figure({ previous: 599.5, yearAgo: null, target: 700, n: 1234 }),
    figure({
      id: 'sales.share',
      unit: 'share',
      value: 0.353,
      interval: { low: 0.34, high: 0.366, level: 0.95, method: 'wilson' },
    }),
    { ...figure({ id: 'a.b', unit: 'count', value: null }), reason: 'no rows' },
    figure({
      id: 'a.table',
      unit: 'table',
      value: [
        { rank: 1, title: '=1+1' },
        { rank: 2, title: null },
      ],
    }),
  ],
  definitions: [{ family: 'sales.aov', name: 'AOV', definition: 'Paid amount by orders.', chapter: 'sales' }],
  findings: [
    {
      chapter: 'sales',
      direction: 'good',
      severity: 0.84,
      sentence: 'Up by 15%.',
      evidence: ['sales.aov'],
      slide: 'sales.lines',
    },
  ],
  measures: [
    {
      name: 'sales/orders',
      datasets: ['orders'],
      columns: [
        { name: 'city', kind: 'other' },
        { name: 'day', kind: 'day' },
        { name: 'at', kind: 'moment' },
        { name: 'new', kind: 'other' },
        { name: 'amount', kind: 'other' },
      ],
      rows: [
        { city: '杭州', day: '2025-11-11', at: '2025-11-11 20:30:00', new: true, amount: 12.5 },
        { city: '=1+1', day: null, at: null, new: false, amount: null },
      ],
    },
  ],
};

async function opened(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  return workbook;
}

const sheetOf = (rows: Sheet['rows']): Sheet => ({ name: 'texts', columns: [{ header: 'a' }, { header: 'b' }], rows });

describe('the figures workbook', () => {
  test('has all sheets, and opens with the exact values in their formats', async () => {
    const workbook = await opened(writeFigures(book));
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      'Contents',
      'Figures',
      'Definitions',
      'Findings',
      'a.table',
      'sales.orders',
    ]);
    const figures = workbook.getWorksheet('Figures')!;
    expect(figures.getRow(2).values).toEqual(
      expect.arrayContaining([
        'sales.aov',
        '客单价',
        689.125,
        'money',
        '689元',
        599.5,
        700,
        1234,
        'orders, order_items',
      ]),
    );
    expect(figures.getCell('D2').numFmt).toBe('#,##0.00');
    expect(figures.getCell('D3').numFmt).toBe('0.00%');
    expect(figures.getCell('H2').value).toBeNull();
    expect(figures.getCell('K3').value).toBe(0.34);
    expect(figures.getCell('D4').value).toBeNull();
    expect(figures.getCell('P4').value).toBe('no rows');
    expect(workbook.getWorksheet('a.table')!.getCell('A3').value).toBe(2);
  });

  test('freezes and filters the header row of every sheet', async () => {
    for (const sheet of (await opened(writeFigures(book))).worksheets) {
      expect(sheet.views).toMatchObject([{ state: 'frozen', ySplit: 1 }]);
      expect(sheet.autoFilter).toEqual(expect.stringMatching(/^A1:[A-Z]+\d+$/));
      expect(sheet.getCell('A1').font.bold).toBe(true);
      for (const column of sheet.columns) expect(column.width).toBeGreaterThanOrEqual(9);
    }
  });

  test('has days and moments as dates, and truth as truth', async () => {
    const sheet = (await opened(writeFigures(book))).getWorksheet('sales.orders')!;
    expect(sheet.getCell('B2').value).toEqual(new Date('2025-11-11T00:00:00Z'));
    expect(sheet.getCell('C2').value).toEqual(new Date('2025-11-11T20:30:00Z'));
    expect(sheet.getCell('D2').value).toBe(true);
    expect(sheet.getCell('E3').value).toBeNull();
  });

  test('leads from its contents to each sheet', () => {
    const contents = read(writeFigures(book)).Sheets.Contents!;
    expect(contents.A7).toMatchObject({ v: 'sales.orders', l: { Target: "#'sales.orders'!A1" } });
    expect(contents.C7).toMatchObject({ v: 2 });
  });

  test('has no error of the standard, and the same bytes each time', async () => {
    const bytes = writeFigures(book);
    expect(Buffer.from(bytes).equals(writeFigures(book))).toBe(true);
    expect(await schemaErrors(bytes, 'book.xlsx')).toEqual([]);
    expect(strFromU8(unzipSync(bytes)['docProps/core.xml']!)).toContain('2026-01-08T00:00:00Z');
  });
});

test('sums that differ in their last bits give the same workbook', () => {
  const [measure] = book.measures;
  const of = (amount: number) => writeFigures({ ...book, measures: [{ ...measure!, rows: [{ city: 'x', amount }] }] });
  expect(Buffer.from(of(2719.3333333333335)).equals(of(2719.3333333333326))).toBe(true);
});

describe('texts that look like formulas', () => {
  test('are texts to every reader, and stay texts when they are edited', async () => {
    const bytes = writeSheets([sheetOf(attacks.map((text) => [text, 1]))], meta);
    const cells = utils.sheet_to_json<string[]>(read(bytes, { cellFormula: true }).Sheets.texts!, { header: 1 });
    expect(cells.slice(1).map(([text]) => text)).toEqual(
      attacks.map((text) => text.replace('\u0007', '').replace('\r', '\r')),
    );
    const sheet = (await opened(bytes)).getWorksheet('texts')!;
    for (const row of attacks.keys()) expect(sheet.getCell(row + 2, 1).type).toBe(ExcelJS.ValueType.String);
    const parts = unzipSync(bytes);
    expect(strFromU8(parts['xl/worksheets/sheet1.xml']!)).not.toContain('<f>');
    const styles = strFromU8(parts['xl/styles.xml']!);
    const [, cellXfs = ''] = /<cellXfs[^>]*>(.*)<\/cellXfs>/.exec(styles) ?? [];
    const quoted = [...cellXfs.matchAll(/<xf [^>]*>/g)].findIndex(([xf]) => xf.includes('quotePrefix="1"'));
    const used = [...strFromU8(parts['xl/worksheets/sheet1.xml']!).matchAll(/<c r="A(\d+)" s="(\d+)"/g)].slice(1);
    expect(used.slice(0, 8).map(([, , style]) => Number(style))).toEqual(Array(8).fill(quoted));
  });

  test('any text and any number come back as they were', () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
      .filter((one) => !/[\p{Cc}\p{Cs}\ufffe\uffff]/u.test(one));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(text, fc.double({ noNaN: true, noDefaultInfinity: true })), { maxLength: 20 }),
        (rows) => {
          const sheet = read(writeSheets([sheetOf(rows)], meta)).Sheets.texts!;
          const back = utils.sheet_to_json<[string, number]>(sheet, { header: 1, raw: true }).slice(1);
          expect(back).toEqual(rows.map(([one, value]) => [one, value === 0 ? 0 : value]));
        },
      ),
      { numRuns: 40 },
    );
  });
});

test('names of sheets are what Excel takes, each once', () => {
  const taken = new Set<string>();
  const long = 'behaviour.value_tiers_of_customers_by_channel';
  expect(sheetName(long, taken)).toBe(long.slice(0, 31));
  expect(sheetName(long.toUpperCase(), taken)).toBe(`${long.toUpperCase().slice(0, 29)}~2`);
  expect(sheetName("'a/b:[c]*?\\'", taken)).toBe('a b  c');
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 50 }), { maxLength: 30 }), (wishes) => {
      const used = new Set<string>();
      const names = wishes.map((wish) => sheetName(wish, used));
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(wishes.length);
      for (const name of names) {
        expect(name.length).toBeLessThanOrEqual(31);
        expect(name).not.toMatch(/[[\]:*?/\\\p{Cc}]|^'|'$|^history$/iu);
      }
    }),
  );
});

test('a sheet of many rows passes through without being held', () => {
  let most = 0;
  function* rows() {
    for (let index = 0; index < 60_000; index += 1) {
      if (index % 20_000 === 0) most = Math.max(most, process.memoryUsage().heapUsed);
      yield [`row ${index}`, index];
    }
  }
  const before = process.memoryUsage().heapUsed;
  const bytes = writeSheets([sheetOf(rows())], meta);
  expect(bytes.length).toBeLessThan(2_000_000);
  expect(most - before).toBeLessThan(150_000_000);
});
