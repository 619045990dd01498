import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { gzipSync } from 'node:zlib';
import { records, withLf } from '../../src/sources/csv/records.js';
import { bench } from './attach.js';

const source = bench();

// "订单号,金额\nD001,12\n" in GBK, byte by byte as Windows writes it.
const gbk = Buffer.from([
  0xb6,
  0xa9,
  0xb5,
  0xa5,
  0xba,
  0xc5,
  0x2c,
  0xbd,
  0xf0,
  0xb6,
  0xee,
  0x0a,
  ...Buffer.from('D001,12\n'),
]);

describe('encoding', () => {
  test('GBK with Chinese headers is found out', async () => {
    await source.write('a.csv', gbk);
    const { columns, rows, notes } = await source.read('csv', { path: 'a.csv' });
    expect(columns).toEqual(['订单号', '金额']);
    expect(rows).toEqual([['D001', '12']]);
    expect(notes).toEqual(['a.csv: encoding gb18030']);
  });

  test('GBK read as UTF-8 is an error that names the place and the encoding it looks like', async () => {
    await source.write('a.csv', Buffer.concat([Buffer.from('id,name\n1,'), gbk]));
    const { code, parameters, tryThis, exitCode } = await source.failure('csv', { path: 'a.csv', encoding: 'utf-8' });
    expect(code).toBe('SOURCE_ENCODING');
    expect(exitCode).toBe(3);
    expect(parameters).toMatchObject({ line: 2, byte: 10, looksLike: 'gb18030' });
    expect(tryThis).toContain('gb18030');
  });

  test('a wrong byte late in a large file is found', async () => {
    const line = 'D0000001,中文\n';
    const head = Buffer.from('id,city\n' + line.repeat(100_000));
    await source.write('a.csv', Buffer.concat([head, gbk]));
    expect((await source.failure('csv', { path: 'a.csv', encoding: 'utf-8' })).parameters).toMatchObject({
      line: 100_002,
      byte: head.length,
    });
  });

  test('UTF-8 declared as GBK is an error, not mojibake', async () => {
    await source.write('a.csv', '订单号,金额\n1,2\n');
    expect((await source.failure('csv', { path: 'a.csv', encoding: 'gbk' })).parameters).toMatchObject({
      looksLike: 'utf-8',
    });
  });

  test('a byte order mark is no part of the first name', async () => {
    await source.write('a.csv', '\uFEFFid,b\n1,2\n');
    expect((await source.read('csv', { path: 'a.csv' })).columns).toEqual(['id', 'b']);
  });

  test('UTF-16 as Excel writes it is read', async () => {
    await source.write('a.csv', Buffer.from('\uFEFFid\t名称\r\n01\t手环\r\n', 'utf16le'));
    expect(await source.read('csv', { path: 'a.csv' })).toMatchObject({
      columns: ['id', '名称'],
      rows: [['01', '手环']],
    });
  });

  test('an unknown encoding is an error of the config', async () => {
    await source.write('a.csv', 'a,b\n');
    const { code, exitCode, tryThis } = await source.failure('csv', { path: 'a.csv', encoding: 'gb18300' });
    expect([code, exitCode]).toEqual(['SOURCE_ENCODING_UNKNOWN', 2]);
    expect(tryThis).toContain('gb18030');
  });
});

