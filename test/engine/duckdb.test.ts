import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDuckDb } from '../../src/engine/duckdb.js';
import type { Engine } from '../../src/engine/engine.js';

let folder: string;
let engine: Engine;
const opened: string[] = [];

async function open(timeZone = 'Asia/Shanghai', folders?: string[]): Promise<Engine> {
  const spill = await mkdtemp(join(tmpdir(), 'quarterdeck-engine-'));
  opened.push(spill);
  return openDuckDb({ memory: '512MB', threads: 2, spill, timeZone, ...(folders ? { folders } : {}) });
}

beforeEach(async () => {
  engine = await open();
  folder = opened.at(-1) ?? '';
});
afterEach(() => engine.close());
afterAll(() => Promise.all(opened.map((path) => rm(path, { recursive: true, force: true }))));

describe('values of a result', () => {
  test('come as plain values of the contract, with the engine types named', async () => {
    const { columns, rows } = await engine.query(`
      SELECT DATE '2025-11-11' AS d, TIMESTAMP '2025-11-11 00:00:05' AS t, TIMESTAMP '2025-11-11 00:00:05.25' AS f,
             CAST(12.30 AS DECIMAL(18,2)) AS m, CAST(7 AS BIGINT) AS i, CAST(9 AS HUGEINT) AS h, 0.1 :: DOUBLE AS x,
             true AS b, ['甲', 'b'] AS l, 'it''s' AS s, NULL :: VARCHAR AS n`);
    expect(rows).toEqual([
      {
        d: '2025-11-11',
        t: '2025-11-11 00:00:05',
        f: '2025-11-11 00:00:05.25',
        m: 12.3,
        i: 7,
        h: 9,
        x: 0.1,
        b: true,
        l: ['甲', 'b'],
        s: "it's",
        n: null,
      },
    ]);
    expect(columns.map(({ type }) => type)).toEqual([
      'DATE', 'TIMESTAMP', 'TIMESTAMP', 'DECIMAL(18,2)', 'BIGINT', 'HUGEINT', 'DOUBLE', 'BOOLEAN', 'VARCHAR[]', 'VARCHAR', 'VARCHAR',
    ]); // prettier-ignore
  });

  test('are never NaN or infinite', async () => {
    const { rows } = await engine.query("SELECT 'nan' :: DOUBLE AS a, 'inf' :: DOUBLE AS b, '-inf' :: DOUBLE AS c");
    expect(rows).toEqual([{ a: null, b: null, c: null }]);
  });

  test('that no double holds exactly are an error that names the column', async () => {
    await expect(engine.query('SELECT 9007199254740993 AS order_id', 'orders/ids')).rejects.toMatchObject({
      problems: [
        { code: 'ENGINE_NUMBER', parameters: { label: 'orders/ids', column: 'order_id', value: '9007199254740993' } },
      ],
    });
  });

  test('keep their order over many chunks', async () => {
    const { rows } = await engine.query('SELECT i FROM range(10000) t(i) ORDER BY i DESC');
    expect(rows.map(({ i }) => i)).toEqual(Array.from({ length: 10000 }, (_, index) => 9999 - index));
  });
});

describe('load', () => {
  test('takes every type of the contract and gives it back unchanged', async () => {
    const columns = [
      { name: 'text', type: 'VARCHAR' },
      { name: 'whole', type: 'BIGINT' },
      { name: 'double', type: 'DOUBLE' },
      { name: 'money', type: 'DECIMAL(18,2)' },
      { name: 'day', type: 'DATE' },
      { name: 'moment', type: 'TIMESTAMP' },
      { name: 'yes', type: 'BOOLEAN' },
      { name: 'list', type: 'VARCHAR[]' },
    ];
    const first = ['00712', 3, 0.1, 1.005, '1969-12-31', '2025-11-11 23:59:59.5', true, ['x', 'y']];
    const count = await engine.load('loaded "t"', columns, [first, first.map(() => null)]);
    expect(count).toBe(2);
    const { rows } = await engine.query('SELECT * FROM "loaded ""t""" ORDER BY text NULLS LAST');
    expect(rows.map((row) => Object.values(row))).toEqual([
      ['00712', 3, 0.1, 1.01, '1969-12-31', '2025-11-11 23:59:59.5', true, ['x', 'y']],
      first.map(() => null),
    ]);
  });

  test('keeps every row of a long stream', async () => {
    function* numbers() {
      for (let i = 1; i <= 5000; i += 1) yield [i, `n${i}`];
    }
    const columns = [
      { name: 'i', type: 'BIGINT' },
      { name: 's', type: 'VARCHAR' },
    ];
    await engine.load('n', columns, numbers());
    const { rows } = await engine.query(
      "SELECT count(*) AS n, sum(i) AS s, count(*) FILTER (s = 'n' || i) AS same FROM n",
    );
    expect(rows).toEqual([{ n: 5000, s: 12502500, same: 5000 }]);
  });

  test('names row, column and value where a value is not of the type', async () => {
    const rows = Array.from({ length: 3000 }, (_, index) => [index === 2500 ? '2025-02-30' : '2025-02-28']);
    await expect(engine.load('d', [{ name: 'day', type: 'DATE' }], rows)).rejects.toMatchObject({
      problems: [{ code: 'ENGINE_LOAD', parameters: { table: 'd', column: 'day', row: 2501, value: '2025-02-30' } }],
    });
  });
});

