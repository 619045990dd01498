/** The figures of chapter 04 over rows of measures given by hand, and over the data on which the models were published. */
import { describe, expect, test } from '@jest/globals';
import { behaviour } from '../../../src/chapters/04-behaviour/chapter.js';
import type { Row } from '../../../src/engine/engine.js';
import type { Figure, TableRow } from '../../../src/figures/figure.js';
import { cdnowHistories, cdnowSpendings } from '../../fixtures/cdnow.js';
import { review } from '../world.js';

const everything = ['orders', 'order_items', 'products', 'customers', 'spend', 'sessions', 'events', 'touchpoints'];

function figuresOf(
  found: Readonly<Record<string, readonly Row[]>>,
  supplied = everything,
): ReadonlyMap<string, Figure> {
  const measures = new Map(
    Object.entries(found).map(([name, rows]) => [name, { name: `behaviour/${name}`, rows, datasets: ['orders'] }]),
  );
  const datasets = new Map(supplied.map((name) => [name, 1]));
  return new Map(behaviour.figures({ review, measures, datasets }).map((figure) => [figure.id, figure]));
}

test('value to cost is the mean margin of a channel times its new customers over its spend', () => {
  const row = { squares: 0, lines_without_cost: 0 };
  const found = figuresOf({
    ltv: [
      // Margins 10, 20, 30: mean 20, sd 10, t(2) = 4.3027; times 6 over 60.
      { ...row, channel: 'feed', customers: 3, margin: 60, squares: 1400, new_customers: 6, spend: 60 },
      { ...row, channel: 'free', customers: 2, margin: 50, new_customers: 2, spend: 0 },
      { ...row, channel: 'new/fair', customers: 0, margin: 0, new_customers: 0, spend: 5 },
    ],
  });
  const feed = found.get('behaviour.ltv_cost.feed');
  expect(feed?.value).toBe(2);
  expect(feed?.interval?.low).toBeCloseTo((20 - (4.30265 * 10) / Math.sqrt(3)) / 10, 4);
  expect(feed?.n).toBe(3);
  expect(found.get('behaviour.ltv_cost.free')?.reason?.code).toBe('no_denominator');
  expect(found.get('behaviour.ltv_cost.new%2Ffair')?.value).toBeNull();
});

test('tiers are shares of a channel’s customers; one without customers is nought', () => {
  const found = figuresOf({
    value_tiers: [
      { channel: 'feed', tier: 'high', customers: 1, spend: 9 },
      { channel: 'feed', tier: 'mid', customers: 3, spend: 9 },
    ],
  });
  const shares = ['high', 'mid', 'low'].map((tier) => found.get(`behaviour.value_tier.feed/${tier}`)?.value);
  expect(shares).toEqual([0.25, 0.75, 0]);
});

describe('attribution', () => {
  const rows = {
    paths: [
      { path: 'feed/search', conversions: 3 },
      { path: 'search', conversions: 1 },
      { path: 'a%2Fb', conversions: 1 },
    ],
    time_decay: [
      { channel: 'a/b', credit: 1, squares: 1 },
      { channel: 'feed', credit: 1, squares: 1 / 3 },
      { channel: 'search', credit: 3, squares: 7 / 3 },
    ],
  };

  test('each of six models shares out one, over all channels', () => {
    const found = figuresOf(rows);
    for (const model of ['first', 'last', 'linear', 'position', 'time_decay', 'markov']) {
      const own = [...found.values()].filter(({ id }) => id.startsWith(`behaviour.attribution.${model}/`));
      expect(own.map(({ member }) => member)).toEqual([`${model}/a%2Fb`, `${model}/feed`, `${model}/search`]);
      expect(own.reduce((sum, { value }) => sum + (value as number), 0)).toBeCloseTo(1, 9);
      expect(own.every(({ n }) => n === 5)).toBe(true);
    }
    expect(found.get('behaviour.attribution.first/feed')?.value).toBe(0.6);
    expect(found.get('behaviour.attribution.last/search')?.value).toBe(0.8);
    expect(found.get('behaviour.attribution.linear/search')?.value).toBe(0.5);
    // Removal: a/b 0.2, feed 0.6, search 0.8.
    expect(found.get('behaviour.attribution.markov/search')?.value).toBe(0.5);
  });

  test('without touchpoints and sessions says so', () => {
    const missing = figuresOf({ paths: [], time_decay: [] }, ['orders']).get('behaviour.attribution');
    expect(missing?.reason).toEqual({ code: 'dataset_missing', subject: 'sessions' });
    expect(figuresOf({ paths: [], time_decay: [] }).get('behaviour.attribution')?.reason?.code).toBe('no_rows');
  });
});

