/** The measures of chapter 04 over rows worked out by hand. */
import { describe, expect, test } from '@jest/globals';
import { behaviour } from '../../../src/chapters/04-behaviour/chapter.js';
import { runMeasures } from '../../../src/chapters/measure.js';
import type { Measures } from '../../../src/chapters/shape.js';
import type { Review } from '../../../src/config/review.js';
import { fitBgNbd } from '../../../src/figures/statistics/bg-nbd.js';
import { cdnowHistories } from '../../fixtures/cdnow.js';
import { item, order, products } from '../shop.js';
import { event, session, touch } from '../visits.js';
import { inWorld, review, type World } from '../world.js';

async function measured(world: World, of: Review = review): Promise<Measures> {
  const results = await inWorld(world, (engine, datasets) => runMeasures(engine, of, datasets, [behaviour]).all);
  return results.get('behaviour')!;
}

const rowsOf = (found: Measures, name: string) => found.get(name)?.rows;

describe('worth of channels', () => {
  const spend = (id: string, on: string, channel: string, amount: number, kind = 'media') => ({
    spend_id: id,
    spent_on: on,
    channel,
    kind,
    amount,
  });

  test('margins of a year, new customers and spend meet by the channel on record, else that of the first order', async () => {
    const found = await measured({
      products,
      customers: [{ customer_id: 'ann', acquisition_channel: 'search', private_domain: false }],
      orders: [
        order('a0', 'ann', '2024-12-31 10:00:00', 900), // a day too old for the year, but her first
        order('a1', 'ann', '2025-10-01 10:00:00', 300),
        order('b1', 'bob', '2025-12-31 23:00:00', 120, { channel: 'store' }),
        order('c1', 'cid', '2025-11-01 10:00:00', 50, { channel: 'store' }),
      ],
      order_items: [
        item('a0', 'D1', 9, 900),
        item('a1', 'D1', 2, 300), // cost 200
        item('a1', 'B1', 1, 0, { is_gift: true }), // cost 40
        item('b1', 'C1', 1, 100), // no cost known
        item('b1', 'B1', 1, 20), // cost 40
      ],
      spend: [
        spend('1', '2025-12-01', 'store', 40),
        spend('2', '2025-09-30', 'search', 99),
        spend('3', '2025-12-01', 'fair', 7, 'venue'),
        spend('4', '2025-12-01', 'store', 99, 'commission'),
      ],
    });
    const none = { customers: 0, margin: 0, squares: 0, lines_without_cost: 0 };
    expect(rowsOf(found, 'ltv')).toEqual([
      { channel: 'fair', ...none, new_customers: 0, spend: 7 },
      { channel: 'search', customers: 1, margin: 60, squares: 3600, lines_without_cost: 0, new_customers: 0, spend: 0 },
      // Bob lost 20; cid's order has no items, which is a margin of nought.
      { channel: 'store', customers: 2, margin: -20, squares: 400, lines_without_cost: 1, new_customers: 2, spend: 40 },
    ]);
  });

  test('value is scored by fifths, rounded up, ties by id', async () => {
    // Six customers: places 1 and 2 score 5, then 4, 3, 2, 1. Recency: a b c d e f. Frequency and money: b (2 orders), then by id.
    const on = ['2025-12-06', '2025-12-05', '2025-12-04', '2025-12-04', '2025-12-02', '2025-12-01'];
    const found = await measured({
      orders: [
        ...['a', 'b', 'c', 'd', 'e', 'f'].map((name, i) =>
          order(`1${name}`, name, `${on[i] ?? ''} 10:00:00`, 10, { channel: name === 'f' ? 'store' : 'tmall' }),
        ),
        order('2b', 'b', '2025-11-01 10:00:00', 5),
        order('0z', 'z', '2024-12-30 10:00:00', 500),
      ],
    });
    // a 5+5+5, b 5+5+5, c 4+4+4, d 3+3+3, e 2+2+2, f 1+1+1.
    expect(rowsOf(found, 'value_tiers')).toEqual([
      { channel: 'store', tier: 'low', customers: 1, spend: 10 },
      { channel: 'tmall', tier: 'high', customers: 3, spend: 35 },
      { channel: 'tmall', tier: 'low', customers: 1, spend: 10 },
      { channel: 'tmall', tier: 'mid', customers: 1, spend: 10 },
    ]);
  });

  test('orders of a day are one purchase; the first day brings no repeat value; what comes after P does not count', async () => {
    const found = await measured({
      orders: [
        order('1', 'ann', '2025-12-01 08:00:00', 10),
        order('2', 'ann', '2025-12-01 20:00:00', 20),
        order('3', 'ann', '2025-12-11 08:00:00', 30),
        order('4', 'ann', '2025-12-11 09:00:00', 5),
        order('5', 'ann', '2025-12-21 09:00:00', 7),
        order('6', 'ann', '2026-01-01 00:00:00', 99),
        order('7', 'bob', '2025-12-24 09:00:00', 40),
        order('8', 'bea', '2025-12-24 09:00:00', 41),
      ],
    });
    expect(rowsOf(found, 'histories')).toEqual([
      { channel: 'tmall', repeats: 0, recency_days: 0, age_days: 7, customers: 2, repeat_gmv: 0 },
      { channel: 'tmall', repeats: 2, recency_days: 20, age_days: 30, customers: 1, repeat_gmv: 42 },
    ]);
    // ln 42 = 3.7377.
    expect(rowsOf(found, 'repeat_values')).toEqual([{ repeats: 2, step: 373, customers: 1, repeat_gmv: 42 }]);
  });

  test('histories taken together in steps of time fit as those of every day do', async () => {
    const day = (before: number) => new Date(Date.UTC(2025, 11, 31 - before)).toISOString().slice(0, 10);
    const orders = cdnowHistories.flatMap(({ repeats, recency, age, customers }, history) =>
      Array.from({ length: customers }, (_, nth) => `${history}-${nth}`).flatMap((name) =>
        [0, ...Array.from({ length: repeats }, (_, repeat) => recency - repeat)].map((days, place) =>
          order(`${name}/${place}`, name, `${day(age - days)} 10:00:00`, 10),
        ),
      ),
    );
    const rows = rowsOf(await measured({ orders }), 'histories') ?? [];
    expect(rows.length).toBeLessThan(cdnowHistories.length);
    expect(rows.reduce((sum, { customers }) => sum + Number(customers), 0)).toBe(2357);
    const fit = fitBgNbd(
      rows.map((row) => ({
        x: Number(row.repeats),
        tx: Number(row.recency_days) / 7,
        T: Number(row.age_days) / 7,
        customers: Number(row.customers),
      })),
    );
    // Fader, Hardie, Lee (2005), table 2.
    expect(fit?.r).toBeCloseTo(0.243, 2);
    expect(fit?.alpha).toBeCloseTo(4.414, 1);
    expect(fit?.a).toBeCloseTo(0.793, 1);
    expect(fit?.b).toBeCloseTo(2.426, 1);
  });
});

