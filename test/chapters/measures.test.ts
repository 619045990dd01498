import { describe, expect, test } from '@jest/globals';
import { runMeasures } from '../../src/chapters/measure.js';
import type { Measures } from '../../src/chapters/shape.js';
import { measures as execution } from '../../src/chapters/02-execution/measures.js';
import { measures as sales } from '../../src/chapters/03-sales/measures.js';
import type { Chapter } from '../../src/chapters/chapter.js';
import type { Review } from '../../src/config/review.js';
import type { Dataset } from '../../src/datasets/dataset.js';
import { inWorld, review, type World } from './world.js';
import { channels, geography, item, order, products, shop } from './shop.js';

const folder = (name: string) => new URL(`../../src/chapters/${name}/`, import.meta.url);
const chapters = [
  { id: 'execution', folder: folder('02-execution'), measures: execution },
  { id: 'sales', folder: folder('03-sales'), measures: sales },
] as unknown as readonly Chapter[];

async function measured(world: World, of: Review = review): Promise<{ execution: Measures; sales: Measures }> {
  const results = await inWorld(world, (engine, datasets) => runMeasures(engine, of, datasets, chapters).all);
  return { execution: results.get('execution')!, sales: results.get('sales')! };
}

describe('measures of the execution chapter', () => {
  test('GMV counts paid and refunded orders by the day of payment, each period apart', async () => {
    const { execution: found } = await measured(shop);
    // P: a1 100 + a2 300 + a3 200 + b2 250 + c1 500 + f1 80.
    expect(found.get('gmv')?.rows).toEqual([
      { period: 'P', orders: 6, gmv: 1430 },
      { period: 'Q', orders: 1, gmv: 150 },
      { period: 'Y', orders: 1, gmv: 120 },
    ]);
    expect(found.get('gmv')?.datasets).toEqual(['orders']);
  });

  test('cells without a known city or channel are unknown', async () => {
    const { execution: found } = await measured(shop);
    expect(found.get('gmv_cells')?.rows.filter(({ period }) => period === 'P')).toEqual([
      { period: 'P', tier: '1', channel_kind: 'online', orders: 4, first_orders: 1, gmv: 850 },
      { period: 'P', tier: '2', channel_kind: 'online', orders: 1, first_orders: 1, gmv: 500 },
      { period: 'P', tier: 'unknown', channel_kind: 'offline', orders: 1, first_orders: 1, gmv: 80 },
    ]);
  });

  test('the peak hour is the busiest clock hour of the burst phase, by orders of any status placed', async () => {
    const { execution: found } = await measured(shop);
    // 11 Nov 20:00 holds c1 and the pending e1.
    expect(found.get('peak_hour')?.rows).toEqual([{ hour: '2025-11-11 20:00:00', orders: 2 }]);
  });

  test('of two orders paid at one moment only the smaller id is the first', async () => {
    const { execution: found } = await measured(shop);
    expect(found.get('returning_orders')?.rows).toEqual([
      { period: 'B', orders: 2, returning_orders: 1 },
      { period: 'burst', orders: 2, returning_orders: 1 },
      { period: 'closing', orders: 2, returning_orders: 1 },
    ]);
  });

  test('a survey without a phase counts by its day, one with a phase by its phase within the period', async () => {
    const at = (id: string, responded: string, phase: string | null) => ({
      response_id: id,
      responded_at: responded,
      campaign_phase: phase,
    });
    const { execution: found } = await measured({
      surveys: [
        at('1', '2025-11-15 00:00:00', null),
        at('2', '2025-11-21 23:59:59', null),
        at('3', '2025-11-22 00:00:00', null),
        at('4', '2025-12-01 00:00:00', 'closing'),
        at('5', '2025-11-16 00:00:00', 'burst'),
        at('6', '2024-11-16 00:00:00', 'closing'),
      ],
    });
    expect(found.get('survey_responses')?.rows).toEqual([{ responses: 3 }]);
  });

  test('acquisition spend is of four kinds, converted row by row; a blank currency is the review’s', async () => {
    const spend = (
      id: string,
      kind: string,
      amount: number,
      currency: string | null,
      channel = 'tmall',
      placement: string | null = null,
    ) => ({
      spend_id: id,
      spent_on: '2025-11-01',
      channel,
      placement,
      kind,
      amount,
      currency,
    });
    const { execution: found } = await measured({
      ...shop,
      spend: [
        spend('1', 'media', 10, 'USD', 'tmall', 'feed'),
        spend('2', 'influencer', 29, null),
        spend('3', 'venue', 50, 'CNY', 'store'),
        spend('4', 'material', 50, 'CNY', 'nowhere'),
        spend('5', 'commission', 1000, 'CNY'),
        spend('6', 'staff', 1000, 'CNY'),
      ],
    });
    expect(found.get('budget')?.rows).toEqual([
      { period: 'P', channel_kind: 'offline', placement: null, amount: 50 },
      { period: 'P', channel_kind: 'online', placement: 'feed', amount: 71 },
      { period: 'P', channel_kind: 'online', placement: null, amount: 29 },
      { period: 'P', channel_kind: 'unknown', placement: null, amount: 50 },
    ]);
    // New customers of P: ann, cid, fay; of Q: bob; of Y: dee.
    expect(found.get('acquisition')?.rows).toEqual([
      { period: 'P', spend: 200, new_customers: 3 },
      { period: 'Q', spend: 0, new_customers: 1 },
      { period: 'Y', spend: 0, new_customers: 1 },
    ]);
  });

  test('retention counts days 1 to 30 and leaves out who has not had them', async () => {
    const session = (id: string, customer: string | null, started: string) => ({
      session_id: id,
      visitor_id: id,
      customer_id: customer,
      started_at: started,
      channel: 'tmall',
      device: 'mobile',
      page_views: 1,
      bounced: false,
      high_intent: false,
    });
    const { execution: found } = await measured({
      channels,
      orders: [
        order('1', 'same-day', '2025-11-01 10:00:00', 1),
        order('2', 'day-1', '2025-11-01 10:00:00', 1),
        order('3', 'day-30', '2025-11-01 10:00:00', 1),
        order('4', 'day-31', '2025-11-01 10:00:00', 1),
        order('5', 'again', '2025-11-02 10:00:00', 1),
        order('6', 'again', '2025-11-03 10:00:00', 1),
        order('7', 'open', '2025-11-05 10:00:00', 1, { channel: 'store' }),
      ],
      sessions: [
        session('s1', 'same-day', '2025-11-01 23:00:00'),
        session('s2', 'day-1', '2025-11-02 00:00:00'),
        session('s3', 'day-30', '2025-12-01 23:59:00'),
        session('s4', 'day-31', '2025-12-02 00:00:00'),
        session('s5', 'open', '2025-11-06 00:00:00'),
        session('s6', null, '2025-12-03 00:00:00'),
      ],
    });
    // The latest day is 3 December: 30 days from 2 November are over on 2 December, from 5 November they are not.
    expect(found.get('retention')?.rows).toEqual([
      { channel_kind: 'offline', customers: 0, retained: 0, window_open: 1 },
      { channel_kind: 'online', customers: 5, retained: 3, window_open: 0 },
    ]);
  });

  test('phases add advertising and posts; saves leave out rows that know neither favourites nor shares', async () => {
    const ad = (id: string, date: string, impressions: number, favourites: number | null, shares: number | null) => ({
      stat_id: id,
      date,
      platform: 'p',
      impressions,
      reach: 10,
      clicks: 5,
      conversions: 0,
      spend: 1,
      favourites,
      shares,
    });
    const { execution: found } = await measured({
      ad_stats: [
        ad('1', '2025-11-01', 100, 3, null),
        ad('2', '2025-11-07', 100, null, 4),
        ad('3', '2025-11-07', 500, null, null),
      ],
      social_posts: [{ post_id: '1', platform: 'p', published_at: '2025-11-14 23:59:59', reach: 7, interactions: 0 }],
    });
    expect(found.get('phase_ads')?.rows).toEqual([
      { phase: 'warmup', impressions: 700, clicks: 15, saves: 7, save_impressions: 200 },
    ]);
    expect(found.get('phase_reach')?.rows).toEqual([
      { phase: 'burst', reach: 7 },
      { phase: 'closing', reach: 0 },
      { phase: 'warmup', reach: 30 },
    ]);
  });

  test('placement returns leave out rows whose revenue is unknown', async () => {
    const ad = (
      id: string,
      placement: string | null,
      spend: number,
      revenue: number | null,
      currency: string | null = null,
    ) => ({
      stat_id: id,
      date: '2025-12-31',
      platform: 'p',
      placement,
      impressions: 1,
      clicks: 1,
      conversions: 0,
      spend,
      revenue,
      currency,
    });
    const { execution: found } = await measured({
      ad_stats: [
        ad('1', 'feed', 100, 300),
        ad('2', 'feed', 50, null),
        ad('3', null, 1, 9),
        ad('4', 'feed', 10, 20, 'USD'),
      ],
    });
    expect(found.get('placement_returns')?.rows).toEqual([
      { period: 'P', placement: 'feed', revenue: 442, spend: 171 },
    ]);
  });

  test('store figures count visits of the campaign', async () => {
    const visit = (id: string, store: string, at: string, orderId: string | null) => ({
      visit_id: id,
      store_id: store,
      visited_at: at,
      order_id: orderId,
    });
    const { execution: found } = await measured({
      stores: [
        { store_id: 's1', name: 'One', city: 'shenzhen', demo_devices: 3, promoters: null },
        { store_id: 's2', name: 'Two', city: 'shenzhen', demo_devices: null, promoters: null },
        { store_id: 's3', name: 'Three', city: 'foshan', demo_devices: 4, promoters: null },
      ],
      store_visits: [
        visit('1', 's1', '2025-11-01 00:00:00', 'x'),
        visit('2', 's2', '2025-11-21 23:59:00', null),
        visit('3', 's3', '2025-11-22 00:00:00', 'y'),
      ],
    });
    expect(found.get('store_visits')?.rows).toEqual([
      { period: 'B', days: 28, visits: 0, stores: 0, with_order: 0 },
      { period: 'C', days: 21, visits: 2, stores: 2, with_order: 1 },
    ]);
    expect(found.get('store_cities')?.rows).toEqual([{ cities: 1 }]);
    expect(found.get('store_equipment')?.rows).toEqual([{ demo_devices: 7, promoters: null }]);
  });
});

