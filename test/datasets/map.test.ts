/** Mapping: what a config makes of a source, what it counts, and what it refuses. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatasetMapping, Review } from '../../src/config/review.js';
import type { Dataset, QualityIssue } from '../../src/datasets/dataset.js';
import { checkDatasets, mapDatasets } from '../../src/datasets/map.js';
import { openDuckDb } from '../../src/engine/duckdb.js';
import type { Engine, Value } from '../../src/engine/engine.js';
import { QuarterdeckError, type Problem } from '../../src/errors/problem.js';
import type { AttachedSource } from '../../src/sources/source.js';

let folder: string;
let engine: Engine;
let attached: Map<string, AttachedSource>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quarterdeck-map-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(async () => {
  const spill = await mkdtemp(join(folder, 'engine-'));
  engine = await openDuckDb({ memory: '512MB', threads: 2, spill, timeZone: 'Asia/Shanghai' });
  attached = new Map();
});
afterEach(() => engine.close());

/** What the next sources are said to weigh. */
let fileBytes = 1;

/** A source of text cells, as a CSV gives them. */
async function source(name: string, columns: readonly string[], ...rows: readonly (readonly Value[])[]): Promise<void> {
  await engine.load(
    name,
    columns.map((column) => ({ name: column, type: 'VARCHAR' })),
    rows,
  );
  const files = [{ path: `raw/${name}.csv`, bytes: fileBytes, sha256: 'x' }];
  attached.set(name, { name, relation: name, columns, text: true, files, notes: [] });
}

function mapping(dataset: string, rest: Partial<DatasetMapping>): DatasetMapping {
  return { dataset, columns: {}, tolerance: 0, ...rest };
}

async function load(...datasets: readonly DatasetMapping[]): Promise<ReadonlyMap<string, Dataset>> {
  const range = { from: '2025-10-01', to: '2025-12-31' };
  const periods: Review['periods'] = { P: range, Q: range, Y: range };
  const review = { file: '/r/review.yaml', datasets, timeZone: 'Asia/Shanghai', periods, fx: { USD: 7.1 } };
  const each = new Map([...attached].map(([name, one]) => [name, Promise.resolve(one)]));
  const attaching = { each, all: Promise.resolve(attached) };
  const mapped = await mapDatasets(engine, { ...review, currency: 'CNY', personal: [] }, attaching).all;
  return checkDatasets(engine, review, mapped);
}

async function problemsOf(work: Promise<unknown>): Promise<readonly Problem[]> {
  try {
    await work;
  } catch (error) {
    if (error instanceof QuarterdeckError) return error.problems;
    throw error;
  }
  throw new Error('nothing failed');
}

async function rowsOf(table: string, order: string): Promise<readonly Record<string, Value>[]> {
  return (await engine.query(`SELECT * FROM ${table} ORDER BY ${order}`)).rows;
}

function issue(datasets: ReadonlyMap<string, Dataset>, dataset: string, kind: QualityIssue['kind']) {
  return datasets.get(dataset)?.quality.issues.filter((one) => one.kind === kind);
}

const cities = ['city', 'province', 'region', 'tier'];
const orderColumns = [
  'order_id',
  'customer_id',
  'ordered_at',
  'paid_at',
  'status',
  'channel',
  'gross_amount',
  'net_amount',
];
const order = (id: string, rest: Partial<Record<string, string | null>> = {}): Value[] => {
  const row: Record<string, string | null> = {
    order_id: id,
    customer_id: 'c1',
    ordered_at: '2025-11-11 00:00:01',
    paid_at: '2025-11-11 00:01:00',
    status: 'paid',
    channel: 'shop',
    gross_amount: '10',
    net_amount: '9.5',
    ...(rest as Record<string, string | null>),
  };
  return orderColumns.map((column) => row[column] ?? null);
};

