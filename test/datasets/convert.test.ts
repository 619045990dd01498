/** Conversion of single cells: every form by example, and that what is written in any form reads back. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  conversionMacros,
  convert,
  convertPlain,
  mapped,
  mappedPlain,
  type Conversion,
} from '../../src/engine/convert.js';
import { openDuckDb } from '../../src/engine/duckdb.js';
import type { Engine, Value } from '../../src/engine/engine.js';

let folder: string;
let shanghai: Engine;
let berlin: Engine;

async function open(timeZone: string): Promise<Engine> {
  const spill = await mkdtemp(join(folder, 'engine-'));
  const engine = await openDuckDb({ memory: '512MB', threads: 1, spill, timeZone });
  await engine.execute(conversionMacros(timeZone));
  return engine;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quarterdeck-convert-'));
  shanghai = await open('Asia/Shanghai');
  berlin = await open('Europe/Berlin');
});

afterAll(async () => {
  await shanghai.close();
  await berlin.close();
  await rm(folder, { recursive: true, force: true });
});

async function readAll(texts: readonly string[], to: Conversion, engine = shanghai): Promise<Value[]> {
  const rows = texts.map((text, index) => `(${index}, ${engine.literal(text)})`).join(', ');
  const value = convert('x', 'VARCHAR', to);
  const { rows: found } = await engine.query(
    `SELECT CAST(${value} AS VARCHAR) AS v FROM (VALUES ${rows}) t(i, x) ORDER BY i`,
  );
  return found.map(({ v }) => v ?? null);
}

/** The value of an expression with its own type. */
async function readTyped(expression: string, type: string, to: Conversion, engine = shanghai): Promise<Value> {
  const value = convert('x', type, to);
  const { rows } = await engine.query(`SELECT CAST(${value} AS VARCHAR) AS v FROM (SELECT ${expression} AS x)`);
  return rows[0]?.v ?? null;
}

async function expectTable(
  table: Readonly<Record<string, string | null>>,
  to: Conversion,
  engine = shanghai,
): Promise<void> {
  const found = await readAll(Object.keys(table), to, engine);
  expect(Object.fromEntries(Object.keys(table).map((text, index) => [text, found[index]]))).toEqual(table);
}