describe('measures of the sales chapter', () => {
  test('units leave gifts out; a product nobody lists is unknown', async () => {
    const { sales: found } = await measured(shop);
    expect(found.get('categories')?.rows.filter(({ period }) => period === 'P')).toEqual([
      { period: 'P', product_line: 'home', category: 'controller', units: 1, revenue: 100 },
      { period: 'P', product_line: 'home', category: 'door_lock', units: 3, revenue: 450 },
      { period: 'P', product_line: 'unknown', category: 'unknown', units: 1, revenue: 80 },
      { period: 'P', product_line: 'wearable', category: 'band', units: 6, revenue: 400 },
      { period: 'P', product_line: 'wearable', category: 'watch', units: 1, revenue: 400 },
    ]);
  });

  test('a launch ranks in its line by its first thirty days, once they are over', async () => {
    const { sales: found } = await measured({
      ...shop,
      // 31 December is the latest day of orders, so the watch of 20 December is still open.
      orders: [
        ...shop.orders!,
        order('z', 'zoe', '2025-12-31 10:00:00', 60),
        order('y', 'zoe', '2025-12-04 10:00:00', 60),
      ],
      order_items: [
        ...shop.order_items!,
        item('y', 'B1', 1, 60), // day 29 of B1: counts
        item('z', 'B2', 9, 60), // long past the first month of B2
      ],
    });
    expect(found.get('launches')?.rows).toEqual([
      {
        sku: 'B1',
        product_line: 'wearable',
        launched_on: '2025-11-05',
        complete: true,
        units: 6,
        place: 1,
        launches: 3,
      },
      {
        sku: 'B2',
        product_line: 'wearable',
        launched_on: '2025-10-10',
        complete: true,
        units: 0,
        place: 2,
        launches: 3,
      },
      {
        sku: 'W1',
        product_line: 'wearable',
        launched_on: '2025-12-20',
        complete: false,
        units: 0,
        place: 2,
        launches: 3,
      },
    ]);
  });

  test('turnover sets cost of goods, gifts in, against the mean stock; products without a cost are in neither', async () => {
    const stock = (sku: string, day: string, hand: number, out: number | null = null) => ({
      sku,
      as_of: day,
      on_hand: hand,
      out_of_stock_days: out,
    });
    const { sales: found } = await measured({
      ...shop,
      inventory: [
        stock('D1', '2025-10-31', 10, 2),
        stock('D1', '2025-11-30', 20, 3),
        stock('C1', '2025-10-31', 99, 1),
        stock('B2', '2025-12-31', 4),
      ],
    });
    expect(found.get('turnover')?.rows).toEqual([
      // D1: 3 units x 100; stock (1000 + 2000) over 2 days.
      { period: 'P', product_line: 'home', cost_of_goods: 300, stock_over_days: 3000, days: 2 },
      // B1 5 x 40, B2 (1 + 1 gift) x 50, W1 1 x 200; stock 4 x 50 on one day.
      { period: 'P', product_line: 'wearable', cost_of_goods: 500, stock_over_days: 200, days: 1 },
    ]);
    expect(found.get('stock_outs')?.rows).toEqual([
      { period: 'P', product_line: 'home', category: 'controller', days: 1 },
      { period: 'P', product_line: 'home', category: 'door_lock', days: 5 },
      { period: 'P', product_line: 'wearable', category: 'band', days: null },
    ]);
  });

  test('repurchase counts new customers of the period by the city of their first order', async () => {
    const { sales: found } = await measured(shop);
    expect(found.get('region_repurchase')?.rows).toEqual([
      { period: 'P', region: 'south', new_customers: 2, repurchased: 1 },
      { period: 'P', region: null, new_customers: 1, repurchased: 0 },
      { period: 'Y', region: 'south', new_customers: 1, repurchased: 0 },
    ]);
  });

  test('bundles of the config’s line in a city group and in its region', async () => {
    const bundle = { line: 'home', groups: [{ id: 'core', cities: ['shenzhen', 'nowhere'] }] };
    const { sales: found } = await measured(shop, { ...review, bundle });
    expect(found.get('bundle_groups')?.rows).toEqual([
      // Shenzhen: a1, a2, a3, of which a2 holds a bundled lock; the south has c1 too.
      { group_id: 'core', city_orders: 3, city_bundle_orders: 1, region_orders: 4, region_bundle_orders: 1 },
    ]);
    expect(found.get('bundle_orders')?.rows[0]).toEqual({ period: 'P', orders: 6, bundle_orders: 1 });
  });

  test('frequent customers buy twice or more with a mean gap of at most 60 days within the last 365', async () => {
    const { sales: found } = await measured({
      orders: [
        order('1', 'gap-60', '2025-09-01 10:00:00', 10),
        order('2', 'gap-60', '2025-10-31 23:00:00', 10),
        order('3', 'gap-61', '2025-09-01 10:00:00', 10),
        order('4', 'gap-61', '2025-11-01 01:00:00', 20),
        order('5', 'mean-60', '2025-06-01 10:00:00', 1),
        order('6', 'mean-60', '2025-06-02 10:00:00', 1),
        order('7', 'mean-60', '2025-09-29 10:00:00', 1),
        order('8', 'year-edge', '2025-01-01 00:00:00', 5),
        order('9', 'year-edge', '2024-12-31 23:00:00', 5),
        order('10', 'once', '2025-12-31 23:59:59', 7),
        order('11', 'after', '2026-01-01 00:00:00', 7),
      ],
    });
    expect(found.get('frequency')?.rows).toEqual([
      { frequent: false, customers: 3, spend: 42, squares: 900 + 25 + 49 },
      { frequent: true, customers: 2, spend: 23, squares: 400 + 9 },
    ]);
    // Over 120 days before 31 December is before 2 September: gap-60 and gap-61 came back, mean-60 on 29 September.
    expect(found.get('lapsed')?.rows).toEqual([{ customers: 5, lapsed: 1 }]);
  });

  test('the last order exactly 120 days before the end is not lapsed', async () => {
    const { sales: found } = await measured({
      orders: [order('1', 'at-120', '2025-09-02 00:00:00', 1), order('2', 'at-121', '2025-09-01 23:59:59', 1)],
    });
    expect(found.get('lapsed')?.rows).toEqual([{ customers: 2, lapsed: 1 }]);
  });

  test('negative quantities reduce units and money, they do not break a sum', async () => {
    const { sales: found } = await measured({
      ...shop,
      orders: [order('1', 'x', '2025-11-01 10:00:00', 100), order('2', 'x', '2025-11-02 10:00:00', -100)],
      order_items: [item('1', 'B1', 2, 100), item('2', 'B1', -2, -100)],
    });
    expect(found.get('categories')?.rows).toEqual([
      { period: 'P', product_line: 'wearable', category: 'band', units: 0, revenue: 0 },
    ]);
  });

  test('a market is read by region and category over whole months', async () => {
    const row = (month: string, own: boolean, units: number) => ({
      month,
      brand: own ? 'us' : 'them',
      is_own: own,
      product_line: 'home',
      category: 'drone',
      channel: 'all',
      region: 'nw',
      units,
    });
    const { sales: found } = await measured({
      market_sales: [
        row('2025-10-01', true, 30),
        row('2025-12-01', false, 70),
        row('2025-09-01', true, 9),
        row('2024-12-01', false, 5),
      ],
    });
    expect(found.get('market')?.rows).toEqual([
      { period: 'P', region: 'nw', category: 'drone', units: 100, own_units: 30 },
      { period: 'Y', region: 'nw', category: 'drone', units: 5, own_units: 0 },
    ]);
  });
});

