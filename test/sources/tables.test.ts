import { describe, expect, test } from '@jest/globals';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import sqliteModule from 'node-sqlite3-wasm';
import { bench } from './attach.js';

const source = bench();

async function database(path: string, sql: string): Promise<Buffer> {
  await source.write('keep', '');
  const made = new sqliteModule.Database(join(source.folder, path));
  made.exec(sql);
  made.close();
  return readFile(join(source.folder, path));
}

describe('sqlite', () => {
  const sql = `CREATE TABLE "product" (id TEXT, price REAL, n INTEGER, note);
    INSERT INTO product VALUES ('007', 1.5, 9007199254740993, NULL), ('8', 'free', 2, x'ff');
    CREATE TABLE other (a); CREATE VIEW big AS SELECT id FROM product WHERE n > 5`;

  test('a table comes as exact text, and the file stays as it was', async () => {
    const before = await database('a.sqlite', sql);
    const { columns, rows } = await source.read('sqlite', { path: 'a.sqlite', table: 'product' });
    expect(columns).toEqual(['id', 'price', 'n', 'note']);
    expect(rows).toEqual([
      ['007', '1.5', '9007199254740993', null],
      ['8', 'free', '2', 'ff'],
    ]);
    expect(await readFile(join(source.folder, 'a.sqlite'))).toEqual(before);
    expect((await readdir(source.folder)).sort()).toEqual(['a.sqlite', 'keep']);
  });

  test('a view or a query is read like a table, without rows too', async () => {
    await database('a.sqlite', sql);
    expect((await source.read('sqlite', { path: 'a.sqlite', table: 'big' })).rows).toEqual([['007']]);
    const none = await source.attach(
      'sqlite',
      { path: 'a.sqlite', query: "SELECT id AS k, n FROM product WHERE id = ';';" },
      { name: 'none' },
    );
    expect(none.columns).toEqual(['k', 'n']);
    expect(await source.rows('none')).toEqual([]);
  });

  test('a missing table, a bad query and a file of another kind are errors', async () => {
    await database('a.sqlite', sql);
    expect(await source.failure('sqlite', { path: 'a.sqlite', table: 'prodct' })).toMatchObject({
      code: 'SOURCE_TABLE',
      tryThis: 'did you mean product?',
    });
    expect(await source.failure('sqlite', { path: 'a.sqlite' })).toMatchObject({ code: 'SOURCE_TABLE' });
    expect((await source.failure('sqlite', { path: 'a.sqlite', query: 'SELECT nope FROM product' })).code).toBe(
      'SOURCE_QUERY',
    );
    expect((await source.failure('sqlite', { path: 'a.sqlite', query: 'DELETE FROM product' })).code).toBe(
      'SOURCE_QUERY',
    );
    await source.write('b.sqlite', 'this is text, long enough to hold a header of some kind'.repeat(20));
    expect((await source.failure('sqlite', { path: 'b.sqlite', table: 'x' })).code).toBe('SOURCE_FILE_UNREADABLE');
  });
});

describe('parquet', () => {
  test('keeps its types, and files with other columns are put together by name', async () => {
    await source.write('keep', '');
    const file = (name: string) => source.engine.literal(join(source.folder, name));
    await source.engine.execute(
      `COPY (SELECT 1 :: BIGINT AS a, DATE '2025-11-11' AS d, 1.50 :: DECIMAL(18,2) AS m) TO ${file('p-1.parquet')}`,
    );
    await source.engine.execute(`COPY (SELECT 2 :: BIGINT AS a, 'x' AS s) TO ${file('p-2.parquet')}`);
    const { columns, rows, notes } = await source.read('parquet', { path: 'p-*.parquet' });
    expect(columns).toEqual(['a', 'd', 'm', 's']);
    expect(rows).toEqual([
      [1, '2025-11-11', 1.5, null],
      [2, null, null, 'x'],
    ]);
    expect(notes).toHaveLength(2);
  });

  test('a damaged file is an error of the data', async () => {
    await source.write('a.parquet', 'PAR1 not really');
    expect(await source.failure('parquet', { path: 'a.parquet' })).toMatchObject({
      code: 'SOURCE_FILE_UNREADABLE',
      exitCode: 3,
    });
  });
});
