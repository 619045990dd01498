/** The measures of chapter 05 over rows by hand. */
import { describe, expect, test } from '@jest/globals';
import { online } from '../../../src/chapters/05-online/chapter.js';
import { runMeasures } from '../../../src/chapters/measure.js';
import { order } from '../shop.js';
import { inWorld, review, type World } from '../world.js';
import { ad, arm, post, session, spend, whole } from './online-world.js';

async function rowsOf(measure: string, world: World = whole, of = review) {
  const results = await inWorld(world, (engine, datasets) => runMeasures(engine, of, datasets, [online]).all);
  return results.get('online')!.get(measure)?.rows;
}

describe('channels', () => {
  test('GMV, spend in yuan and commission stand side by side; offline is left out, an unknown channel is not', async () => {
    const found = await rowsOf('channel_returns');
    expect(found?.filter(({ period }) => period === 'P')).toEqual([
      { period: 'P', channel: 'douyin', orders: 1, gmv: 80, spend: 0, commission: 0 },
      // 29 + 10 dollars.
      { period: 'P', channel: 'jd', orders: 1, gmv: 500, spend: 100, commission: 0 },
      { period: 'P', channel: 'nowhere', orders: 0, gmv: 0, spend: 5, commission: 0 },
      { period: 'P', channel: 'tmall', orders: 3, gmv: 650, spend: 160, commission: 40 },
    ]);
  });

  test('only whole ISO weeks of the period count, from Monday', async () => {
    const orders = [
      order('1', 'x', '2025-10-05 23:59:59', 1),
      order('2', 'x', '2025-10-06 00:00:00', 2),
      order('3', 'x', '2025-10-12 23:59:59', 4),
      order('4', 'x', '2025-12-28 10:00:00', 8),
      order('5', 'x', '2025-12-29 10:00:00', 16),
    ];
    const days = ['2025-10-05', '2025-10-06', '2025-10-12', '2025-12-28', '2025-12-29'];
    const found = await rowsOf('channel_weeks', { orders, spend: days.map((day) => spend(day, 'tmall', 'media', 1)) });
    expect(found).toEqual([
      { period: 'P', channel: 'tmall', week: '2025-10-06', gmv: 6, spend: 2 },
      { period: 'P', channel: 'tmall', week: '2025-12-22', gmv: 8, spend: 1 },
    ]);
  });

  test('a new customer belongs to the channel of the first paid order ever', async () => {
    const orders = [
      order('1', 'ann', '2025-10-07 09:00:00', 1, { channel: 'jd' }),
      order('2', 'ann', '2025-10-08 09:00:00', 1),
      order('3', 'bob', '2025-09-07 09:00:00', 1, { channel: 'jd' }),
      order('4', 'bob', '2025-10-08 09:00:00', 1),
      order('5', 'bob', '2025-10-09 09:00:00', 1),
    ];
    expect(await rowsOf('repurchase', { orders })).toEqual([
      { period: 'P', channel: 'jd', new_customers: 1, repurchased: 1 },
      { period: 'Q', channel: 'jd', new_customers: 1, repurchased: 0 },
    ]);
  });

  test('a customer who stands in no list is not of the private domain', async () => {
    const found = await rowsOf('private_repurchase');
    expect(found?.filter(({ period }) => period === 'P')).toEqual([
      { period: 'P', private_domain: false, new_customers: 3, repurchased: 0 },
      { period: 'P', private_domain: true, new_customers: 1, repurchased: 1 },
    ]);
  });
});