describe('attribution', () => {
  const paid = order('o1', 'ann', '2025-11-30 12:00:00', 10);

  test('a path holds the touches of every visitor id of the customer, of exactly thirty days before', async () => {
    const found = await measured({
      orders: [paid, order('o2', 'bob', '2025-11-30 12:00:00', 10), order('o3', 'cat', '2025-09-30 12:00:00', 10)],
      sessions: [session('tablet', 'ann', '2025-01-01 10:00:00')],
      events: [event('view', 's9', '2025-01-01 10:00:00', { visitor_id: 'laptop', customer_id: 'ann' })],
      touchpoints: [
        touch('t5', 'phone', '2025-11-30 12:00:00', 'direct', 'ann'), // at the very moment
        touch('t4', 'phone', '2025-11-30 12:00:01', 'late'),
        touch('t3', 'laptop', '2025-11-10 12:00:00', 'a/b'),
        touch('t2', 'tablet', '2025-10-31 12:00:00', 'feed'), // thirty days to the second
        touch('t1', 'tablet', '2025-10-31 11:59:59', 'early'),
        touch('t6', 'stranger', '2025-11-29 12:00:00', 'other'),
        touch('t7', 'cats', '2025-09-29 12:00:00', 'feed', 'cat'),
      ],
    });
    expect(rowsOf(found, 'paths')).toEqual([{ path: 'feed/a%2Fb/direct', conversions: 1 }]);
    expect(found.get('paths')?.datasets).toEqual(['orders', 'touchpoints', 'sessions', 'events']);
  });

  test('without touchpoints each session is one touch; touches of one moment go by id', async () => {
    const found = await measured({
      orders: [paid],
      sessions: [
        session('s2', 'ann', '2025-11-20 12:00:00', { visitor_id: 'v', channel: 'two' }),
        session('s1', null, '2025-11-20 12:00:00', { visitor_id: 'v', channel: 'one' }),
        session('s3', null, '2025-11-20 12:00:00', { visitor_id: 'w', channel: 'other' }),
      ],
    });
    expect(rowsOf(found, 'paths')).toEqual([{ path: 'one/two', conversions: 1 }]);
  });

  test('a week halves a touch, to the second', async () => {
    const found = await measured({
      orders: [paid, order('o2', 'ann', '2025-11-30 12:00:00', 10)],
      touchpoints: [
        touch('1', 'v', '2025-11-30 12:00:00', 'now', 'ann'),
        touch('2', 'v', '2025-11-23 12:00:00', 'week', 'ann'),
        touch('3', 'v', '2025-11-16 12:00:00', 'week', 'ann'),
      ],
    });
    // Two orders: weights 1 and 0.5 + 0.25.
    expect(rowsOf(found, 'time_decay')).toEqual([
      { channel: 'now', credit: 1.142857142858, squares: 0.65306122449 },
      { channel: 'week', credit: 0.857142857142, squares: 0.367346938776 },
    ]);
  });
});

