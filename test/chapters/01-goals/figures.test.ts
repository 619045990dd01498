/** The figures of chapter 01 over rows by hand. */
import { describe, expect, test } from '@jest/globals';
import { goals } from '../../../src/chapters/01-goals/chapter.js';
import type { Review } from '../../../src/config/review.js';
import { reason, value, type Built } from '../build.js';
import { buildWorld } from '../chapter-world.js';
import { withoutCampaign, type World } from '../world.js';
import { ad, planned, post, search, units, whole, without } from './goals-world.js';

const build = (world: World, of: Review = planned) => buildWorld(goals, world, of);
let once: Promise<Built> | undefined;
/** The whole world, built once. */
const asIs = () => (once ??= build(whole));
const figure = ({ figures }: Built, id: string) => figures.get(id);

test('every family that is defined is there, and nothing else', async () => {
  const { figures } = await asIs();
  const families = new Set([...figures.values()].map(({ family }) => family));
  expect([...families].sort()).toEqual(Object.keys(goals.definitions).sort());
});

describe('goals', () => {
  test('add what ads and posts reach, a period with one of them alone having no sum to compare', async () => {
    const built = await asIs();
    expect(figure(built, 'goals.reach')).toMatchObject({ value: 160, previous: 50, yearAgo: null, target: 200 });
    const half = await build({ ...whole, social_posts: [post('2025-11-03', { reach: 60 })] });
    expect(figure(half, 'goals.reach')).toMatchObject({ value: 160, previous: null });
  });

  test('have no reach where no row says how many, and reach nobody without rows', async () => {
    const unknown = await build({ ad_stats: [ad('2025-11-02', null, 1, 0)], social_posts: [post('2025-11-03')] });
    expect(value(unknown, 'goals.reach')).toBeNull();
    expect(reason(unknown, 'goals.reach')).toBeDefined();
    expect(value(await build({ ad_stats: [], social_posts: [] }), 'goals.reach')).toBe(0);
  });

  test('count interactions and records', async () => {
    const built = await asIs();
    expect(figure(built, 'goals.interactions')).toMatchObject({ value: 11, previous: 5, yearAgo: null });
    // The first and last second of the period belong to it.
    expect(figure(built, 'goals.behaviour_records')).toMatchObject({ value: 3, previous: 1, yearAgo: null });
  });

  test('convert clicks: 8 of 200, before 1 of 100, with the days as the sample', async () => {
    const found = figure(await asIs(), 'goals.click_conversion');
    expect(found).toMatchObject({ value: 0.04, previous: 0.01, yearAgo: null, n: 200 });
    // Residuals of the days: 5 - 0.04 * 50 = 3 and 3 - 0.04 * 150 = -3; 18 * 2 / 1 = 36; t(1) = 12.7062.
    expect(found?.interval?.high).toBeCloseTo(0.04 + (12.706204736 * 6) / 200, 8);
  });

  test('hold what a new customer cost against the period before', async () => {
    // 60 / 6 = 10 against 25 / 2 = 12.5; content is no acquisition.
    const built = await asIs();
    expect(value(built, 'goals.cac_change')).toBeCloseTo(-0.2, 12);
    const first = await build({ ...whole, orders: (whole.orders ?? []).slice(0, 8) });
    expect(value(first, 'goals.cac_change')).toBeNull();
    expect(reason(first, 'goals.cac_change')?.code).toBe('no_denominator');
  });
});

describe('the brand', () => {
  test('is searched for more: +40% and +20%, each source against itself', async () => {
    const found = figure(await asIs(), 'background.brand_search_change');
    expect(found?.value).toBeCloseTo(0.3, 12);
    expect(found?.n).toBe(2);
    expect(found?.interval?.low).toBeLessThan(0.3);
    expect(found?.interval?.high).toBeGreaterThan(0.3);
  });

  test('has no change where a source was not watched before, or watched at nought', async () => {
    const search_index = [search('2025-11-01', 'a', 5), search('2025-10-31', 'b', 0), search('2025-11-01', 'b', 3)];
    const built = await build({ search_index });
    expect(value(built, 'background.brand_search_change')).toBeNull();
    expect(reason(built, 'background.brand_search_change')?.code).toBe('no_denominator');
  });

  test('is spoken of by the calendar day: 56 in 28 days, 84 in 21', async () => {
    const found = figure(await asIs(), 'background.mentions_change');
    expect(found?.value).toBeCloseTo(1, 12);
    expect(found?.n).toBe(21);
  });

  test('gains by tech influencers: 10 of 200 visits against 15 of 500', async () => {
    const found = figure(await asIs(), 'background.vertical_kol_lift');
    expect(found?.value).toBeCloseTo(0.05 / 0.03 - 1, 12);
    expect(found?.n).toBe(2);
    expect(found?.previous).toBeNull();
  });

  test('needs a campaign for before and after', async () => {
    const built = await build(whole, withoutCampaign());
    for (const name of ['brand_search_change', 'mentions_change']) {
      expect(reason(built, `background.${name}`)).toEqual({ code: 'not_configured', subject: 'campaign' });
    }
    expect(value(built, 'background.vertical_kol_lift')).not.toBeNull();
  });
});