describe('posts', () => {
  test('a quotient takes the posts that know both of its counts', async () => {
    const found = await rowsOf('post_rates');
    const of = (platform: string, rate: string) =>
      found?.filter((row) => row.period === 'P' && row.platform === platform && row.rate === rate);
    expect(of('weibo', 'retention')).toMatchObject([{ posts: 2, part_sum: 30, whole_sum: 200, products: 4000 }]);
    expect(of('weibo', 'private_join')).toMatchObject([{ posts: 1, part_sum: 100, whole_sum: 1000 }]);
    expect(of('bili', 'completion')).toMatchObject([{ posts: 1, part_squares: 25, whole_squares: 100, products: 50 }]);
    // Followers of 50,000 and of 100,000 are both in.
    expect(of('red', 'koc_interaction')).toMatchObject([{ posts: 2, part_sum: 9, whole_sum: 200 }]);
  });

  test('what no post says is null, not nought', async () => {
    const found = await rowsOf('platforms', { social_posts: [post('p', '2025-10-05')] });
    expect(found).toEqual([
      {
        period: 'P',
        platform: 'p',
        posts: 1,
        reach: null,
        visits: null,
        retained: null,
        dated: 0,
        days: 0,
        day_squares: 0,
      },
    ]);
  });
});

describe('the own site', () => {
  test('a visitor counts once a day', async () => {
    expect(await rowsOf('site_days')).toEqual([
      { period: 'B', days: 28, day: '2025-10-31', sessions: 2, organic: 1, visitors: 2 },
      { period: 'C', days: 21, day: '2025-11-01', sessions: 2, organic: 2, visitors: 1 },
      { period: 'C', days: 21, day: '2025-11-21', sessions: 2, organic: 1, visitors: 2 },
    ]);
  });

  test('the vocabulary says which channels are organic search and which platform is paid search', async () => {
    const words = { ...review, vocabulary: { ...review.vocabulary, organic_search: 'seo%', google_ads: 'bing' } };
    const sessions = [session('1', '2025-10-05', { channel: 'seo-bing' }), session('2', '2025-10-05')];
    expect(await rowsOf('organic', { sessions }, words)).toEqual([{ period: 'P', sessions: 2, organic: 1 }]);
    const ads = [ad('2025-10-05', 8, 2, { platform: 'bing' }), ad('2025-10-05', 9, 1)];
    expect(await rowsOf('paid_search', { ad_stats: ads }, words)).toMatchObject([{ spend: 8, conversions: 2 }]);
  });

  test('days of paid search are summed before their squares, currency by currency', async () => {
    const ads = [
      ad('2025-10-05', 3, 1),
      ad('2025-10-05', 4, 1),
      ad('2025-10-06', 1, 3),
      ad('2025-10-06', 50, 1, { currency: null }),
    ];
    expect(await rowsOf('paid_search', { ad_stats: ads })).toEqual([
      {
        period: 'P',
        currency: 'CNY',
        rate: 1,
        days: 1,
        spend: 50,
        conversions: 1,
        spend_squares: 2500,
        conversion_squares: 1,
        products: 50,
      },
      {
        period: 'P',
        currency: 'USD',
        rate: 7.1,
        days: 2,
        spend: 8,
        conversions: 5,
        spend_squares: 50,
        conversion_squares: 13,
        products: 17,
      },
    ]);
  });
});

describe('experiments', () => {
  test('every variant stands beside its control, the latest first, those without a day last', async () => {
    const found = await rowsOf('experiments');
    expect(
      found?.map((row) => [row.experiment_id, row.metric, row.variant, row.adopted, row.control_exposures]),
    ).toEqual([
      ['later', 'bounce', 'new', false, 500],
      ['first', 'bounce', 'new', true, 1000],
      // Adopted is the variant, whichever of its rows says it.
      ['first', 'cta_click', 'new', true, 1000],
      ['split', 'bounce', 'new', false, 900],
    ]);
  });

  test('a variant without a control, a control alone and a row twice make no pair more', async () => {
    const experiments = [
      arm('a', 'new', 'bounce', 10, 1),
      arm('b', 'old', 'bounce', 10, 1),
      arm('c', 'old', 'bounce', 10, 1),
      arm('c', 'old2', 'bounce', 30, 1, { is_control: true }),
      arm('c', 'new', 'bounce', 10, 2),
      arm('c', 'new', 'bounce', 20, 2),
    ];
    expect(await rowsOf('experiments', { experiments })).toMatchObject([
      { experiment_id: 'c', variant: 'new', exposures: 10, successes: 2, control: 'old', control_exposures: 10 },
    ]);
  });
});