describe('running measures', () => {
  test('a measure runs only where all it needs is supplied, and names what it read', async () => {
    const { execution: found, sales: soldBy } = await measured({ orders: shop.orders! });
    expect([...found.keys()].sort()).toEqual(['daily_orders', 'gmv', 'peak_hour', 'returning_orders']);
    expect([...soldBy.keys()].sort()).toEqual(['frequency', 'lapsed', 'orders']);
  });

  test('cities, channels and products that stand twice multiply nothing', async () => {
    const twice = await measured({
      ...shop,
      channels: [...channels, ...channels],
      geography: [...geography, ...geography],
      products: [...products, ...products],
    });
    const once = await measured(shop);
    for (const chapter of ['execution', 'sales'] as const) {
      expect([...twice[chapter]].map(([name, { rows }]) => [name, rows])).toEqual(
        [...once[chapter]].map(([name, { rows }]) => [name, rows]),
      );
    }
  });

  test('names from the data are never read as SQL', async () => {
    const hostile = `x'; drop table orders; -- "{{&<>}} 😀 ${'长'.repeat(200)}`;
    const { sales: found } = await measured(
      {
        ...shop,
        products: [{ sku: hostile, name: hostile, product_line: hostile, category: hostile }],
        order_items: [item('a1', hostile, 1, 1)],
      },
      {
        ...review,
        bundle: { line: hostile, groups: [{ id: hostile, cities: [hostile, 'shenzhen'] }] },
        vocabulary: { [hostile]: hostile },
      },
    );
    expect(found.get('categories')?.rows).toEqual([
      { period: 'P', product_line: hostile, category: hostile, units: 1, revenue: 1 },
    ]);
    expect(found.get('bundle_groups')?.rows[0]?.group_id).toBe(hostile);
  });
});