test('a failing statement is named, with the reason', async () => {
  await expect(engine.query('SELECT nothing FROM nowhere', 'sales/gmv')).rejects.toMatchObject({
    problems: [{ code: 'ENGINE_SQL', parameters: { label: 'sales/gmv', message: expect.stringContaining('nowhere') } }],
  });
});

test('identifiers and literals hold any text', async () => {
  const name = 'a "b" \'c\'; DROP TABLE x --😀';
  const { rows } = await engine.query(`SELECT ${engine.literal(name)} AS ${engine.identifier(name)}`);
  expect(rows).toEqual([{ [name]: name }]);
});

test('elapsed seconds count the hour that daylight saving takes', async () => {
  // New York, 2025-11-02: 02:00 becomes 01:00, so noon to noon is 25 hours; 2025-03-09 has 23.
  const newYork = await open('America/New_York');
  const { rows } = await newYork.query(`
    SELECT elapsed_seconds(TIMESTAMP '2025-11-01 12:00', TIMESTAMP '2025-11-02 12:00') AS autumn,
           elapsed_seconds(TIMESTAMP '2025-03-08 12:00', TIMESTAMP '2025-03-09 12:00') AS spring`);
  expect(rows).toEqual([{ autumn: 90000, spring: 82800 }]);
  await newYork.close();
});

describe('interrupt', () => {
  const endless = 'SELECT count(*) FROM range(100000000) a(i), range(100000) b(j) WHERE hash(i * j) = 7';

  test('ends the running query with RUN_CANCELLED, and lets none follow', async () => {
    const running = engine.query(endless);
    const timer = setTimeout(() => engine.interrupt(), 100);
    await expect(running).rejects.toMatchObject({ problems: [{ code: 'RUN_CANCELLED' }] });
    clearTimeout(timer);
    await expect(engine.query('SELECT 1')).rejects.toMatchObject({ problems: [{ code: 'RUN_CANCELLED' }] });
  });

  test('works at once after the start', async () => {
    const running = engine.query(endless);
    engine.interrupt();
    await expect(running).rejects.toMatchObject({ problems: [{ code: 'RUN_CANCELLED' }] });
  });
});

test('SQL reads no file outside the folders it was given', async () => {
  const allowed = join(folder, 'allowed');
  await mkdir(allowed);
  await writeFile(join(allowed, 'a.csv'), 'x\n1\n');
  const outside = join(folder, 'secret.csv');
  await writeFile(outside, 'x\n2\n');
  const closed = await open('UTC', [allowed]);
  expect((await closed.query(`SELECT * FROM ${await closed.scanCsv([join(allowed, 'a.csv')], {})}`)).rows).toEqual([
    { x: '1' },
  ]);
  await expect(closed.query(`SELECT * FROM read_csv(${closed.literal(outside)})`)).rejects.toMatchObject({
    problems: [{ code: 'ENGINE_SQL' }],
  });
  await expect(closed.execute('SET enable_external_access = true')).rejects.toThrow();
  await closed.close();
});

test('a wrong memory limit is an error of the config', async () => {
  const spill = await mkdtemp(join(tmpdir(), 'quarterdeck-engine-'));
  opened.push(spill);
  await expect(openDuckDb({ memory: 'lots', spill, timeZone: 'UTC' })).rejects.toMatchObject({ exitCode: 2 });
});

test('a small CSV needs little memory, and a cell of twelve million characters is read whole', async () => {
  const spill = await mkdtemp(join(tmpdir(), 'quarterdeck-engine-'));
  opened.push(spill);
  const small = await openDuckDb({ memory: '200MB', threads: 2, spill, timeZone: 'UTC' });
  await writeFile(join(spill, 'a.csv'), 'id,v\n1,x\n');
  const tiny = await small.scanCsv([join(spill, 'a.csv')], { skip: 1, header: false, columns: ['id', 'v'] });
  expect((await small.query(`SELECT * FROM ${tiny}`)).rows).toEqual([{ id: '1', v: 'x' }]);
  await small.close();

  await writeFile(join(folder, 'b.csv'), `id,v\n1,"${'long\n'.repeat(2_400_000)}"\n2,y\n`);
  const long = await engine.scanCsv([join(folder, 'b.csv')], { skip: 1, header: false, columns: ['id', 'v'] });
  const { rows } = await engine.query(`SELECT id, length(v) AS n FROM ${long} ORDER BY id`);
  expect(rows).toEqual([
    { id: '1', n: 12_000_000 },
    { id: '2', n: 1 },
  ]);
});
