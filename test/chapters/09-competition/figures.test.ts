/** Figures of the competition chapter over rows worked out by hand, and over rows that are not all there. */
import { describe, expect, test } from '@jest/globals';
import { competition } from '../../../src/chapters/09-competition/chapter.js';
import { openBands, pricesOf } from '../../../src/chapters/09-competition/prices.js';
import type { Built } from '../build.js';
import { buildWorld } from '../chapter-world.js';
import type { Rows, World } from '../world.js';
import { action, priced, searched, sold, tested, whole } from './world.js';

const figure = ({ figures }: Built, id: string) => figures.get(`competition.${id}`);
const value = (built: Built, id: string) => figure(built, id)?.value;

describe('the figures', () => {
  test('are those of the definitions', async () => {
    const { figures } = await buildWorld(competition, whole);
    const families = new Set([...figures.values()].map(({ family }) => family));
    expect([...families].sort()).toEqual(Object.keys(competition.definitions).sort());
  });

  test('of the market: split and whole rows add up, months by their first day', async () => {
    const built = await buildWorld(competition, whole);
    // P: us 30, a/b 50, c 20 of 100; Q: us 10, a/b 30; Y: us 50, a/b 30, gone 20.
    expect(value(built, 'unit_share.us')).toBeCloseTo(0.3, 9);
    expect(figure(built, 'unit_share.us')?.previous).toBeCloseTo(0.25, 9);
    expect(figure(built, 'unit_share.us')?.yearAgo).toBeCloseTo(0.5, 9);
    expect(value(built, 'unit_share_qoq_pp.a%2Fb')).toBeCloseTo(-25, 9);
    expect(value(built, 'unit_share_yoy_pp.us')).toBeCloseTo(-20, 9);
    // A brand that left sells nothing now.
    expect(value(built, 'unit_share.gone')).toBe(0);
    expect(value(built, 'unit_share_yoy_pp.gone')).toBeCloseTo(-20, 9);
  });

  test('of actions', async () => {
    const built = await buildWorld(competition, whole);
    expect(value(built, 'action_count.a%2Fb/ad')).toBe(2);
    expect(figure(built, 'action_count.a%2Fb/ad')?.previous).toBe(1);
    expect(value(built, 'spend_by_channel.a%2Fb/video')).toBe(0.75);
    expect(value(built, 'spend_by_channel.a%2Fb/shop')).toBe(0.25);
    // Spend without a format is in neither.
    expect(value(built, 'spend_by_format.a%2Fb/film')).toBe(1);
    expect(figure(built, 'spend_by_format.a%2Fb/film')?.previous).toBe(0);
    // 10 + 20 and 30 of 2,000; the discount knows no reach.
    expect(value(built, 'engagement.a%2Fb')).toBeCloseTo(60 / 2000, 9);
    expect(figure(built, 'engagement.a%2Fb')?.n).toBe(2);
    // c knows its reach and neither comments nor reposts.
    expect(figure(built, 'engagement.c')).toBeUndefined();
  });

  test('of coverage: the last month of the period, against the last of the one before', async () => {
    const built = await buildWorld(competition, whole);
    expect(value(built, 'coverage.us/mall')).toBe(0.3);
    expect(figure(built, 'coverage.us/mall')?.previous).toBe(0.2);
    expect(figure(built, 'coverage.us/shop')?.previous).toBeNull();
  });

  test('of searches: the mean over sources, however large one is', async () => {
    const built = await buildWorld(competition, whole);
    // One: 30 of 100; two: 600 of 1,000.
    expect(value(built, 'share_of_search.us')).toBeCloseTo(0.45, 9);
    // c is not in the first source: 0 and 20 %.
    expect(value(built, 'share_of_search.c')).toBeCloseTo(0.1, 9);
    expect(figure(built, 'share_of_search.us')?.previous).toBeCloseTo(0.25, 9);
    const shares = ['us', 'a%2Fb', 'c'].map((brand) => value(built, `share_of_search.${brand}`) as number);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
  });

  test('of prices', async () => {
    const built = await buildWorld(competition, whole);
    // Ours 200 in the mean; a/b 135, c 400.
    expect(value(built, 'price_index.a%2Fb/home')).toBeCloseTo(135 / 200, 9);
    expect(value(built, 'price_index.c/home')).toBe(2);
    expect(figure(built, 'price_index.c/home')?.previous).toBe(1.5);
    expect(figure(built, 'price_index.us/home')).toBeUndefined();
    const prices = pricesOf({ measures: built.measures.get('competition') ?? new Map() }, 'P');
    const [rival] = prices.filter(({ brand }) => brand === 'a%2Fb');
    // Before 18 December 100 and 200, from then on 120: the last 14 days are 18 to 31.
    expect(rival?.late).toBeCloseTo(120 / 150 - 1, 9);
    // Deviations from 135: -35, 65, -15, -15; variance 5,900 / 3.
    expect(rival?.volatility).toBeCloseTo(Math.sqrt(5900 / 3) / 135, 9);
    expect(openBands(prices)).toMatchObject([
      { line: 'home', low: 135, high: 400, below: 'a%2Fb', above: 'c', own: 200, taken: true },
    ]);
  });

  test('of features: signed so that positive is better, the largest relative lead first', async () => {
    const built = await buildWorld(competition, whole);
    expect(value(built, 'advantages')).toEqual([
      { feature: 'battery', unit: 'h', own: 12, best_rival: 10, rival: 'a/b', lead: 2, relative_lead: 0.2 },
      { feature: 'weight', unit: null, own: 50, best_rival: 40, rival: 'c', lead: -10, relative_lead: -0.25 },
    ]);
  });
});

