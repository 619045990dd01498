import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadReview, readReview, type LoadOptions } from '../../src/config/load.js';
import { QuarterdeckError } from '../../src/errors/problem.js';
import { known } from './known.js';

const options: LoadOptions = { environment: {}, today: '2026-01-08', known };
const head = 'review: { name: shop, title: Review, brand: Brand }\nperiod: 2025-Q4\n';
const where = 'timeZone: Asia/Shanghai\ncurrency: CNY\n';
const rows = 'sources:\n  shop: { type: csv, path: orders.csv }\ndatasets:\n  orders: shop\n';

const read = (text: string, more: Partial<LoadOptions> = {}) =>
  readReview('/reviews/shop/review.yaml', text, { ...options, ...more });

function codesOf(text: string, more: Partial<LoadOptions> = {}): readonly string[] {
  try {
    read(text, more);
    return [];
  } catch (error) {
    if (error instanceof QuarterdeckError) return error.problems.map(({ code }) => code);
    throw error;
  }
}

describe('a short config', () => {
  const review = read(head + where + rows);

  test('is completed with defaults', () => {
    expect(review).toMatchObject({
      file: '/reviews/shop/review.yaml',
      folder: '/reviews/shop',
      date: '2026-01-01',
      locale: 'zh-CN',
      missing: 'omit',
      theme: 'default',
      engine: { type: 'duckdb', memory: '3GB' },
      output: { folder: 'output', formats: ['pptx', 'json'] },
      secrets: [],
      state: '/reviews/shop/.quarterdeck',
      allow: [],
    });
    expect(review).not.toHaveProperty('chapters');
    expect(review).not.toHaveProperty('campaign');
    expect(review).not.toHaveProperty('presenter');
  });

  test('has its shorthands written out', () => {
    expect(review.title).toEqual({ 'zh-CN': 'Review', en: 'Review' });
    expect(review.datasets).toEqual([{ dataset: 'orders', source: 'shop', columns: {}, tolerance: 0.01 }]);
  });

  test('has the options of its sources completed by their type', () => {
    expect(review.sources).toEqual([{ name: 'shop', type: 'csv', options: { path: 'orders.csv', encoding: 'utf-8' } }]);
  });
});

describe('a full config', () => {
  const review = read(
    `${head}${where}
campaign:
  name: { zh-CN: 双十一, en: Singles' Day }
  from: 2025-11-01
  to: 2025-11-21
  phases: { warmup: 7, burst: 7, closing: 7 }
  milestones: [{ date: 2025-11-20, text: B }, { date: 2025-11-11, text: A }]
fx: { USD: 7.1 }
sources:
  shop: { type: csv, path: [a.csv, b.csv] }
datasets:
  orders:
    source: shop
    columns: { order_id: 订单号, status: { column: 状态, map: { 已付款: paid, 1: pending, 是: true } } }
    filter: 金额 > 0
    tolerance: 0.2
  spend: { sql: select * from shop }
labels: { wearable: { en: Wearables } }
tolerance: 0.05
allow: [../common]
state: ../state
delivery:
  mail: { host: localhost, from: Lead <lead@example.com>, ca: ca.pem }
  recipients: { board: { to: ann@example.com, bcc: [bob@example.com] } }
  attach: { max: 2.5 MB }
targets: { execution.gmv: 20000000, execution.gmv_gap.3/offline: 4000000 }
chapters: [sales, execution]
`,
    { overrides: { locale: 'en', outputFolder: 'out', formats: ['json'] } },
  );

  test('has its phases as ranges of days, one after the other', () => {
    expect(review.campaign?.phases).toEqual([
      { id: 'warmup', from: '2025-11-01', to: '2025-11-07' },
      { id: 'burst', from: '2025-11-08', to: '2025-11-14' },
      { id: 'closing', from: '2025-11-15', to: '2025-11-21' },
    ]);
    expect(review.campaign?.milestones.map(({ date }) => date)).toEqual(['2025-11-11', '2025-11-20']);
    expect(review.periods).toEqual({
      P: { from: '2025-10-01', to: '2025-12-31' },
      Q: { from: '2025-07-01', to: '2025-09-30' },
      Y: { from: '2024-10-01', to: '2024-12-31' },
      C: { from: '2025-11-01', to: '2025-11-21' },
      B: { from: '2025-10-04', to: '2025-10-31' },
    });
  });

  test('has its datasets mapped, each with its tolerance or that of the review', () => {
    expect(review.datasets).toEqual([
      {
        dataset: 'orders',
        source: 'shop',
        columns: {
          order_id: { column: '订单号' },
          status: { column: '状态', map: { 已付款: 'paid', 1: 'pending', 是: 'true' } },
        },
        filter: '金额 > 0',
        tolerance: 0.2,
      },
      { dataset: 'spend', sql: 'select * from shop', columns: {}, tolerance: 0.05 },
    ]);
  });

  test('takes a text of one locale for both, and folders from its own', () => {
    expect(review.labels).toEqual({ wearable: { 'zh-CN': 'Wearables', en: 'Wearables' } });
    expect(review.allow).toEqual(['/reviews/common']);
    expect(review.state).toBe('/reviews/state');
  });

  test('has its delivery completed', () => {
    expect(review.delivery).toEqual({
      mail: {
        host: 'localhost',
        from: 'Lead <lead@example.com>',
        ca: '/reviews/shop/ca.pem',
        secure: 'starttls',
        port: 587,
        pool: 2,
      },
      recipients: [{ name: 'board', to: ['ann@example.com'], cc: [], bcc: ['bob@example.com'], each: false }],
      attach: { formats: ['pptx'], max: 2_500_000 },
      chat: [],
    });
  });

  test('gives way to the command line', () => {
    expect([review.locale, review.output]).toEqual(['en', { folder: 'out', formats: ['json'] }]);
  });
});