describe('columns', () => {
  test('are renamed, converted, mapped by value, computed, and completed with fallbacks', async () => {
    await source(
      'shop',
      ['订单号', 'uid', '下单', '付款时间', '状态', '渠道', '应付', '优惠'],
      ['0001', 'u1', '2025-11-11T00:00:00Z', '2025/11/11 08:05', '已付款', 'app', '¥1,200.00', '200'],
      ['0002', 'u2', '2025-11-12 10:00', null, 'pending', 'app', '５０', null],
    );
    const datasets = await load(
      mapping('orders', {
        source: 'shop',
        columns: {
          order_id: { column: '订单号' },
          customer_id: { column: 'uid' },
          ordered_at: { column: '下单' },
          paid_at: { column: '付款时间', format: '%Y/%m/%d %H:%M' },
          status: { column: '状态', map: { 已付款: 'paid' } },
          channel: { column: '渠道' },
          gross_amount: { column: '应付' },
          discount_amount: { column: '优惠' },
          net_amount: { sql: `coalesce("优惠", '0') || '0' -- read as text, like any cell` },
        },
      }),
    );
    const common = { channel: 'app', store_id: null, city: null, device: null, promotion_id: null };
    const first = {
      order_id: '0001',
      customer_id: 'u1',
      ordered_at: '2025-11-11 08:00:00',
      paid_at: '2025-11-11 08:05:00',
    };
    const second = { order_id: '0002', customer_id: 'u2', ordered_at: '2025-11-12 10:00:00', paid_at: null };
    expect(await rowsOf('orders', 'order_id')).toEqual([
      { ...first, ...common, status: 'paid', gross_amount: 1200, discount_amount: 200, net_amount: 2000 },
      { ...second, ...common, status: 'pending', gross_amount: 50, discount_amount: 0, net_amount: 0 },
    ]);
    expect(datasets.get('orders')?.columns).not.toContain('city');
  });

  test('a computed column that fails on a value is told with its place', async () => {
    await source('g', cities, ['a', 'p', 'r', 'first']);
    const columns = { tier: { sql: 'CAST(tier AS INTEGER)' } };
    const [problem] = await problemsOf(load(mapping('geography', { source: 'g', columns })));
    expect(problem).toMatchObject({ code: 'DATASET_SQL', place: { path: 'datasets.geography.columns.tier.sql' } });
  });
});

test('a table has exactly the columns of the contract, also from a source that bears its name', async () => {
  await source('geography', cities, ['深圳', '广东', 'south', '1']);
  const datasets = await load(mapping('geography', { source: 'geography' }));
  expect(await rowsOf('geography', 'city')).toEqual([{ city: '深圳', province: '广东', region: 'south', tier: 1 }]);
  expect(datasets.get('geography')).toEqual({
    name: 'geography',
    rows: 1,
    columns: cities,
    source: 'geography',
    files: [{ path: 'raw/geography.csv', bytes: 1, sha256: 'x' }],
    quality: { rows: 1, issues: [] },
  });
});

test.each([
  ['small', 1],
  ['large', 1e9],
])('a %s file is read in whatever form its cells are written', async (_, bytes) => {
  fileBytes = bytes;
  await source(
    'shop',
    ['id', 'uid', 'at', 'paid', 'state', 'channel', 'gross', 'net'],
    ['0001', 'u1', '2025-11-11 10:00:00', '2025-11-11 10:05:00', '已付款', 'app', '1200', '1000.5'],
    [' 0002', 'u2', '2025年11月12日 10:00', null, 'PENDING', '\u3000店铺', '1.2千', '￥1,000.50'],
    ['0003', '-', '2025-11-13', '—', ' 已付款 ', 'N/A', '５０', '(20)'],
  );
  fileBytes = 1;
  const datasets = await load(
    mapping('orders', {
      source: 'shop',
      tolerance: 1,
      columns: {
        order_id: { column: 'id' },
        customer_id: { column: 'uid' },
        ordered_at: { column: 'at' },
        paid_at: { column: 'paid' },
        status: { column: 'state', map: { 已付款: 'paid' } },
        gross_amount: { column: 'gross' },
        net_amount: { column: 'net' },
      },
    }),
  );
  // The third has no customer and no channel, which an order must have; the second an amount that nobody can read.
  const rows = await rowsOf('orders', 'order_id');
  expect(rows.map((row) => [row.order_id, row.customer_id, row.status, row.channel, row.net_amount])).toEqual([
    ['0001', 'u1', 'paid', 'app', 1000.5],
  ]);
  expect(issue(datasets, 'orders', 'unconverted')).toMatchObject([
    { column: 'gross_amount', rows: 1, samples: ['1.2千'] },
  ]);
  expect(issue(datasets, 'orders', 'missing_value')?.map(({ column, rows: n }) => [column, n])).toEqual([
    ['customer_id', 1],
    ['channel', 1],
  ]);
});