describe('form', () => {
  test.each([
    [';', 'a;b\n1,5;2\n3,5;4\n'],
    ['\t', 'a\tb\n1,5\t2\n3,5\t4\n'],
    ['|', 'a|b\n1,5|2\n3,5|4\n'],
  ])('cells separated by %j are found out', async (_, text) => {
    await source.write('a.csv', text);
    expect((await source.read('csv', { path: 'a.csv' })).rows).toEqual([
      ['1,5', '2'],
      ['3,5', '4'],
    ]);
  });

  test('text stays exact: leading zeros, long ids, spaces; an empty cell is null', async () => {
    await source.write('a.csv', 'id,long,pad,none\n007,12345678901234567890, x ,\n');
    expect((await source.read('csv', { path: 'a.csv' })).rows).toEqual([['007', '12345678901234567890', ' x ', null]]);
  });

  test('quoted newlines, quotes and delimiters belong to the cell', async () => {
    await source.write('a.csv', 'a,b\n"two\nlines","say ""hi"", twice"\n');
    expect((await source.read('csv', { path: 'a.csv' })).rows).toEqual([['two\nlines', 'say "hi", twice']]);
  });

  test.each([
    ['CRLF', 'a,b\r\n1,2\r\n3,"x\ny"\r\n'],
    ['CR', 'a,b\r1,2\r3,"x\ny"\r'],
    ['mixed', 'a,b\r\n1,2\n3,"x\ny"\r'],
  ])('%s line ends are read, and no row is lost', async (_, text) => {
    await source.write('a.csv', text);
    expect((await source.read('csv', { path: 'a.csv' })).rows).toEqual([
      ['1', '2'],
      ['3', 'x\ny'],
    ]);
  });

  test('title rows above the header are stepped over, and said so', async () => {
    await source.write(
      'a.csv',
      '销售日报\r\n"导出时间：2026-01-05\r\n10:00",\r\n\r\nid,amount,day\r\n1,2,3\r\n4,5,6\r\n',
    );
    const { columns, rows, notes } = await source.read('csv', { path: 'a.csv' });
    expect(columns).toEqual(['id', 'amount', 'day']);
    expect(rows).toHaveLength(2);
    expect(notes).toEqual(['a.csv: the header is row 4']);
  });

  test('the config may name the header row, or the columns of a file without one', async () => {
    await source.write('a.csv', 'x,y\nid,b\n1,2\n');
    expect(await source.read('csv', { path: 'a.csv', header: 2 })).toMatchObject({
      columns: ['id', 'b'],
      rows: [['1', '2']],
    });
    await source.write('b.csv', '1,2\n3,4\n');
    await source.attach('csv', { path: 'b.csv', header: false, columns: ['p', 'q'] }, { name: 'other' });
    expect(await source.rows('other')).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  test('empty and repeated names get names of their own', async () => {
    await source.write('a.csv', 'id,,ID,price,price\n1,2,3,4,5\n');
    const { columns, notes } = await source.read('csv', { path: 'a.csv' });
    expect(columns).toEqual(['id', 'column_2', 'ID_2', 'price', 'price_2']);
    expect(notes).toHaveLength(3);
  });

  test('names may hold quotes, SQL and emoji', async () => {
    await source.write('a.csv', '"a""b",it\'s,"x; DROP TABLE y --",😀,select\n1,2,3,4,5\n');
    const { columns } = await source.attach('csv', { path: 'a.csv' }, { name: 'evil "name"; --' });
    expect(columns).toEqual(['a"b', "it's", 'x; DROP TABLE y --', '😀', 'select']);
    expect(await source.rows('evil "name"; --')).toEqual([['1', '2', '3', '4', '5']]);
  });

  test('a gzip file is unpacked', async () => {
    await source.write('a.csv.gz', gzipSync('id,b\n1,2\n'));
    expect(await source.read('csv', { path: 'a.csv.gz' })).toMatchObject({ columns: ['id', 'b'], rows: [['1', '2']] });
  });

  test('type tsv takes commas as text', async () => {
    await source.write('a.tsv', 'a,b\tc\n1,2\t3\n');
    expect((await source.read('tsv', { path: 'a.tsv' })).columns).toEqual(['a,b', 'c']);
  });
});

describe('broken files', () => {
  test('rows with more or fewer cells are counted and shown by line', async () => {
    await source.write('a.csv', 'a,b\n1,2\n"x\ny",2\n3\n4,5,6\n7,8\n');
    const { code, parameters, exitCode } = await source.failure('csv', { path: 'a.csv' });
    expect([code, exitCode]).toEqual(['SOURCE_RAGGED', 3]);
    expect(parameters).toMatchObject({ rows: 2, samples: ['line 5 has 1 cell, not 2', 'line 6 has 3 cells, not 2'] });
  });

  test('a ragged row far down is found', async () => {
    await source.write('a.csv', 'a,b\n' + '1,2\n'.repeat(60_000) + '3\n' + '1,2\n'.repeat(10));
    expect((await source.failure('csv', { path: 'a.csv' })).parameters).toMatchObject({
      rows: 1,
      samples: ['line 60002 has 1 cell, not 2'],
    });
  });

  test('a quote that never closes is shown where it opens', async () => {
    await source.write('a.csv', 'a,b\n1,2\n3,"open\n5,6\n');
    expect(await source.failure('csv', { path: 'a.csv' })).toMatchObject({
      code: 'SOURCE_QUOTE',
      parameters: { line: 3 },
    });
  });

  test('an empty file is an error; one with a header alone has no rows', async () => {
    await source.write('empty.csv', '');
    expect((await source.failure('csv', { path: 'empty.csv' })).code).toBe('SOURCE_EMPTY');
    await source.write('header.csv', 'a,b');
    expect(await source.read('csv', { path: 'header.csv' })).toMatchObject({ columns: ['a', 'b'], rows: [] });
  });
});

test('files of a pattern are put together by name of column, and the lack is noted', async () => {
  await source.write('raw/o-2.csv', 'b;id\r\ny;2\r\n');
  await source.write('raw/o-1.csv', 'id,a\n1,x\n');
  const { columns, rows, notes } = await source.read('csv', { path: 'raw/o-*.csv' });
  expect(columns).toEqual(['id', 'a', 'b']);
  expect(rows).toEqual([
    ['1', 'x', null],
    ['2', null, 'y'],
  ]);
  expect(notes).toContain('raw/o-1.csv has no b; these are empty for its rows');
  expect(notes).toContain('raw/o-2.csv has no a; these are empty for its rows');
});

test('the record of inputs holds size and SHA-256', async () => {
  await source.write('a.csv', 'a,b\n1,2\n');
  // sha256sum of the eight bytes, taken with coreutils.
  expect((await source.attach('csv', { path: 'a.csv' })).files).toEqual([
    { path: 'a.csv', bytes: 8, sha256: '492d5ea496056f1a6a6592241032fab764c321596317930b4fa0e1e8bc3b7470' },
  ]);
});

describe('any table of text', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', ';', '\t', '中', '😀', 'a', ' ', "'"), maxLength: 6 }),
  );
  const tables = fc
    .integer({ min: 2, max: 4 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }));
  const quoted = (text: string) =>
    /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;

  test('written as CSV reads back equal', async () => {
    let number = 0;
    await fc.assert(
      fc.asyncProperty(tables, fc.constantFrom('\n', '\r\n'), async (table, end) => {
        number += 1;
        const clean = table.map((row) => row.map((text) => text.replaceAll('\0', '')));
        const header = clean[0]!.map((_, index) => `c${index}`);
        const lines = [header, ...clean.map((row, index) => [`${index}`, ...row.slice(1)])];
        await source.write(`t${number}.csv`, lines.map((row) => row.map(quoted).join(',')).join(end) + end);
        await source.attach('csv', { path: `t${number}.csv`, delimiter: ',', header: 1 }, { name: `t${number}` });
        const rows = await source.rows(`t${number}`);
        expect(rows).toEqual(lines.slice(1).map((row) => row.map((text) => (text === '' ? null : text))));
      }),
      { numRuns: 60 },
    );
  });

  test('has the same line ends whatever the pieces it arrives in', async () => {
    async function* cut(text: string, size: number) {
      for (let at = 0; at < text.length; at += size) yield await Promise.resolve(text.slice(at, at + size));
    }
    const joined = async (text: string, size: number) => {
      let all = '';
      for await (const piece of withLf(cut(text, size), ',', '"')) all += piece;
      return all;
    };
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', 'a'), maxLength: 20 }),
        fc.integer({ min: 1, max: 3 }),
        async (text, size) => {
          expect(await joined(text, size)).toBe(await joined(text, 100));
        },
      ),
    );
  });

  test('is cut into the cells that were written, whatever stands between and around them', () => {
    const between = fc.constantFrom(',', '\t', ';', '|', '^', ']', '-', '\\');
    fc.assert(
      fc.property(tables, between, fc.constantFrom('"', "'"), (table, delimiter, quote) => {
        const written = (text: string) => {
          const bare = !text.startsWith(quote) && !text.includes(delimiter) && !text.includes('\n');
          return bare ? text : quote + text.replaceAll(quote, quote + quote) + quote;
        };
        const lines = table.map((row) => row.map(written).join(delimiter));
        const text = `${lines.join('\n')}\n`;
        expect(records(text, delimiter, quote, true)).toEqual(table);
        expect(records(text, delimiter, quote, false, 2)).toEqual(table.slice(0, 2));
        const begun = text + lines[0]!.slice(0, -1);
        expect(records(begun, delimiter, quote, false)).toEqual(table);
      }),
    );
  });

  test.each([
    ['a,"b', true, [['a', 'b']]],
    ['a,"b', false, []],
    ['a,', true, [['a', '']]],
    ['a\n', true, [['a']]],
    ['""', true, [['']]],
    ['', true, []],
    ['"a"b,c"d\n', true, [['ab', 'c"d']]],
  ])('that ends or is quoted oddly: %j', (text, complete, cut) => {
    expect(records(text, ',', '"', complete)).toEqual(cut);
  });
});
