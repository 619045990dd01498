/** The figures of chapter 07 over rows by hand. */
import { describe, expect, test } from '@jest/globals';
import { ads } from '../../../src/chapters/07-ads/chapter.js';
import type { Review } from '../../../src/config/review.js';
import { buildChapters, reason, value } from '../build.js';
import { review, type World } from '../world.js';
import { ad, stats, whole } from './ads-world.js';

const goal: Review = { ...review, targets: { 'ads.cpa': 5, 'ads.cpa.feed': 9 } };
const build = (world: World, of: Review = goal) => buildChapters([ads], world, of, 'en');

test('every family that is defined is there, and nothing else', async () => {
  const { figures } = await build(whole);
  expect([...new Set([...figures.values()].map(({ family }) => family))].sort()).toEqual(
    Object.keys(ads.definitions).sort(),
  );
});

describe('platforms', () => {
  test('are read over the rows of the period, beside the period before and a year ago', async () => {
    const { figures } = await build(whole);
    // feed: 200 clicks of 2000 impressions, 16 conversions, 120 of spend.
    expect(figures.get('ads.ctr.feed')).toMatchObject({ value: 0.1, previous: 0.05, yearAgo: 0.02, n: 2000 });
    expect(figures.get('ads.cpm.feed')).toMatchObject({ value: 60, previous: 40 });
    expect(figures.get('ads.cvr.feed')).toMatchObject({ value: 0.08, previous: 0.2, n: 200 });
    expect(figures.get('ads.cpa.feed')).toMatchObject({ value: 7.5, previous: 4, target: 9 });
  });

  test('take revenue only with the spend of the same rows', async () => {
    // One of the two rows says no revenue: 100 / 50.
    expect((await build(whole)).figures.get('ads.roas.feed')).toMatchObject({ value: 2, previous: 1.5 });
  });

  test('count foreign money at its rate, and have the common target where none is their own', async () => {
    const { figures } = await build(whole);
    // find: 60 + 10 x 7.1 over 4 conversions, over 1500 impressions.
    expect(figures.get('ads.cpa.find')).toMatchObject({ value: 131 / 4, target: 5 });
    expect(figures.get('ads.cpm.find')?.value).toBeCloseTo((131 / 1500) * 1000, 9);
  });

  test('without a conversion have no cost of one', async () => {
    const built = await build({ ad_stats: [ad('2025-10-01', 'a/b', { conversions: 0 })] });
    expect(value(built, 'ads.cpa.a%2Fb')).toBeNull();
    expect(reason(built, 'ads.cpa.a%2Fb')?.code).toBe('no_denominator');
    expect(value(built, 'ads.cvr.a%2Fb')).toBe(0);
  });
});

describe('creatives', () => {
  test('rank by the lower end of the interval, not by the rate', async () => {
    // 1 of 2 clicks is a rate of 50 %, but its lower end (0.0945) lies under that of 60 of 300 (0.1587).
    const built = await build({
      ad_stats: [
        ad('2025-10-01', 'p', { creative_id: 'few', clicks: 2, conversions: 1 }),
        ad('2025-10-01', 'p', { creative_id: 'many', clicks: 300, conversions: 60 }),
      ],
    });
    const table = value(built, 'ads.creative_rank') as { creative: string; low: number }[];
    expect(table.map(({ creative }) => creative)).toEqual(['many', 'few']);
    expect(table.map(({ low }) => Math.round(low * 1e4) / 1e4)).toEqual([0.1587, 0.0945]);
  });

  test('of videos have completion and seconds watched, of images engagement, of unknown ones neither', async () => {
    const table = value(await build(whole), 'ads.creative_rank') as { creative: string }[];
    const of = (name: string) => table.find(({ creative }) => creative === name);
    // c1: 400 of the 800 plays whose row says completions; 9000 seconds over all 1000 plays.
    expect(of('c1')).toMatchObject({ completion_rate: 0.5, watch_seconds: 9, engagement_rate: null, watch_rank: 1 });
    // c2: likes 20, favourites unknown, over 1000 impressions.
    expect(of('c2')).toMatchObject({ completion_rate: null, engagement_rate: 0.02, engagement_rank: 1 });
    expect(of('c3')).toMatchObject({ format: null, completion_rate: null, engagement_rate: null });
  });
});

describe('targeting', () => {
  test('reads audiences, bids and the table of hours', async () => {
    const built = await build(whole);
    expect(value(built, 'ads.audience_roas.custom')).toBe(2);
    expect(built.figures.get('ads.audience_cvr.alike')).toMatchObject({ value: 0.08, previous: 0.2, n: 200 });
    expect(value(built, 'ads.bid_cpa.auto/head')).toBe(15);
    expect(value(built, 'ads.bid_cpa.auto/tail')).toBeNull();
    // All automatic rows: (50 + 60 + 71) / (10 + 4 + 0).
    expect(value(built, 'ads.bid_cpa.auto')).toBeCloseTo(181 / 14, 9);
    // The row without a region is in no cell.
    expect(value(built, 'ads.hour_region_conversions')).toEqual([
      { hour: 9, region: 'west', conversions: 6 },
      { hour: 20, region: 'east', conversions: 14 },
    ]);
  });

  test('calls spend wasted where a conversion costs over twice the target, or none came', async () => {
    // Over 10 a conversion: find/all/east (15). No conversion: find without audience and region, 71. feed/alike/west costs 11.67.
    expect(value(await build(whole), 'ads.waste')).toBeCloseTo(60 + 71 + 70, 9);
  });

  test('leaves out cells of under a hundred clicks, and costs of just twice the target', async () => {
    const built = await build({
      ad_stats: [
        ad('2025-10-01', 'few', { clicks: 99, conversions: 0 }),
        ad('2025-10-01', 'edge', { conversions: 5, spend: 50 }),
        ad('2025-10-01', 'dear', { conversions: 5, spend: 50.01 }),
      ],
    });
    expect(value(built, 'ads.waste')).toBe(50.01);
  });

  test('has no waste without a target', async () => {
    const built = await build(whole, review);
    expect(reason(built, 'ads.waste')).toEqual({ code: 'not_configured', subject: 'targets: ads.cpa' });
  });

  test('lacks only what its optional columns carry', async () => {
    const bare = stats.map(({ stat_id, date, platform, impressions, clicks, conversions, spend }) => ({
      ...{ stat_id, date, platform, impressions, clicks, conversions, spend },
    }));
    const built = await build({ ad_stats: bare as World[string] });
    const families = [...built.figures.values()].filter(({ value: one }) => one !== null).map(({ family }) => family);
    expect([...new Set(families)]).toEqual(['ads.ctr', 'ads.cpm', 'ads.cvr', 'ads.cpa', 'ads.waste']);
    expect(built.slides.map(({ id }) => id)).toEqual(['ads.platforms', 'ads.returns', 'ads.waste_cells']);
  });
});