describe('a dataset is there', () => {
  const range = { from: '2025-10-01', to: '2025-12-31' };
  const context = {
    file: '/r/review.yaml',
    timeZone: 'Asia/Shanghai',
    periods: { P: range, Q: range, Y: range },
    fx: {},
  };
  const all = { ...context, currency: 'CNY', personal: [] };

  test('before the source of another is', async () => {
    await source('town', ['city', 'province', 'region', 'tier'], ['a', 'x', 'east', '1']);
    const town = attached.get('town')!;
    await source('shop', orderColumns, order('1'));
    let arrive: ((source: AttachedSource) => void) | undefined;
    const arrival = new Promise<AttachedSource>((resolve) => (arrive = resolve));
    const attaching = {
      each: new Map([
        ['town', Promise.resolve(town)],
        ['shop', arrival],
      ]),
      all: arrival.then(() => attached),
    };
    const datasets = [mapping('geography', { source: 'town' }), mapping('orders', { source: 'shop' })];
    const { each, all: mapped } = mapDatasets(engine, { ...all, datasets }, attaching);
    await each.get('geography');
    expect(await rowsOf('geography', 'city')).toMatchObject([{ city: 'a', tier: 1 }]);
    arrive!(attached.get('shop')!);
    expect([...(await mapped).keys()].sort()).toEqual(['geography', 'orders']);
    await each.get('orders');
    expect(await rowsOf('orders', 'order_id')).toHaveLength(1);
  });

  test('for measures alone: a query of the config that names it means a source', async () => {
    await source('shop', orderColumns, order('1'));
    const mappings = [
      mapping('orders', { source: 'shop' }),
      mapping('geography', { sql: `select channel as city, 'x' as province, 'y' as region, '1' as tier from Orders` }),
    ];
    expect(await problemsOf(load(...mappings))).toMatchObject([
      { code: 'DATASET_SQL', place: { path: 'datasets.geography.sql' } },
    ]);
    await source('Orders', ['channel'], ['a market']);
    await load(...mappings);
    expect(await rowsOf('geography', 'city')).toMatchObject([{ city: 'a market' }]);
  });

  test('or fails with the problems of all', async () => {
    await source('shop', orderColumns, order('1', { net_amount: 'free' }));
    const each = new Map([['shop', Promise.resolve(attached.get('shop')!)]]);
    const datasets = [mapping('orders', { source: 'shop' }), mapping('geography', { source: 'nowhere' })];
    const mapped = mapDatasets(engine, { ...all, datasets }, { each, all: Promise.resolve(attached) });
    const found = await problemsOf(mapped.all);
    expect(found.map(({ code }) => code)).toEqual(['DATASET_SOURCE']);
    expect(await problemsOf(mapped.each.get('geography')!)).toEqual(found);
    expect(await problemsOf(mapped.each.get('orders')!)).toEqual(found);
  });
});

test('hostile names pass through unchanged', async () => {
  const names = [`&<>"'{{}}`, '😀👩‍👩‍👧', '汉'.repeat(200), `'); DROP TABLE "x"; --`];
  const column = `na"me' {{x}} 名`;
  await source('s', [column, ...cities.slice(1)], ...names.map((name) => [name, 'p', 'r', '1']));
  await load(mapping('geography', { source: 's', columns: { city: { column } } }));
  expect((await rowsOf('geography', 'city')).map(({ city }) => city).sort()).toEqual([...names].sort());
});

test('a filter leaves rows out and counts them; a query replaces the mapping', async () => {
  await source(
    's',
    [...cities, 'live'],
    ['a', 'p', 'r', '1', 'y'],
    ['b', 'p', 'r', '1', 'n'],
    ['c', 'p', 'r', '1', null],
  );
  const filtered = await load(mapping('geography', { source: 's', filter: `live = 'y'` }));
  expect(issue(filtered, 'geography', 'filtered')).toEqual([
    { kind: 'filtered', severity: 'note', rows: 2, samples: [] },
  ]);
  expect(filtered.get('geography')?.rows).toBe(1);
  await engine.execute('DROP TABLE geography');
  const queried = await load(
    mapping('geography', {
      sql: `select city || '市' as city, province, region, 2 as tier from s where live is not null;`,
    }),
  );
  expect((await rowsOf('geography', 'city')).map(({ city }) => city)).toEqual(['a市', 'b市']);
  expect(queried.get('geography')?.files.map(({ path }) => path)).toEqual(['raw/s.csv']);
});