describe('text as people type it', () => {
  test('money', async () => {
    await expectTable(
      {
        '12': '12.00',
        '1234.5': '1234.50',
        '1,234.50': '1234.50',
        '¥1,234,567.89': '1234567.89',
        '￥１，２３４．５０': '1234.50',
        '$ 99': '99.00',
        '€-5.5': '-5.50',
        '-€5.5': '-5.50',
        'CNY 88': '88.00',
        '88元': '88.00',
        '88 CNY': '88.00',
        '(1,200.00)': '-1200.00',
        '（300）': '-300.00',
        '−7.25': '-7.25',
        '1.2万': '12000.00',
        '3.05亿': '305000000.00',
        ' 42 ': '42.00',
        '1.005': '1.01',
        '-1.005': '-1.01',
        '2.994': '2.99',
        '0.5': '0.50',
        '.5': '0.50',
        '1,23': null,
        '1.234,56': null,
        '12,34,567': null,
        '10%': null,
        '(5': null,
        '--5': null,
        free: null,
        '': null,
        '-': null,
        '—': null,
        'N/A': null,
        NULL: null,
      },
      { target: 'money' },
    );
  });

  test('whole numbers', async () => {
    await expectTable(
      {
        '7': '7',
        '007': '7',
        '1,000': '1000',
        '３６': '36',
        '12.0': '12',
        '1.5万': '15000',
        '-3': '-3',
        '1.5': null,
        '99999999999999999999': null,
        '5%': null,
        seven: null,
      },
      { target: 'int' },
    );
  });

  test('numbers and shares', async () => {
    await expectTable(
      {
        '3.25': '3.25',
        '12.5%': '0.125',
        '１２％': '0.12',
        '1,000.5': '1000.5',
        nan: null,
        inf: null,
        '1e3': '1000.0',
      },
      { target: 'number' },
    );
    await expectTable({ '0.4': '0.4', '40%': '0.4', '100 %': '1.0', '-5%': '-0.05' }, { target: 'share' });
  });

  test('truth', async () => {
    await expectTable(
      {
        true: 'true',
        FALSE: 'false',
        '1': 'true',
        '０': 'false',
        Yes: 'true',
        no: 'false',
        是: 'true',
        否: 'false',
        Y: 'true',
        n: 'false',
        可能: null,
        '2': null,
      },
      { target: 'bool' },
    );
  });

  test('days', async () => {
    await expectTable(
      {
        '2025-01-05': '2025-01-05',
        '2025-1-5': '2025-01-05',
        '2025/1/5': '2025-01-05',
        '2025.1.5': '2025-01-05',
        '20250105': '2025-01-05',
        '2025年1月5日': '2025-01-05',
        '２０２５／０１／０５': '2025-01-05',
        '2025-01-05 23:59:59': '2025-01-05',
        '2025-02-29': null,
        '2024-02-29': '2024-02-29',
        '2025-13-01': null,
        '05/06/2025': null,
        '5.6.25': null,
        '45000': null,
        epoch: null,
        infinity: null,
        '2025-01-05x': null,
        '0025-01-05': null,
      },
      { target: 'date' },
    );
  });

  test('moments', async () => {
    await expectTable(
      {
        '2025-11-11 20:00:01': '2025-11-11 20:00:01',
        '2025-11-11T20:00': '2025-11-11 20:00:00',
        '2025-11-11': '2025-11-11 00:00:00',
        '2025/11/11 8:05': '2025-11-11 08:05:00',
        '2025年11月11日 20时5分': '2025-11-11 20:05:00',
        '2025年11月11日20:05:09': '2025-11-11 20:05:09',
        '2025.11.11 20:05:09.25': '2025-11-11 20:05:09.25',
        '20251111200509': '2025-11-11 20:05:09',
        '20251111 20:05:09': '2025-11-11 20:05:09',
        '20251111T200509Z': '2025-11-12 04:05:09',
        '2025-11-11T12:00:00Z': '2025-11-11 20:00:00',
        '2025-11-11T12:00:00.500Z': '2025-11-11 20:00:00.5',
        '2025-11-11 12:00:00+00:00': '2025-11-11 20:00:00',
        '2025-11-11 12:00:00+0530': '2025-11-11 14:30:00',
        '2025/11/11 12:00 -05:00': '2025-11-12 01:00:00',
        '2025-11-11 12:00:00 UTC': '2025-11-11 20:00:00',
        '1762862400': null,
        '1762862400000': null,
        '2025-11-11 25:00': null,
        '11/12/2025 10:00': null,
      },
      { target: 'timestamp' },
    );
  });

  test('moments across a change to and from daylight saving', async () => {
    await expectTable(
      {
        '2025-03-30T00:59:59Z': '2025-03-30 01:59:59',
        '2025-03-30T01:00:00Z': '2025-03-30 03:00:00',
        '2025-10-26T00:30:00Z': '2025-10-26 02:30:00',
        '2025-10-26T01:30:00Z': '2025-10-26 02:30:00',
        '2025-10-26T02:30:00+01:00': '2025-10-26 02:30:00',
        '2025-07-01 10:00': '2025-07-01 10:00:00',
      },
      { target: 'timestamp' },
      berlin,
    );
    await expectTable({ '2025-06-30T22:30:00Z': '2025-07-01' }, { target: 'date' }, berlin);
  });

  test('a format decides what would be ambiguous, and nothing else is tried', async () => {
    await expectTable(
      { '05/06/2025': '2025-06-05', '2025-06-05': null, '31/12/2025': '2025-12-31' },
      { target: 'date', format: '%d/%m/%Y' },
    );
    await expectTable({ '05/06/2025': '2025-05-06' }, { target: 'date', format: '%m/%d/%Y' });
    await expectTable(
      { '11.11.25 20:05 +0000': '2025-11-12 04:05:00' },
      { target: 'timestamp', format: '%d.%m.%y %H:%M %z' },
    );
  });

  test('months', async () => {
    await expectTable(
      {
        '2025-11': '2025-11-01',
        '2025年11月': '2025-11-01',
        '2025年11月份': '2025-11-01',
        '2025/9': '2025-09-01',
        '202511': '2025-11-01',
        '2025-11-30': '2025-11-01',
        '2025-13': null,
        '11-2025': null,
      },
      { target: 'month' },
    );
  });

  test('lists', async () => {
    await expectTable(
      { 'a;b': '[a, b]', '创新； 售后 ;': '[创新, 售后]', one: '[one]', '': null, ' ; ': '[]' },
      { target: 'list' },
    );
  });

  test('ids and texts keep what they hold', async () => {
    const hostile = [
      '00123',
      '1e5',
      '&<>"\'{{}}',
      '😀👩‍👩‍👧',
      '汉'.repeat(200),
      "'; DROP TABLE t; --",
      'a\tb',
      '2025-01-05',
      '１２',
    ];
    expect(await readAll(hostile, { target: 'id' })).toEqual(hostile);
    expect(await readAll(hostile, { target: 'text' })).toEqual(hostile);
    expect(await readAll(['  padded　', 'N/A', 'null'], { target: 'id' })).toEqual(['padded', null, null]);
  });

  test('enumerations in any letter case', async () => {
    await expectTable(
      { paid: 'paid', ' PAID ': 'paid', p1: 'P1', other: null },
      { target: 'enum', values: ['paid', 'P1'] },
    );
  });
});