describe('buyers', () => {
  test('leave product pages, by the pattern of the vocabulary', async () => {
    const built = await asIs();
    expect(figure(built, 'background.product_page_bounce')).toMatchObject({ value: 0.75, previous: 0.5, n: 4 });
    // A path that only contains the pattern is none; another pattern is the config's word.
    const help = await build(whole, { ...planned, vocabulary: { ...planned.vocabulary, product_pages: '/help/%' } });
    expect(figure(help, 'background.product_page_bounce')).toMatchObject({ value: 0, n: 1 });
  });

  test('have no bounce where no landing page is known', async () => {
    const sessions = (whole.sessions ?? []).map((row) => ({ ...row, landing_page: null }));
    const built = await build({ sessions });
    expect(value(built, 'background.product_page_bounce')).toBeNull();
    expect(reason(built, 'background.product_page_bounce')?.code).toBe('no_rows');
  });

  test('are lost to battery doubts: 2 of 5 questions, before 1 of 4', async () => {
    const found = figure(await asIs(), 'background.lost_to_battery');
    expect(found).toMatchObject({ value: 0.4, previous: 0.25, yearAgo: null, n: 5 });
  });

  test('look at health monitoring: 14 against 10; an audience without a year ago has no change', async () => {
    const built = await asIs();
    expect(value(built, 'background.health_interest_yoy.women')).toBeCloseTo(0.4, 12);
    expect(figure(built, 'background.health_interest_yoy.women')?.n).toBe(2);
    expect(value(built, 'background.health_interest_yoy.men')).toBeNull();
    expect(reason(built, 'background.health_interest_yoy.men')?.code).toBe('no_denominator');
  });

  test('come back: 1 of 2 of the private domain, 1 of 4 of the others', async () => {
    const found = figure(await asIs(), 'background.private_repurchase_ratio');
    expect(found).toMatchObject({ value: 2, n: 2 });
    // In Q nobody ordered twice: 0 / 0.
    expect(found?.previous).toBeNull();
    // Katz: log 2 and 1/1 - 1/2 + 1/1 - 1/4 = 1.25.
    expect(found?.interval?.high).toBeCloseTo(2 * Math.exp(1.959963985 * Math.sqrt(1.25)), 6);
  });
});

describe('the market', () => {
  test('is held by its largest: 20, 40, 30 and 10 of 100', async () => {
    const built = await asIs();
    expect(figure(built, 'background.market_cr3')).toMatchObject({ value: 0.9, previous: 0.75, yearAgo: 1 });
    expect(figure(built, 'background.market_hhi')).toMatchObject({ value: 3000, previous: 2500, yearAgo: 5000 });
  });

  test('without a unit has no concentration', async () => {
    const built = await build({ market_sales: [units('2025-10-01', 'us', 0)] });
    expect(value(built, 'background.market_cr3')).toBeNull();
    expect(reason(built, 'background.market_hhi')).toBeDefined();
  });

  test('buys by new channels: 200 of 1,000, before 10 of 100; an unknown channel is not new', async () => {
    const found = figure(await asIs(), 'background.new_channel_share');
    expect(found).toMatchObject({ value: 0.2, previous: 0.1, yearAgo: null });
  });
});

test.each(Object.keys(whole))('without %s only what needs it has no value', async (left) => {
  const [full, part] = [await asIs(), await build(without(left))];
  for (const one of part.figures.values()) {
    if (one.value === null && full.figures.get(one.id)?.value !== null) {
      expect([one.id, one.reason]).toEqual([one.id, { code: 'dataset_missing', subject: left }]);
    } else {
      expect([one.id, one.value]).toEqual([one.id, full.figures.get(one.id)?.value]);
    }
  }
});
