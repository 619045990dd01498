import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { generateDemo } from '../../data/demo/generate/index.js';
import { facts, views } from './facts.js';
import { filesOf, openWarehouse, type Warehouse } from './warehouse.js';
import { temporary } from '../temporary.js';

const raw = 'data/demo/raw';
const megabyte = 1_000_000;

interface Expected {
  readonly unit: string;
  readonly value?: number;
  readonly digits?: number;
  readonly within?: number;
  readonly atLeast?: number;
  readonly below?: number;
}

const expected = (
  JSON.parse(readFileSync('test/fixtures/demo-values.json', 'utf8')) as { figures: Record<string, Expected> }
).figures;

/** Half away from zero at the digits given, as a person rounds. */
function rounded(value: number, digits: number): number {
  return Number((Math.sign(value) * Math.round(Math.abs(value) * 10 ** digits + 1e-9)).toFixed(0)) / 10 ** digits;
}

describe('the committed raw files', () => {
  let warehouse: Warehouse;
  beforeAll(async () => {
    warehouse = await openWarehouse(raw);
    for (const view of views) await warehouse.all(view);
  });
  afterAll(() => warehouse.close());

  test('have a query for every published value', () => {
    expect(Object.keys(facts).sort()).toEqual(Object.keys(expected).sort());
  });

  test.each(Object.entries(expected))('yield %s', async (id, want) => {
    const value = await warehouse.one(facts[id] ?? '');
    expect(value).not.toBeNull();
    if (value === null) return;
    if (want.atLeast !== undefined) expect(value).toBeGreaterThanOrEqual(want.atLeast);
    else if (want.below !== undefined) expect(value).toBeLessThan(want.below);
    else if (want.within !== undefined)
      expect(Math.abs(value / (want.value ?? 0) - 1)).toBeLessThanOrEqual(want.within);
    else expect(rounded(value, want.digits ?? 0)).toBe(want.value);
  });

  test('agree with a count of customers one by one', async () => {
    const orders = await warehouse.all(
      `SELECT customer_id AS c, d - DATE '2024-01-01' AS d, net::DOUBLE AS net FROM p ORDER BY c, nth`,
    );
    const at = (iso: string): number => (Date.parse(iso) - Date.parse('2024-01-01')) / 86_400_000;
    const byCustomer = new Map<string, { d: number; net: number }[]>();
    for (const row of orders) {
      const list = byCustomer.get(String(row.c)) ?? [];
      list.push({ d: Number(row.d), net: Number(row.net) });
      byCustomer.set(String(row.c), list);
    }
    const seen = new Map<string, number[]>();
    for (const row of await warehouse.all(
      `SELECT customer_id AS c, started_at::DATE - DATE '2024-01-01' AS d FROM sessions WHERE customer_id IS NOT NULL`,
    )) {
      const list = seen.get(String(row.c)) ?? [];
      list.push(Number(row.d));
      seen.set(String(row.c), list);
    }
    const span = (from: string, to: string) => (d: number) => d >= at(from) && d <= at(to);
    const inC = span('2025-11-01', '2025-11-21');
    const inYear = span('2025-01-01', '2025-12-31');
    const end = at('2025-12-31');
    const tally = { fresh: 0, back: 0, active: 0, frequent: 0, frequentSpend: 0, otherSpend: 0, known: 0, lapsed: 0 };
    const shares = { before: [0, 0], closing: [0, 0] };
    for (const [customer, list] of byCustomer) {
      const first = list[0]?.d ?? 0;
      if (inC(first)) {
        tally.fresh += 1;
        const days = [...list.slice(1).map((order) => order.d), ...(seen.get(customer) ?? [])].map((d) => d - first);
        if (days.some((d) => d >= 1 && d <= 30)) tally.back += 1;
      }
      const year = list.filter((order) => inYear(order.d));
      if (year.length > 0) {
        tally.active += 1;
        const spent = year.reduce((sum, order) => sum + order.net, 0);
        const gaps = year.slice(1).map((order, i) => order.d - (year[i]?.d ?? 0));
        const mean = gaps.reduce((sum, gap) => sum + gap, 0) / Math.max(1, gaps.length);
        if (gaps.length > 0 && mean <= 60) {
          tally.frequent += 1;
          tally.frequentSpend += spent;
        } else tally.otherSpend += spent;
      }
      const last = list.filter((order) => order.d <= end).at(-1);
      if (last) {
        tally.known += 1;
        if (end - last.d > 120) tally.lapsed += 1;
      }
      list.forEach((order, i) => {
        const share =
          inC(order.d) && order.d >= at('2025-11-15')
            ? shares.closing
            : span('2025-10-04', '2025-10-31')(order.d)
              ? shares.before
              : [];
        share[0] = (share[0] ?? 0) + Number(i > 0);
        share[1] = (share[1] ?? 0) + 1;
      });
    }
    const ratio = ([a = 0, b = 1]: number[]): number => a / b;
    expect(rounded(tally.back / tally.fresh, 2)).toBe(0.23);
    expect(rounded(tally.frequent / tally.active, 2)).toBe(0.18);
    expect(
      rounded(tally.frequentSpend / tally.frequent / (tally.otherSpend / (tally.active - tally.frequent)), 1),
    ).toBe(3.7);
    expect(rounded(tally.lapsed / tally.known, 2)).toBe(0.41);
    expect(rounded(ratio(shares.closing) / ratio(shares.before) - 1, 2)).toBe(0.12);
  });

  test('tell the stories that the review was published with', async () => {
    const growth = await warehouse.all(`SELECT region, sum(net) FILTER (WHERE d BETWEEN '2025-10-01' AND '2025-12-31')
      / sum(net) FILTER (WHERE d BETWEEN '2024-10-01' AND '2024-12-31') AS g FROM p JOIN cities USING (city) GROUP BY region ORDER BY g DESC`);
    expect(growth[0]?.region).toBe('south');
    const offers = await warehouse.all(
      `SELECT offer, avg(reordered::INT) AS rate FROM winbacks WHERE sent_at::DATE BETWEEN '2025-10-01' AND '2025-12-31' GROUP BY offer ORDER BY rate DESC`,
    );
    expect(offers[0]?.offer).toBe('coupon+new_product_preview');
    const short =
      await warehouse.all(`SELECT product_line || '/' || category AS c, sum(out_of_stock_days::INT) AS days FROM stock JOIN product USING (sku)
      WHERE as_of::DATE BETWEEN '2025-10-01' AND '2025-12-31' GROUP BY ALL ORDER BY days DESC`);
    expect(short[0]?.c).toBe('home/controller');
    const turnover =
      await warehouse.all(`WITH cost AS (SELECT product_line AS line, sum(quantity * unit_cost::DOUBLE) AS sold FROM items JOIN p USING (order_id)
        JOIN product USING (sku) WHERE d BETWEEN '2025-10-01' AND '2025-12-31' GROUP BY line),
      held AS (SELECT line, avg(value) AS stock FROM (SELECT product_line AS line, as_of, sum(on_hand::INT * unit_cost::DOUBLE) AS value
        FROM stock JOIN product USING (sku) WHERE as_of::DATE BETWEEN '2025-10-01' AND '2025-12-31' GROUP BY ALL) GROUP BY line)
      SELECT line, sold / stock AS turns, avg(sold / stock) OVER () AS mean FROM cost JOIN held USING (line) ORDER BY line`);
    const other = turnover.find((row) => row.line === 'other');
    expect(Number(other?.turns)).toBeLessThan(Number(other?.mean));
  });

  test('refer to what exists', async () => {
    const broken = async (sql: string): Promise<number | null> => warehouse.one(`SELECT count(*) FROM ${sql}`);
    expect(await broken('orders ANTI JOIN customers USING (customer_id)')).toBe(0);
    expect(await broken('orders ANTI JOIN channels USING (channel)')).toBe(0);
    expect(await broken('orders ANTI JOIN cities USING (city) WHERE city IS NOT NULL')).toBe(0);
    expect(await broken('orders ANTI JOIN store USING (store_id) WHERE store_id IS NOT NULL')).toBe(0);
    expect(await broken('items ANTI JOIN orders USING (order_id)')).toBe(0);
    expect(await broken('visits ANTI JOIN orders USING (order_id) WHERE order_id IS NOT NULL')).toBe(0);
    expect(await broken('sessions ANTI JOIN customers USING (customer_id) WHERE customer_id IS NOT NULL')).toBe(0);
    expect(await broken('winbacks ANTI JOIN customers USING (customer_id)')).toBe(0);
    expect(await broken('(SELECT order_id FROM orders EXCEPT SELECT order_id FROM items)')).toBe(0);
    expect(await broken('orders WHERE gross - discount <> net OR discount < 0')).toBe(0);
    expect(
      await broken(
        '(SELECT order_id, sum(i.net_amount) AS n, any_value(net) AS net FROM items i JOIN orders USING (order_id) GROUP BY order_id) WHERE n <> net',
      ),
    ).toBe(0);
  });

  test('are small enough to ship', () => {
    const bytes = filesOf(raw).reduce((sum, name) => sum + statSync(join(raw, name)).size, 0);
    expect(bytes).toBeLessThan(11 * megabyte);
  });
});

describe('the generator', () => {
  async function generated(scale: number, seed: number): Promise<string> {
    const folder = temporary('demo');
    await generateDemo({ folder, scale, seed });
    return folder;
  }
  const hashes = (folder: string): Record<string, string> =>
    Object.fromEntries(
      filesOf(folder).map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ]),
    );

  test('writes the same bytes for the same seed, others for another', async () => {
    const [first, again, other] = [await generated(0.02, 7), await generated(0.02, 7), await generated(0.02, 8)].map(
      hashes,
    );
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
    expect(Object.keys(other ?? {})).toEqual(Object.keys(first ?? {}));
  });

  test('holds its ratios at another scale and seed', async () => {
    const warehouse = await openWarehouse(await generated(0.2, 11));
    for (const view of views) await warehouse.all(view);
    for (const id of [
      'sales.aov',
      'sales.frequent_share',
      'sales.lapsed_share',
      'sales.region_share.east',
      'sales.bundle_order_share',
      'execution.retention_30d',
      'execution.cac',
    ]) {
      const value = await warehouse.one(facts[id] ?? '');
      expect([id, Math.abs((value ?? 0) / (expected[id]?.value ?? 0) - 1) < 0.05]).toEqual([id, true]);
    }
    warehouse.close();
  });
});