describe('a measure', () => {
  const others = (there: Promise<void>) => (datasets: readonly Dataset[]) =>
    datasets.map((one) => (one.name === 'order_items' ? { ...one, there } : one));

  test('does not wait for a dataset that it does not read', async () => {
    await inWorld(shop, async (engine, datasets) => {
      let arrive: (() => void) | undefined;
      const arrival = new Promise<void>((resolve) => (arrive = resolve));
      const measuring = runMeasures(engine, review, others(arrival)(datasets), chapters);
      expect((await measuring.each.get('execution'))?.get('gmv')?.rows).toHaveLength(3);
      arrive!();
      expect((await measuring.all).get('sales')?.get('categories')?.rows.length).toBeGreaterThan(0);
    });
  });

  test('is not begun when a dataset will not come', async () => {
    await inWorld(shop, async (engine, datasets) => {
      const labels: string[] = [];
      const query: typeof engine.query = (sql, label) => {
        labels.push(label ?? '');
        return engine.query(sql, label);
      };
      const gone = new Error('gone');
      const measuring = runMeasures({ ...engine, query }, review, others(Promise.reject(gone))(datasets), chapters);
      await expect(measuring.all).rejects.toBe(gone);
      expect(labels.filter((label) => label.startsWith('sales/') || label.startsWith('execution/'))).toEqual([]);
    });
  });
});