describe('odd rows', () => {
  const blank = (rows: Rows | undefined, ...columns: string[]): Rows =>
    (rows ?? []).map((row) => ({ ...row, ...Object.fromEntries(columns.map((column) => [column, null])) }));

  test('without spend, reach and format there are counts alone', async () => {
    const rows = blank(whole.competitor_actions, 'estimated_spend', 'reach', 'format');
    const built = await buildWorld(competition, { competitor_actions: rows });
    expect(value(built, 'action_count.c/launch')).toBe(1);
    for (const family of ['spend_by_channel', 'spend_by_format', 'engagement']) {
      expect([family, value(built, family), figure(built, family)?.reason?.code]).toEqual([family, null, 'no_rows']);
    }
  });

  test('nothing sold, searched or asked gives no share and no index', async () => {
    const built = await buildWorld(competition, {
      market_sales: [sold('2025-10', 'us', 0), sold('2025-10', 'c', 0)],
      search_index: [searched('2025-10-01', 'us', 'one', 0)],
      competitor_prices: [priced('2025-10-01', 'c', 10)],
      competitor_actions: [action('c', '2025-10-01', 'ad', { reach: 0, comments: 0 })],
    });
    for (const id of ['unit_share.us', 'share_of_search.us', 'price_index.c/home', 'engagement.c']) {
      expect([id, value(built, id), figure(built, id)?.reason?.code]).toEqual([id, null, 'no_denominator']);
    }
    expect(built.slides.map(({ id }) => id)).toEqual(['competition.calendar', 'competition.mix']);
  });

  test('empty datasets give reasons and no slides', async () => {
    const empty: World = Object.fromEntries(Object.keys(whole).map((name) => [name, []]));
    const built = await buildWorld(competition, empty);
    for (const { id, value: none, reason } of built.figures.values()) {
      expect([id, none, reason?.code]).toEqual([id, null, 'no_rows']);
    }
    expect(built.slides).toEqual([]);
    expect(built.findings).toEqual([]);
  });

  test('a score of nought has no relative lead', async () => {
    const built = await buildWorld(competition, { feature_tests: [tested('x', 'us', 1), tested('x', 'c', 0)] });
    expect(value(built, 'advantages')).toMatchObject([{ lead: 1, relative_lead: null }]);
    expect(built.slides).toEqual([]);
  });
});