describe('values that carry a type', () => {
  test.each([
    ['CAST(12.5 AS DOUBLE)', 'DOUBLE', 'money', '12.50'],
    ['CAST(1.005 AS DOUBLE)', 'DOUBLE', 'money', '1.01'],
    ['CAST(-2.675 AS DOUBLE)', 'DOUBLE', 'money', '-2.68'],
    ["CAST('nan' AS DOUBLE)", 'DOUBLE', 'number', null],
    ['CAST(7 AS DOUBLE)', 'DOUBLE', 'int', '7'],
    ['CAST(7.5 AS DOUBLE)', 'DOUBLE', 'int', null],
    ['CAST(1e300 AS DOUBLE)', 'DOUBLE', 'money', null],
    ['CAST(10023 AS DOUBLE)', 'DOUBLE', 'id', '10023'],
    ['CAST(10023 AS BIGINT)', 'BIGINT', 'id', '10023'],
    ['CAST(45658 AS BIGINT)', 'BIGINT', 'date', '2025-01-01'],
    ['CAST(45658.75 AS DOUBLE)', 'DOUBLE', 'timestamp', '2025-01-01 18:00:00'],
    ['CAST(20250105 AS BIGINT)', 'BIGINT', 'date', '2025-01-05'],
    ['CAST(202511 AS BIGINT)', 'BIGINT', 'month', '2025-11-01'],
    ['CAST(1762862400 AS BIGINT)', 'BIGINT', 'timestamp', null],
    ["DATE '2025-01-05'", 'DATE', 'month', '2025-01-01'],
    ["TIMESTAMP '2025-01-05 10:00:00'", 'TIMESTAMP', 'date', '2025-01-05'],
    ["TIMESTAMPTZ '2025-01-05 20:00:00+00'", 'TIMESTAMP WITH TIME ZONE', 'date', '2025-01-06'],
    ['true', 'BOOLEAN', 'bool', 'true'],
    ['CAST(1 AS BIGINT)', 'BIGINT', 'bool', 'true'],
    ['CAST(0 AS DOUBLE)', 'DOUBLE', 'bool', 'false'],
    ["['a', 'b']", 'VARCHAR[]', 'list', '[a, b]'],
    ['\'"x"\' :: JSON', 'JSON', 'text', 'x'],
  ] as const)('%s as %s is %s %s', async (expression, type, target, expected) => {
    expect(await readTyped(expression, type, { target })).toBe(expected);
  });
});

