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
  readonly text?: string;
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
    if (want.text !== undefined) {
      expect((await warehouse.all(`SELECT (${facts[id] ?? ''}) AS value`))[0]?.value).toBe(want.text);
      return;
    }
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
    expect(await broken('sessions ANTI JOIN channels USING (channel)')).toBe(0);
    expect(await broken('events ANTI JOIN sessions USING (session_id, visitor_id)')).toBe(0);
    expect(await broken('events ANTI JOIN product USING (sku) WHERE sku IS NOT NULL')).toBe(0);
    expect(await broken('touchpoints ANTI JOIN channels USING (channel)')).toBe(0);
    expect(await broken('touchpoints ANTI JOIN customers USING (customer_id) WHERE customer_id IS NOT NULL')).toBe(0);
    expect(await broken('identities ANTI JOIN customers USING (customer_id)')).toBe(0);
    expect(await broken('returns ANTI JOIN p USING (order_id)')).toBe(0);
    expect(await broken('returns ANTI JOIN items USING (order_id, sku) WHERE sku IS NOT NULL')).toBe(0);
    expect(await broken('(SELECT order_id FROM orders EXCEPT SELECT order_id FROM items)')).toBe(0);
    expect(await broken('improvements ANTI JOIN incidents USING (incident_id) WHERE incident_id IS NOT NULL')).toBe(0);
    expect(await broken('skills ANTI JOIN staff USING (staff_id)')).toBe(0);
    expect(
      await broken('staff ANTI JOIN (SELECT staff_id AS backup FROM staff) USING (backup) WHERE backup IS NOT NULL'),
    ).toBe(0);
    expect(await broken('orders WHERE gross - discount <> net OR discount < 0')).toBe(0);
    expect(
      await broken(
        '(SELECT order_id, sum(i.net_amount) AS n, any_value(net) AS net FROM items i JOIN orders USING (order_id) GROUP BY order_id) WHERE n <> net',
      ),
    ).toBe(0);
  });

  test('log in each session what its order, its bounce and its page views say', async () => {
    const broken = async (sql: string): Promise<number | null> => warehouse.one(`SELECT count(*) FROM ${sql}`);
    expect(
      await broken(
        `(FROM events WHERE event = 'pay') e ANTI JOIN orders o ON o.customer_id = e.customer_id AND o.paid_at = e.occurred_at`,
      ),
    ).toBe(0);
    expect(
      await broken(
        'events JOIN sessions USING (session_id) WHERE occurred_at < started_at OR events.customer_id IS DISTINCT FROM sessions.customer_id',
      ),
    ).toBe(0);
    expect(
      await broken(`sessions JOIN (SELECT session_id, count(*) AS n, count(*) FILTER (WHERE event = 'view') AS views FROM events GROUP BY session_id) USING (session_id)
        WHERE views <> page_views OR (bounced AND n <> 1)`),
    ).toBe(0);
    expect(await broken('sessions ANTI JOIN events USING (session_id)')).toBe(0);
  });

  test('narrow from view to payment, and sell better on a desk than on the way', async () => {
    const [funnel] =
      await warehouse.all(`SELECT count(*) FILTER (v) AS views, count(*) FILTER (v AND c) AS carts, count(*) FILTER (v AND c AND o) AS checkouts,
      count(*) FILTER (v AND c AND o AND y) AS pays, avg(y::INT) FILTER (device = 'pc') AS pc, avg(y::INT) FILTER (device = 'mobile') AS mobile
      FROM (SELECT device, bool_or(event = 'view') AS v, bool_or(event = 'add_to_cart') AS c, bool_or(event = 'checkout') AS o, bool_or(event = 'pay') AS y
        FROM sessions JOIN events USING (session_id) WHERE started_at::DATE BETWEEN '2025-10-01' AND '2025-12-31' GROUP BY session_id, device)`);
    const steps = ['views', 'carts', 'checkouts', 'pays'].map((step) => Number(funnel?.[step]));
    expect(steps).toEqual([...steps].sort((a, b) => b - a));
    expect(new Set(steps).size).toBe(4);
    expect(Number(funnel?.pc)).toBeGreaterThan(Number(funnel?.mobile));
  });

  test('give every refunded order of the last quarters a return, and leave some returns open', async () => {
    const share = await warehouse.one(
      `SELECT count(DISTINCT order_id) FILTER (order_id IN (SELECT order_id FROM returns)) / count(*) FROM p WHERE d BETWEEN '2025-07-01' AND '2025-12-31'`,
    );
    expect(share).toBeGreaterThan(0.04);
    expect(share).toBeLessThan(0.06);
    expect(
      await warehouse.one(
        `SELECT count(*) FROM (FROM p WHERE status = 'refunded' AND d >= '2024-10-01') ANTI JOIN returns USING (order_id)`,
      ),
    ).toBe(0);
    for (const blank of ['completed', 'amount', 'sku', 'reason'])
      expect(await warehouse.one(`SELECT count(*) FROM returns WHERE ${blank} IS NULL`)).toBeGreaterThan(50);
  });

  test('begin paths in feeds and end them with search and private channels', async () => {
    const ends =
      await warehouse.all(`WITH t AS (SELECT row_number() OVER (PARTITION BY customer_id ORDER BY touched_at DESC) AS back, channel FROM touchpoints
        WHERE customer_id IS NOT NULL), g AS (SELECT back = 1 AS last, CASE WHEN channel IN ('douyin', 'kuaishou', 'xiaohongshu') THEN 'feed'
          WHEN channel IN ('wechat', 'referral', 'organic_search') THEN 'close' END AS kind FROM t)
      SELECT avg((kind = 'feed')::INT) FILTER (last) AS feed_last, avg((kind = 'feed')::INT) FILTER (NOT last) AS feed_before,
        avg((kind = 'close')::INT) FILTER (last) AS close_last, avg((kind = 'close')::INT) FILTER (NOT last) AS close_before
      FROM (SELECT last, coalesce(kind, 'other') AS kind FROM g)`);
    expect(Number(ends[0]?.feed_before)).toBeGreaterThan(Number(ends[0]?.feed_last));
    expect(Number(ends[0]?.close_last)).toBeGreaterThan(Number(ends[0]?.close_before));
  });

  test('miss the promised availability in the ordering core alone', async () => {
    const up = await warehouse.all(`SELECT service, 1 - sum(down_seconds) / (92 * 86400) AS up FROM service_stats
      WHERE "at"::DATE BETWEEN '2025-10-01' AND '2025-12-31' GROUP BY service HAVING up < 0.999`);
    expect(up.map(({ service }) => service)).toEqual(['ordering']);
  });

  test('are small enough to ship', () => {
    const bytes = filesOf(raw).reduce((sum, name) => sum + statSync(join(raw, name)).size, 0);
    expect(bytes).toBeLessThan(18 * megabyte);
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
      'background.product_page_bounce',
      'background.lost_to_battery',
      'background.vertical_kol_lift',
      'behaviour.cart_abandonment',
      'behaviour.high_value_spec_content',
      'behaviour.high_value_social',
      'online.roas.tmall',
      'online.peak_roas.douyin',
      'online.private_repurchase',
      'online.search_lift',
      'online.site_visitors_lift',
      'online.organic_share',
      'online.high_intent_conversion_yoy',
      'promotion.referral_cac_change',
    ]) {
      const value = await warehouse.one(facts[id] ?? '');
      expect([id, Math.abs((value ?? 0) / (expected[id]?.value ?? 0) - 1) < 0.05]).toEqual([id, true]);
    }
    warehouse.close();
  });
});