describe('what does not convert', () => {
  test('is counted with samples; a row without a required value is left out', async () => {
    await source(
      'orders',
      orderColumns,
      order('1', { paid_at: '05/06/2025' }),
      order('2', { paid_at: '05/06/2025' }),
      order('3', { net_amount: 'free' }),
      order('4', { status: 'lost' }),
      order('5', { customer_id: null }),
      order('6', { paid_at: '-' }),
    );
    const datasets = await load(mapping('orders', { source: 'orders', tolerance: 0.9 }));
    expect((await rowsOf('orders', 'order_id')).map(({ order_id, paid_at }) => [order_id, paid_at])).toEqual([
      ['1', null],
      ['2', null],
      ['6', null],
    ]);
    const found = datasets
      .get('orders')
      ?.quality.issues.filter(({ kind }) => ['unconverted', 'missing_value'].includes(kind));
    expect(found).toEqual([
      { kind: 'missing_value', severity: 'warning', column: 'customer_id', rows: 1, samples: [] },
      { kind: 'unconverted', severity: 'warning', column: 'paid_at', rows: 2, samples: ['05/06/2025'] },
      { kind: 'unconverted', severity: 'warning', column: 'status', rows: 1, samples: ['lost'] },
      { kind: 'unconverted', severity: 'warning', column: 'net_amount', rows: 1, samples: ['free'] },
    ]);
  });

  test('fails past the tolerance, with all columns of all datasets at once', async () => {
    await source('orders', orderColumns, order('1', { net_amount: 'free', paid_at: 'soon' }), order('2'), order('3'));
    await source('g', cities, ['a', 'p', 'r', 'first']);
    const problems = await problemsOf(
      load(mapping('orders', { source: 'orders', tolerance: 0.3 }), mapping('geography', { source: 'g' })),
    );
    expect(problems).toEqual([
      {
        code: 'DATA_TOLERANCE',
        parameters: {
          dataset: 'orders',
          rows: 1,
          of: 3,
          tolerance: 0.3,
          columns: [
            { column: 'paid_at', rows: 1, samples: ['soon'] },
            { column: 'net_amount', rows: 1, samples: ['free'] },
          ],
        },
        place: { file: '/r/review.yaml', path: 'datasets.orders' },
      },
      expect.objectContaining({
        code: 'DATA_TOLERANCE',
        place: { file: '/r/review.yaml', path: 'datasets.geography' },
      }),
    ]);
  });
});

test('missing columns, wrong columns and wrong SQL are told at once, with what the source has', async () => {
  await source('orders', ['order_id', 'customer', 'ordered_on'], ['1', 'c', '2025-11-11']);
  const problems = await problemsOf(
    load(
      mapping('orders', {
        source: 'orders',
        columns: {
          customer_id: { column: 'custmer' },
          net_amount: { sql: 'amount * 2' },
          gross_amount: { sql: '1' },
          status: { sql: `'paid'` },
          channel: { sql: `'x'` },
          paid_at: { column: 'ordered_on', format: '%Y-%Q' },
        },
        filter: 'nothing > 1',
      }),
      mapping('geography', { sql: 'select * from nowhere' }),
    ),
  );
  expect(problems.map(({ code, place }) => [code, place?.path])).toEqual([
    ['SOURCE_COLUMN_MISSING', 'datasets.orders.columns.customer_id'],
    ['DATASET_COLUMN_MISSING', 'datasets.orders'],
    ['DATASET_SQL', 'datasets.orders.columns.paid_at.format'],
    ['DATASET_SQL', 'datasets.orders.columns.net_amount.sql'],
    ['DATASET_SQL', 'datasets.orders.filter'],
    ['DATASET_SQL', 'datasets.geography.sql'],
  ]);
  expect(problems[0]?.parameters).toMatchObject({
    wanted: 'custmer',
    nearest: 'customer',
    has: ['order_id', 'customer', 'ordered_on'],
  });
  expect(problems[1]?.parameters).toMatchObject({ column: 'ordered_at', nearest: 'ordered_on' });
});