describe('values of the environment', () => {
  const shop = (rest: string) => `${head}${where}sources:\n  shop: { ${rest} }\ndatasets:\n  orders: shop\n`;

  test('are text where text is wanted and numbers where a number is', () => {
    const text = shop('type: postgres, url: "postgres://u:${PW}@db/x", port: "${PORT}", query: "${DIGITS}"');
    const review = read(text, { environment: { PW: 'pw-of-db', PORT: '5433', DIGITS: '42' } });
    expect(review.sources[0]?.options).toEqual({ url: 'postgres://u:pw-of-db@db/x', port: 5433, query: '42' });
    expect([...review.secrets].sort()).toEqual(['42', '5433', 'pw-of-db']);
  });

  test('are no secrets where they are the default of the config', () => {
    expect(read(shop('type: csv, path: "${ORDERS:-orders.csv}"')).secrets).toEqual([]);
  });

  test('never stand in an error, its message or its stack', () => {
    const text = shop('type: csv, path: a.csv, encoding: "${PW}", skip: "x${PW}"');
    let caught: unknown;
    try {
      read(text, { environment: { PW: 'hunter2-hunter2' } });
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(QuarterdeckError);
    const all = JSON.stringify(caught) + String(caught) + ((caught as Error).stack ?? '');
    expect(all).not.toContain('hunter2');
    expect(all).toContain('${PW}');
  });
});

test('a repeated part may be an anchor, and its problems stand where it was written', () => {
  const text = `${head}${where}sources:
  a: &csv { type: csv, path: a.csv }
  b: *csv
datasets: { orders: a, spend: b }
`;
  expect(read(text).sources.map(({ options }) => options.path)).toEqual(['a.csv', 'a.csv']);
  expect(codesOf(text.replace('path', 'paths'))).toEqual([
    'CONFIG_KEY_MISSING',
    'CONFIG_KEY_UNKNOWN',
    'CONFIG_KEY_MISSING',
    'CONFIG_KEY_UNKNOWN',
  ]);
});

describe('what is accepted', () => {
  test.each([
    ['a section whose lines are all commented out', `${head}${where}${rows}targets:\n  # execution.gmv: 1\n`],
    ['a period as a bare year', `${head.replace('2025-Q4', '2025')}${where}${rows}`],
    ['a period as quoted text', `${head.replace('2025-Q4', '"2025-11"')}${where}${rows}`],
    ['a name in Chinese', `${head.replace('shop', '复盘_2025.Q4-终稿')}${where}${rows}`],
    ['UTC', `${head}${where.replace('Asia/Shanghai', 'UTC')}${rows}`],
  ])('%s', (_what, text) => {
    expect(codesOf(text)).toEqual([]);
  });
});

describe('what is refused', () => {
  test.each(['../x', 'a/b', 'a\\b', '.hidden', 'end.', 'con', 'NUL.txt', 'a:b', 'a b', '-x'])(
    'the output name %p',
    (name) => {
      expect(codesOf(head.replace('shop', JSON.stringify(name)) + where + rows)).toEqual(['CONFIG_VALUE']);
    },
  );

  test.each(['+08:00', 'Beijing', 'GMT+8'])('the time zone %p', (zone) => {
    expect(codesOf(head + where.replace('Asia/Shanghai', JSON.stringify(zone)) + rows)).toEqual(['CONFIG_ZONE']);
  });

  test('a locale or format of the command line that there is not, beside what the config has', () => {
    const overrides = { locale: 'fr', formats: ['pptx', 'doc'] };
    expect(codesOf(head + where.replace('CNY', 'XX') + rows, { overrides })).toEqual([
      'CONFIG_VALUE',
      'CONFIG_VALUE',
      'CONFIG_CURRENCY',
    ]);
  });

  test('nesting without end', () => {
    expect(codesOf('['.repeat(5000))).toEqual(['CONFIG_SYNTAX']);
  });
});

describe('files that cannot be read', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'config-'));
  });
  afterAll(() => rm(folder, { recursive: true }));
  const code = (path: string) =>
    loadReview(path, options).catch((error: unknown) => (error as QuarterdeckError).problems[0]?.code);

  test('a missing file, a folder, and UTF-16', async () => {
    const utf16 = join(folder, 'utf16.yaml');
    await writeFile(utf16, Buffer.from('\uFEFFreview: {}', 'utf16le'));
    expect(await code(join(folder, 'none.yaml'))).toBe('CONFIG_NOT_FOUND');
    expect(await code(folder)).toBe('CONFIG_UNREADABLE');
    expect(await code(utf16)).toBe('CONFIG_ENCODING');
  });
});

describe('how reviews are read', () => {
  const text = (yaml: string) => read(`${head}${where}${rows}text: ${yaml}\n`).text;

  test('is by the model that ships where nothing is said', () => {
    expect(read(head + where + rows).text).toEqual({ sentiment: 'embedded', aspects: {} });
    expect(text('{ aspects: { battery: [续航焦虑] } }')).toEqual({
      sentiment: 'embedded',
      aspects: { battery: ['续航焦虑'] },
    });
  });

  test('takes a folder from where the config stands, and a name that may be fetched as it is', () => {
    expect(text('{ sentiment: { transformer: models/own, batch: 8 } }').sentiment).toEqual({
      model: '/reviews/shop/models/own',
      batch: 8,
    });
    const fetched = '{ sentiment: { transformer: org/name, download: { revision: abc, cacheFolder: cache } } }';
    expect(text(fetched).sentiment).toEqual({
      model: 'org/name',
      download: { revision: 'abc', cacheFolder: '/reviews/shop/cache' },
    });
  });
});