describe('visits', () => {
  test('a step of the funnel needs all steps before it, in any order of time', async () => {
    const at = '2025-11-13 10:00:00';
    const found = await measured({
      sessions: [
        ...['all', 'backwards', 'no-view', 'view'].map((id) => session(id, null, at)),
        session('pc', null, '2025-12-31 23:59:59', { device: 'pc' }),
        session('old', null, '2025-09-30 23:59:59'),
        session('none', null, '2026-01-01 00:00:00'),
      ],
      events: [
        ...['view', 'add_to_cart', 'checkout', 'pay', 'pay'].map((kind) => event(kind, 'all', at)),
        event('view', 'backwards', '2025-11-13 12:00:00'),
        event('add_to_cart', 'backwards', at),
        event('add_to_cart', 'no-view', at),
        event('pay', 'no-view', at),
        event('view', 'view', at),
        event('favourite', 'pc', at),
        event('pay', 'old', '2025-10-01 00:00:01'), // of a session of Q
      ],
    });
    expect(rowsOf(found, 'funnel')).toEqual([
      {
        period: 'P',
        device: 'mobile',
        sessions: 4,
        view: 3,
        add_to_cart: 2,
        checkout: 1,
        pay: 1,
        with_cart: 3,
        cart_paid: 2,
        with_pay: 2,
      },
      {
        period: 'P',
        device: 'pc',
        sessions: 1,
        view: 0,
        add_to_cart: 0,
        checkout: 0,
        pay: 0,
        with_cart: 0,
        cart_paid: 0,
        with_pay: 0,
      },
      {
        period: 'Q',
        device: 'mobile',
        sessions: 1,
        view: 0,
        add_to_cart: 0,
        checkout: 0,
        pay: 0,
        with_cart: 0,
        cart_paid: 0,
        with_pay: 1,
      },
    ]);
    expect(rowsOf(found, 'session_hours')).toEqual([
      { hour: 10, sessions: 4, with_pay: 2 },
      { hour: 23, sessions: 1, with_pay: 0 },
    ]);
    // Payments by their own moment: the one of the session of Q is in P.
    expect(rowsOf(found, 'pay_hours')).toEqual([
      { hour: 0, pays: 1 },
      { hour: 10, pays: 3 },
    ]);
  });

  test('dwell is of views of product pages, by the pattern of the config', async () => {
    const view = (page: string | null, seconds: number | null, at = '2025-11-13 10:00:00') =>
      event('view', 's', at, { page, dwell_seconds: seconds });
    const world = {
      events: [
        view('/p/1', 4.5),
        view('/p/2', 4.5),
        view('/p/3', null),
        view('/x/p/1', 9),
        view(null, 9),
        view('/p/1', 8, '2025-07-01 00:00:00'),
        event('share', 's', '2025-11-13 10:00:00', { page: '/p/1', dwell_seconds: 3 }),
      ],
    };
    expect(rowsOf(await measured(world), 'dwell')).toEqual([
      { period: 'P', dwell_seconds: 4.5, views: 2 },
      { period: 'Q', dwell_seconds: 8, views: 1 },
    ]);
    const other = { ...review, vocabulary: { ...review.vocabulary, product_pages: '/x/%' } };
    expect(rowsOf(await measured(world, other), 'dwell')).toEqual([{ period: 'P', dwell_seconds: 9, views: 1 }]);
  });
});