describe('what is written reads back', () => {
  const cents = fc.integer({ min: -999_999_999_999, max: 999_999_999_999 });
  const plain = (amount: number) =>
    `${amount < 0 ? '-' : ''}${Math.floor(Math.abs(amount) / 100)}.${String(Math.abs(amount) % 100).padStart(2, '0')}`;
  const wide = (text: string) => text.replace(/[0-9,.-]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

  test('amounts with separators, signs, widths and brackets', async () => {
    const ways: readonly ((text: string) => string)[] = [
      (text) => text,
      (text) => text.replace(/\B(?=(\d{3})+\.)/g, ','),
      (text) => `¥${text.replace(/\B(?=(\d{3})+\.)/g, ',')}`,
      (text) => wide(text),
      (text) => (text.startsWith('-') ? `(${text.slice(1)})` : text),
      (text) => `${text} 元`,
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.array(cents, { minLength: 1, maxLength: 40 }),
        fc.constantFrom(...ways),
        async (amounts, write) => {
          const found = await readAll(
            amounts.map((amount) => write(plain(amount))),
            { target: 'money' },
          );
          expect(found).toEqual(amounts.map((amount) => plain(amount)));
        },
      ),
      { numRuns: 40, seed: 7 },
    );
  });

  test('days in every form', async () => {
    const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2149-12-31'), noInvalidDate: true });
    const forms: readonly ((y: number, m: number, d: number) => string)[] = [
      (y, m, d) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`,
      (y, m, d) => `${y}/${m}/${d}`,
      (y, m, d) => `${y}.${m}.${d}`,
      (y, m, d) => `${y}${String(m).padStart(2, '0')}${String(d).padStart(2, '0')}`,
      (y, m, d) => `${y}年${m}月${d}日`,
      (y, m, d) => wide(`${y}-${m}-${d}`),
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.array(day, { minLength: 1, maxLength: 40 }),
        fc.constantFrom(...forms),
        async (days, write) => {
          const found = await readAll(
            days.map((one) => write(one.getUTCFullYear(), one.getUTCMonth() + 1, one.getUTCDate())),
            { target: 'date' },
          );
          expect(found).toEqual(days.map((one) => one.toISOString().slice(0, 10)));
        },
      ),
      { numRuns: 40, seed: 11 },
    );
  });
});

describe('the plain form', () => {
  const targets: readonly Conversion[] = [
    ...(['id', 'text', 'bool', 'int', 'number', 'money', 'share', 'date', 'timestamp', 'month'] as const).map(
      (target) => ({ target }),
    ),
    { target: 'enum', values: ['Paid', 'refunded', 'yes'] },
    { target: 'date', format: '%Y/%m/%d' },
    { target: 'timestamp', format: '%Y-%m-%d %H:%M:%S%z' },
  ];
  const map = { 已付: 'Paid', ' 退款 ': 'refunded', '-': '2025-11-11', '1': '7' };

  async function bothWays(texts: readonly string[], to: Conversion, read: readonly [plain: string, whole: string]) {
    const rows = texts.map((text, index) => `(${index}, ${shanghai.literal(text)})`).join(', ');
    const plain = convertPlain(read[0], 'VARCHAR', to) ?? 'NULL';
    const { rows: found } = await shanghai.query(
      `SELECT x, CAST(${plain} AS VARCHAR) AS plain, CAST(${convert(read[1], 'VARCHAR', to)} AS VARCHAR) AS whole
       FROM (VALUES ${rows}) t(i, x) ORDER BY i`,
    );
    return found;
  }

  test.each([
    ['id', 'A-1'],
    ['text', '标题'],
    ['bool', '是'],
    ['int', '-12'],
    ['number', '.5'],
    ['money', '1234.5'],
    ['share', '0.25'],
    ['date', '2025-01-05'],
    ['timestamp', '2025/1/5 10:30'],
    ['month', '2025-11'],
  ] as const)('of %s is read: %s', async (target, text) => {
    const [row] = await bothWays([text], { target }, ['x', 'x']);
    expect(row?.plain).not.toBeNull();
    expect(row?.plain).toBe(row?.whole);
  });

  test('says nothing, or the same as all forms together', async () => {
    const typed = fc.constantFrom(
      ...[
        '已付',
        ' 退款 ',
        'PAID',
        'Paid',
        '是',
        'TRUE',
        '1',
        '0',
        'y',
        '-',
        'N/A',
        'null',
        'Nova',
        '１２',
        '1,000',
        '¥5',
      ],
      ...[
        '12%',
        '3万',
        '1e3',
        '007',
        '2025-11-11',
        '2025/1/5 ',
        '2025-11',
        '2025年11月',
        '20251111',
        '2025-11-11T08:00:00Z',
      ],
      ...['2025-11-11 08:00:00+0100', '2025-02-30', '\u3000a', 'a\u200b', 'a\nb', '(5)', '--5', '99999999999999999999'],
    );
    const text = fc.oneof(typed, fc.string({ unit: 'grapheme', maxLength: 12 }), fc.double().map(String));
    await fc.assert(
      fc.asyncProperty(
        fc.array(text, { minLength: 1, maxLength: 60 }),
        fc.constantFrom(...targets),
        async (texts, to) => {
          for (const read of [
            ['x', 'x'],
            [mappedPlain('x', map), mapped('x', map)],
          ] as const) {
            const found = await bothWays(texts, to, read);
            expect(found.filter(({ plain, whole }) => plain !== null && plain !== whole)).toEqual([]);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