describe('lifetime value', () => {
  const histories = cdnowHistories.map(({ repeats, recency, age, customers, cents }) => ({
    channel: 'all',
    repeats,
    recency_days: recency,
    age_days: age,
    customers,
    repeat_gmv: cents / 100,
  }));
  const values = cdnowSpendings.map(({ repeats, cents, customers }) => ({
    repeats,
    step: Math.floor(Math.log(cents / 100) * 1000),
    customers,
    repeat_gmv: (cents / 100) * customers,
  }));

  test('has the models’ parameters and the value of a customer in the year ahead', () => {
    const figure = figuresOf({ histories, repeat_values: values }).get('behaviour.ltv_model');
    const table = figure?.value as readonly TableRow[];
    const valueOf = (part: string, name: string) =>
      table.find((row) => row.part === part && row.name === name)?.value as number;
    expect(figure?.n).toBe(2357);
    expect(valueOf('bg_nbd', 'r')).toBeCloseTo(0.243, 3);
    expect(valueOf('bg_nbd', 'log_likelihood')).toBeCloseTo(-9582.4, 1);
    expect(valueOf('gamma_gamma', 'p')).toBeCloseTo(6.25, 2);
    // Customer by customer with SciPy's hyp2f1.
    expect(valueOf('expected_value', 'all')).toBeCloseTo(32.19118, 3);
  });

  test('does not depend on how customers are split over channels', () => {
    const split = histories.flatMap((row) =>
      row.customers % 2 === 0
        ? ['a', 'b'].map((channel) => ({
            ...row,
            channel,
            customers: row.customers / 2,
            repeat_gmv: row.repeat_gmv / 2,
          }))
        : [row],
    );
    const [one, other] = [histories, split].map(
      (rows) =>
        figuresOf({ histories: rows, repeat_values: values }).get('behaviour.ltv_model')?.value as readonly TableRow[],
    );
    expect(other?.filter(({ part }) => part !== 'expected_value')).toEqual(
      one?.filter(({ part }) => part !== 'expected_value'),
    );
    const total = (rows: readonly TableRow[] = []) =>
      rows
        .filter(({ part }) => part === 'expected_value')
        .reduce((sum, { value, customers }) => sum + (value as number) * (customers as number), 0);
    expect(total(other)).toBeCloseTo(total(one), 4);
  });

  test('of a handful is not made up', () => {
    const few = figuresOf({ histories: histories.slice(0, 3), repeat_values: [] }).get('behaviour.ltv_model');
    expect(few?.value).toBeNull();
    expect(few?.reason?.code).toBe('too_few');
    expect(figuresOf({ histories: [], repeat_values: [] }).get('behaviour.ltv_model')?.reason?.code).toBe('no_rows');
  });
});

describe('visits', () => {
  const row = { sessions: 0, view: 0, add_to_cart: 0, checkout: 0, pay: 0, with_cart: 0, cart_paid: 0, with_pay: 0 };

  test('carts left and conversion, against the period before', () => {
    const found = figuresOf({
      funnel: [
        { ...row, period: 'P', device: 'mobile', sessions: 80, view: 60, with_cart: 30, cart_paid: 12, with_pay: 20 },
        { ...row, period: 'P', device: 'pc', sessions: 20, view: 15, with_cart: 10, cart_paid: 4, with_pay: 6 },
        { ...row, period: 'Q', device: 'pc', sessions: 20, view: 10, with_cart: 10, cart_paid: 5, with_pay: 5 },
      ],
    });
    const left = found.get('behaviour.cart_abandonment');
    expect([left?.value, left?.previous, left?.yearAgo, left?.n]).toEqual([0.6, 0.5, null, 40]);
    expect(found.get('behaviour.funnel.view')?.value).toBe(75);
    expect(found.get('behaviour.funnel.view')?.previous).toBe(10);
    expect(found.get('behaviour.device_conversion.mobile')?.value).toBe(0.25);
    expect(found.get('behaviour.device_conversion.mobile')?.previous).toBeNull();
  });

  test('no cart is no share', () => {
    const found = figuresOf({ funnel: [{ ...row, period: 'P', device: 'pc', sessions: 3 }] });
    expect(found.get('behaviour.cart_abandonment')?.value).toBeNull();
    expect(found.get('behaviour.device_conversion.pc')?.value).toBe(0);
  });

  test.each([
    [
      'a tie goes to the earlier',
      [
        [9, 5],
        [10, 5],
        [11, 5],
      ],
      '9-11',
    ],
    [
      'midnight parts',
      [
        [23, 9],
        [0, 9],
        [12, 6],
        [13, 4],
      ],
      '12-14',
    ],
    [
      'the last pair',
      [
        [22, 1],
        [23, 9],
      ],
      '22-24',
    ],
    ['the first pair', [[0, 2]], '0-2'],
    ['nobody paid', [], null],
  ])('peak hours: %s', (_name, hours, expected) => {
    const found = figuresOf({ pay_hours: hours.map(([hour = 0, pays = 0]) => ({ hour, pays })) });
    expect(found.get('behaviour.peak_hours')?.value).toBe(expected);
  });

  test('the median dwell is that of the views', () => {
    const views = (period: string, seconds: number, count: number) => ({
      period,
      dwell_seconds: seconds,
      views: count,
    });
    const dwell = figuresOf({ dwell: [views('P', 3, 5), views('P', 8, 4), views('P', 60, 1), views('Q', 7, 1)] }).get(
      'behaviour.detail_dwell_median',
    );
    expect([dwell?.value, dwell?.previous, dwell?.yearAgo, dwell?.n]).toEqual([5.5, 7, null, 10]);
  });
});

test('top customers: gaps, comparisons, participation', () => {
  const found = figuresOf({
    gaps: [
      { is_top: true, days: 30, gaps: 2 },
      { is_top: true, days: 50, gaps: 1 },
      { is_top: false, days: 5, gaps: 90 },
    ],
    content: [
      { is_top: true, content_type: 'spec', is_spec: true, views: 18 },
      { is_top: true, content_type: null, is_spec: false, views: 7 },
      { is_top: false, content_type: 'spec', is_spec: true, views: 90 },
    ],
    social: [{ is_top: true, customers: 8, social_customers: 2, spend: 1 }],
  });
  expect(found.get('behaviour.high_value_gap_days')?.value).toBe(30);
  expect(found.get('behaviour.high_value_spec_content')?.value).toBe(0.72);
  expect(found.get('behaviour.high_value_social')?.value).toBe(0.25);
});