describe('keys', () => {
  test('equal rows are left out and told; of rows that differ the first by all columns stays', async () => {
    await source(
      'g',
      cities,
      ['a', 'p', 'r', '1'],
      ['a', 'p', 'r', '1'],
      ['b', 'p', 'r', '2'],
      ['b', 'p', 'r', '1'],
      ['c', 'p', 'r', '1'],
    );
    const datasets = await load(mapping('geography', { source: 'g', tolerance: 0.2 }));
    expect(await rowsOf('geography', 'city')).toMatchObject([{ city: 'a' }, { city: 'b', tier: 1 }, { city: 'c' }]);
    expect(issue(datasets, 'geography', 'duplicate_key')).toEqual([
      { kind: 'duplicate_key', severity: 'error', column: 'city', rows: 1, samples: ['b'] },
      { kind: 'duplicate_key', severity: 'warning', column: 'city', rows: 1, samples: ['a'] },
    ]);
  });

  test('rows that differ fail past the tolerance, equal rows never do', async () => {
    await source('g', cities, ['a', 'p', 'r', '1'], ['a', 'p', 'r', '1'], ['a', 'p', 'r', '1']);
    expect((await load(mapping('geography', { source: 'g' }))).get('geography')?.rows).toBe(1);
    await engine.execute('DROP TABLE geography');
    await source('h', cities, ['a', 'p', 'r', '1'], ['a', 'p', 'r', '2'], ['b', 'p', 'r', '2']);
    const [problem] = await problemsOf(load(mapping('geography', { source: 'h', tolerance: 0.3 })));
    expect(problem).toMatchObject({
      code: 'DATA_DUPLICATE_KEY',
      parameters: { key: ['city'], rows: 1, of: 3, samples: ['a'] },
    });
  });

  test('a key of two columns', async () => {
    const columns = ['order_id', 'line_no', 'sku', 'quantity', 'unit_price', 'net_amount'];
    await source(
      'i',
      columns,
      ['1', '1', 's', '1', '5', '5'],
      ['1', '2', 's', '1', '5', '5'],
      ['1', '1', 's', '1', '5', '5'],
    );
    const datasets = await load(mapping('order_items', { source: 'i' }));
    expect(issue(datasets, 'order_items', 'duplicate_key')).toMatchObject([{ rows: 1, samples: ['1/1'] }]);
  });
});

describe('checks', () => {
  test('broken references are counted where the other dataset is supplied', async () => {
    await source('orders', orderColumns, order('1'), order('2', { channel: 'gone' }), order('3', { channel: 'gone' }));
    await source('ch', ['channel', 'name', 'kind', 'group'], ['shop', 'Shop', 'online', 'ecommerce']);
    const datasets = await load(mapping('orders', { source: 'orders' }), mapping('channels', { source: 'ch' }));
    expect(issue(datasets, 'orders', 'broken_ref')).toEqual([
      { kind: 'broken_ref', severity: 'warning', column: 'channel', rows: 2, samples: ['gone'] },
    ]);
  });

  test('negative quantities stay and are told; shares outside 0 to 1 too', async () => {
    const columns = ['order_id', 'line_no', 'sku', 'quantity', 'unit_price', 'net_amount'];
    await source('i', columns, ['1', '1', 's', '-2', '5', '-10'], ['1', '2', 's', '1', '5', '5']);
    await source('n', ['brand', 'nps', 'promoter_innovation_share'], ['x', '-20', '45'], ['y', '30', '45%']);
    const datasets = await load(mapping('order_items', { source: 'i' }), mapping('nps_benchmarks', { source: 'n' }));
    expect(issue(datasets, 'order_items', 'range')).toEqual([
      { kind: 'range', severity: 'warning', column: 'quantity', rows: 1, samples: ['-2'] },
      { kind: 'range', severity: 'warning', column: 'net_amount', rows: 1, samples: ['-10.00'] },
    ]);
    expect(issue(datasets, 'nps_benchmarks', 'range')).toMatchObject([
      { column: 'promoter_innovation_share', rows: 1 },
    ]);
    expect(datasets.get('order_items')?.rows).toBe(2);
  });

  test('an empty source is an empty dataset; rows outside the period are told', async () => {
    await source('orders', orderColumns);
    await source('sp', ['spend_id', 'spent_on', 'channel', 'kind', 'amount'], ['1', '2024-01-01', 'x', 'media', '5']);
    const datasets = await load(mapping('orders', { source: 'orders' }), mapping('spend', { source: 'sp' }));
    expect(datasets.get('orders')).toMatchObject({ rows: 0, quality: { rows: 0, issues: [] } });
    expect(issue(datasets, 'spend', 'outside_period')).toMatchObject([{ rows: 1, column: 'spent_on' }]);
  });

  test('a currency without a rate is a problem of every dataset that holds it', async () => {
    const spend = ['spend_id', 'spent_on', 'channel', 'kind', 'amount', 'currency'];
    const row = (id: string, currency: string | null) => [id, '2025-11-01', 'x', 'media', '5', currency];
    await source('sp', spend, row('1', 'EUR'), row('2', 'usd'), row('3', null), row('4', 'CNY'));
    const [problem] = await problemsOf(load(mapping('spend', { source: 'sp' })));
    expect(problem).toMatchObject({ code: 'FX_RATE_MISSING', parameters: { dataset: 'spend', currencies: ['EUR'] } });
  });
});
