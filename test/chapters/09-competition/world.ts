/** A market of one own brand and two rivals, few enough rows to work out by hand. */
import type { Rows, World } from '../world.js';

type Fields = Rows[number];

export const sold = (month: string, brand: string, units: number, more: Fields = {}): Fields => ({
  month: `${month}-01`,
  brand,
  is_own: brand === 'us',
  product_line: 'home',
  units,
  ...more,
});

let actions = 0;

export function action(brand: string, day: string, kind: string, more: Fields = {}): Fields {
  actions += 1;
  return { action_id: `a${actions}`, brand, happened_on: day, channel: 'video', action: kind, ...more };
}

export const searched = (day: string, brand: string, source: string, index: number): Fields => ({
  date: day,
  brand,
  is_own: brand === 'us',
  source,
  index,
});

const covered = (month: string, brand: string, outlets: number, channel = 'mall'): Fields => ({
  month: `${month}-01`,
  brand,
  is_own: brand === 'us',
  channel,
  outlets,
  market_outlets: 100,
});

export const priced = (day: string, brand: string, price: number, line = 'home'): Fields => ({
  date: day,
  brand,
  is_own: brand === 'us',
  product_line: line,
  price,
});

export const tested = (feature: string, brand: string, score: number, more: Fields = {}): Fields => ({
  feature,
  brand,
  is_own: brand === 'us',
  score,
  ...more,
});

export const whole: World = {
  market_sales: [
    sold('2025-10', 'us', 20),
    sold('2025-12', 'us', 10, { region: 'east' }),
    sold('2025-10', 'a/b', 50),
    sold('2025-11', 'c', 20),
    sold('2026-01', 'c', 999),
    sold('2025-09', 'us', 10),
    sold('2025-07', 'a/b', 30),
    sold('2024-11', 'us', 50),
    sold('2024-12', 'a/b', 30),
    sold('2024-12', 'gone', 20),
  ],
  competitor_actions: [
    action('a/b', '2025-10-01', 'ad', { estimated_spend: 300, format: 'film', reach: 1000, comments: 10, reposts: 20 }),
    action('a/b', '2025-12-31', 'ad', { estimated_spend: 100, channel: 'shop', reach: 1000, comments: 30 }),
    action('a/b', '2025-11-11', 'discount', { comments: 5 }),
    action('c', '2025-11-11', 'launch', { estimated_spend: 40, format: 'film', reach: 500 }),
    action('a/b', '2026-01-01', 'ad', { estimated_spend: 9999 }),
    action('a/b', '2025-09-30', 'ad', { estimated_spend: 50, format: 'text' }),
  ],
  search_index: [
    searched('2025-10-01', 'us', 'one', 10),
    searched('2025-10-02', 'us', 'one', 20),
    searched('2025-10-01', 'a/b', 'one', 70),
    searched('2025-10-01', 'us', 'two', 600),
    searched('2025-10-01', 'a/b', 'two', 200),
    searched('2025-10-01', 'c', 'two', 200),
    searched('2025-09-01', 'us', 'one', 1),
    searched('2025-09-01', 'a/b', 'one', 3),
  ],
  channel_coverage: [
    covered('2025-11', 'us', 99),
    covered('2025-12', 'us', 30),
    covered('2025-12', 'a/b', 80),
    covered('2025-09', 'us', 20),
    covered('2025-12', 'us', 70, 'shop'),
    covered('2025-12', 'a/b', 60, 'shop'),
  ],
  competitor_prices: [
    priced('2025-10-01', 'us', 100),
    priced('2025-10-02', 'us', 300),
    priced('2025-10-01', 'a/b', 100),
    priced('2025-12-17', 'a/b', 200),
    priced('2025-12-18', 'a/b', 120),
    priced('2025-12-31', 'a/b', 120),
    priced('2025-10-01', 'c', 400),
    priced('2025-09-01', 'us', 100),
    priced('2025-09-01', 'c', 150),
  ],
  feature_tests: [
    tested('battery', 'us', 12, { unit: 'h' }),
    tested('battery', 'a/b', 10, { unit: 'h' }),
    tested('battery', 'c', 8, { unit: 'h' }),
    tested('weight', 'us', 50, { higher_is_better: false }),
    tested('weight', 'c', 40, { higher_is_better: false }),
    tested('alone', 'us', 1),
    tested('theirs', 'c', 1),
  ],
};
