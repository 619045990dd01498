/** The slides and findings of chapter 07: whole, with datasets missing, and with odd data. */
import { describe, expect, test } from '@jest/globals';
import { ads } from '../../../src/chapters/07-ads/chapter.js';
import type { Locale, Review } from '../../../src/config/review.js';
import { broken, buildChapters, slideText, strayValues } from '../build.js';
import { review, withoutCampaign, type Rows, type World } from '../world.js';
import { ad, whole } from './ads-world.js';

const goal: Review = { ...review, targets: { 'ads.cpa': 5 } };
const build = (world: World, of: Review = goal, locale: Locale = 'zh-CN') => buildChapters([ads], world, of, locale);
const without = (left: string): World => Object.fromEntries(Object.entries(whole).filter(([name]) => name !== left));
const all = ['platforms', 'returns', 'creatives', 'audiences', 'hours', 'waste_cells'].map((name) => `ads.${name}`);

describe.each(['zh-CN', 'en'] as const)('in %s', (locale) => {
  test('every slide is built from whole data, with sentences that say something', async () => {
    const built = await build(whole, goal, locale);
    expect(built.slides.map(({ id }) => id)).toEqual(all);
    for (const slide of built.slides) {
      expect([slide.id, broken.exec(slideText(slide))?.[0]]).toEqual([slide.id, undefined]);
      expect(Object.keys(slide.slots)).toContain('takeaways');
    }
    expect(strayValues(built)).toEqual([]);
    expect(built.sentences.length).toBeGreaterThan(2);
    expect(built.sentences.filter((sentence) => broken.test(sentence))).toEqual([]);
  });

  test('each dataset left out in turn, and the campaign, leaves the rest whole', async () => {
    for (const name of Object.keys(whole)) {
      const { slides, figures } = await build(without(name), { ...withoutCampaign(), targets: goal.targets }, locale);
      expect(slides.map(({ id }) => id)).toEqual(name === 'ad_stats' ? [] : all);
      expect(slides.filter((slide) => broken.test(slideText(slide))).map(({ id }) => id)).toEqual([]);
      for (const one of figures.values()) if (one.value === null) expect(one.reason).toBeDefined();
    }
  });
});

test('empty datasets leave no slide, and a reason for every figure', async () => {
  const { slides, figures } = await build(Object.fromEntries(Object.keys(whole).map((name) => [name, [] as Rows])));
  expect(slides).toEqual([]);
  expect([...figures.values()].filter(({ value, reason }) => value === null && reason === undefined)).toEqual([]);
});

test('prices that the campaign raises are told, level ones are told as level', async () => {
  const days = (campaign: number) => [
    ad('2025-10-10', 'feed', { spend: 50 }),
    ad('2025-11-05', 'feed', { spend: campaign }),
  ];
  const said = async (campaign: number) => slideText((await build({ ad_stats: days(campaign) })).slides[0]!);
  // A CPM of 60 against 50.
  expect(await said(60)).toContain('高20%');
  expect(await said(50.5)).toContain('活动没有推高展现价格');
});

test('a return that fell by less than can be read did not fall', async () => {
  const returned = async (now: number) => {
    const revenue = { p: now, q: 999 };
    const ad_stats = (['p', 'q'] as const).flatMap((platform) => [
      ad('2025-10-01', platform, { spend: 1000, revenue: revenue[platform] }),
      ad('2025-09-01', platform, { spend: 1000, revenue: 1000 }),
    ]);
    const { slides } = await build({ ad_stats });
    return slideText(slides.find(({ id }) => id === 'ads.returns')!);
  };
  expect(await returned(998)).not.toContain('的回报在下降');
  expect(await returned(800)).toContain('p的回报在下降。');
});

test('creatives whose intervals overlap are told as not distinguishable', async () => {
  const { slides } = await build({
    ad_stats: [
      ad('2025-10-01', 'p', { creative_id: 'a', conversions: 10 }),
      ad('2025-10-01', 'p', { creative_id: 'b', conversions: 12 }),
    ],
  });
  expect(slideText(slides.find(({ id }) => id === 'ads.creatives')!)).toContain('首尾还分不出高低');
});

describe('creatives with more conversions than clicks', () => {
  const creatives = async (locale: Locale, ...conversions: readonly number[]) => {
    const ad_stats = conversions.map((count, at) =>
      ad('2025-10-01', 'p', { creative_id: `c${at}`, conversions: count }),
    );
    const { slides } = await build({ ad_stats }, goal, locale);
    return slides.find(({ id }) => id === 'ads.creatives')!;
  };

  test('are not ranked, and none is to be stopped', async () => {
    const [zh, en] = [await creatives('zh-CN', 300, 300, 300), await creatives('en', 300, 300, 300)];
    expect([zh.title, en.title]).toEqual([
      '转化多于点击，素材排不出先后',
      'Conversions outnumber clicks, so creatives cannot be ranked',
    ]);
    expect(slideText(zh)).not.toMatch(/首尾|停用|前列/u);
    expect(slideText(en)).not.toMatch(/First and last|stopped|leaders/u);
  });
  test('say nothing of first and last where only the last has more', async () => {
    const slide = await creatives('en', 10, 300);
    expect(slide.title).toContain('c0 converts 10%');
    expect(slideText(slide)).not.toMatch(/First and last|stopped/u);
  });
  test('as many conversions as clicks are still a share', async () => {
    expect(slideText(await creatives('en', 100, 10))).toContain('First and last are far apart.');
  });
});

test('the gain of moving waste is what it would buy elsewhere, less what it brought', async () => {
  // dear: 100 for 2 conversions (50 each); good: 100 for 50 (2 each): 100 / 2 - 2.
  const { slides } = await build({
    ad_stats: [
      ad('2025-10-01', 'dear', { spend: 100, conversions: 2 }),
      ad('2025-10-01', 'good', { spend: 100, conversions: 50 }),
    ],
  });
  expect(slideText(slides.find(({ id }) => id === 'ads.waste_cells')!)).toContain('约可多得48次转化');
});

test('hostile names stay what they are, and a slash keeps its own', async () => {
  const name = `a/b<c>{{value}}**x**`;
  const renamed = whole.ad_stats!.map((row) => ({
    ...row,
    platform: name,
    region: name,
    audience: name,
    creative_id: name,
  }));
  const { slides, figures } = await build({ ...whole, ad_stats: renamed });
  expect(figures.has(`ads.ctr.${name.replaceAll('/', '%2F')}`)).toBe(true);
  expect(slides.map(({ id }) => id)).toEqual(all);
  expect(slides.find(({ id }) => id === 'ads.creatives')?.title).toContain(name);
});