describe('top customers', () => {
  // Six customers: the first two by spend are top; c and d tie for the second place, c by id.
  const orders = [
    order('1', 'b', '2025-01-01 10:00:00', 50),
    order('2', 'b', '2025-01-31 10:00:00', 50),
    order('3', 'b', '2025-01-31 11:00:00', 1),
    order('4', 'c', '2025-03-01 10:00:00', 40),
    order('5', 'c', '2025-03-11 10:00:00', 40),
    order('6', 'd', '2025-03-01 10:00:00', 80),
    order('7', 'e', '2025-03-01 10:00:00', 1),
    order('8', 'e', '2025-03-06 10:00:00', 1),
    order('9', 'f', '2025-03-01 10:00:00', 1),
    order('10', 'g', '2025-03-01 10:00:00', 1),
    order('0', 'b', '2024-12-31 10:00:00', 500),
  ];

  test('their gaps are between neighbouring orders of the year', async () => {
    expect(rowsOf(await measured({ orders }), 'gaps')).toEqual([
      { is_top: false, days: 5, gaps: 1 },
      { is_top: true, days: 0, gaps: 1 },
      { is_top: true, days: 10, gaps: 1 },
      { is_top: true, days: 30, gaps: 1 },
    ]);
  });

  test('their content and participation are those of P, beside the others', async () => {
    const act = (kind: string, customer: string | null, type: string | null = null, at = '2025-11-13 10:00:00') =>
      event(kind, 's', at, { customer_id: customer, content_type: type });
    const found = await measured({
      orders,
      events: [
        act('content_view', 'b', 'spec_comparison'),
        act('content_view', 'c', 'spec_comparison'),
        act('content_view', 'c', null),
        act('content_view', 'c', 'spec_comparison', '2025-09-30 10:00:00'),
        act('content_view', 'd', 'review'),
        act('content_view', 'nobody', 'spec_comparison'),
        act('view', 'b', 'spec_comparison'),
        act('share', 'b'),
        act('coupon_claim', 'b'),
        act('favourite', 'c'),
        act('group_buy', 'e', null, '2025-12-31 23:59:00'),
        act('share', 'f', null, '2026-01-01 00:00:00'),
      ],
    });
    expect(rowsOf(found, 'content')).toEqual([
      { is_top: false, content_type: 'review', is_spec: false, views: 1 },
      { is_top: true, content_type: 'spec_comparison', is_spec: true, views: 2 },
      { is_top: true, content_type: null, is_spec: false, views: 1 },
    ]);
    expect(rowsOf(found, 'social')).toEqual([
      { is_top: false, customers: 4, social_customers: 1, spend: 84 },
      { is_top: true, customers: 2, social_customers: 1, spend: 181 },
    ]);
  });
});

test('cohorts are the months of the first order, followed to the end of P', async () => {
  const found = await measured({
    orders: [
      order('1', 'ann', '2025-10-31 10:00:00', 1),
      order('2', 'ann', '2025-11-01 10:00:00', 1),
      order('3', 'ann', '2025-11-30 10:00:00', 1),
      order('4', 'bob', '2025-10-01 10:00:00', 1),
      order('5', 'bob', '2026-01-01 10:00:00', 1),
      order('6', 'old', '2024-12-31 10:00:00', 1),
      order('7', 'old', '2025-11-30 10:00:00', 1),
      order('8', 'jan', '2025-01-01 10:00:00', 1),
    ],
  });
  expect(rowsOf(found, 'cohorts')).toEqual([
    { cohort: '2025-01-01', later: 0, customers: 1 },
    { cohort: '2025-10-01', later: 0, customers: 2 },
    { cohort: '2025-10-01', later: 1, customers: 1 },
  ]);
});
