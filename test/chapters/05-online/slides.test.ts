/** The slides and findings of chapter 05: whole, with datasets missing, and with odd data. */
import { describe, expect, test } from '@jest/globals';
import { online } from '../../../src/chapters/05-online/chapter.js';
import type { Locale, Review } from '../../../src/config/review.js';
import { broken, buildChapters, slideText, strayValues } from '../build.js';
import { review, withoutCampaign, type Rows, type World } from '../world.js';
import { arm, spend, whole } from './online-world.js';

const benchmarked: Review = { ...review, benchmarks: { 'online.ppc_cpa': 10 } };
const build = (world: World, of: Review = benchmarked, locale: Locale = 'zh-CN') =>
  buildChapters([online], world, of, locale);
const without = (...left: string[]): World =>
  Object.fromEntries(Object.entries(whole).filter(([name]) => !left.includes(name)));

const all = ['platforms', 'peaks', 'social', 'traffic', 'landing', 'paid_search'].map((name) => `online.${name}`);

describe.each(['zh-CN', 'en'] as const)('in %s', (locale) => {
  test('every slide is built from whole data, with sentences that say something', async () => {
    const built = await build(whole, benchmarked, locale);
    expect(built.slides.map(({ id }) => id)).toEqual(all);
    for (const slide of built.slides) {
      expect([slide.id, broken.exec(slideText(slide))?.[0]]).toEqual([slide.id, undefined]);
      expect(Object.keys(slide.slots)).toContain('takeaways');
    }
    expect(strayValues(built)).toEqual([]);
    expect(built.sentences.length).toBeGreaterThan(2);
    expect(built.sentences.filter((sentence) => broken.test(sentence))).toEqual([]);
  });

  test('without a campaign, a benchmark and the other datasets nothing breaks', async () => {
    for (const name of Object.keys(whole)) {
      const { slides, figures } = await build(without(name), withoutCampaign(), locale);
      expect(slides.filter((slide) => broken.test(slideText(slide))).map(({ id }) => id)).toEqual([]);
      for (const one of figures.values()) if (one.value === null) expect(one.reason).toBeDefined();
    }
  });
});

test.each([
  ['orders', ['online.platforms', 'online.peaks']],
  ['spend', ['online.platforms', 'online.peaks']],
  ['social_posts', ['online.social']],
  ['sessions', ['online.traffic']],
  ['experiments', ['online.landing']],
  ['ad_stats', ['online.paid_search']],
  ['events', []],
  ['channels', []],
  ['customers', []],
])('without %s only what needs it is left out', async (name, gone) => {
  const { slides, figures } = await build(without(name));
  expect(slides.map(({ id }) => id)).toEqual(all.filter((id) => !gone.includes(id)));
  const missing = [...figures.values()].filter(({ reason }) => reason?.code === 'dataset_missing');
  expect(missing.every(({ reason }) => reason?.subject === name)).toBe(true);
});

test('empty datasets leave no slide, and a reason for every figure', async () => {
  const { slides, figures } = await build(Object.fromEntries(Object.keys(whole).map((name) => [name, [] as Rows])));
  expect(slides).toEqual([]);
  expect([...figures.values()].filter(({ value, reason }) => value === null && reason === undefined)).toEqual([]);
});

test('a difference inside its noise is not told as one', async () => {
  const experiments = [arm('a', 'old', 'bounce', 500, 200), arm('a', 'new', 'bounce', 510, 210)];
  const { slides, findings } = await build({ experiments });
  const [landing] = slides;
  expect(landing?.title).toContain('没有可见差别');
  expect(findings).toEqual([]);
});

test('a test whose arms were filled unevenly is not believed', async () => {
  const experiments = [arm('a', 'old', 'bounce', 900, 600), arm('a', 'new', 'bounce', 600, 200)];
  const { slides } = await build({ experiments });
  expect(slides[0]?.title).toContain('分组人数不均');
  expect(slideText(slides[0]!)).toContain('900 : 600');
});

test('a long list of tests says how many stand on the slide', async () => {
  const experiments = Array.from({ length: 10 }, (_, i) => [
    arm(`t${i}`, 'old', 'bounce', 1000, 500),
    arm(`t${i}`, 'new', 'bounce', 1000, 400),
  ]).flat();
  const { slides } = await build({ experiments });
  const [landing] = slides;
  const exhibit = landing?.slots.exhibit;
  expect(exhibit?.kind === 'table' && exhibit.table.rows.length).toBe(8);
  expect(slideText(landing!)).toContain('共10项比较，列出8项');
});

test('hostile names stay what they are, and a slash keeps its own', async () => {
  const name = `a/b<c>{{value}}**x**`;
  const rename = (rows: Rows | undefined, column: string, from: string): Rows =>
    (rows ?? []).map((row) => (row[column] === from ? { ...row, [column]: name } : row));
  const { slides, figures } = await build({
    ...whole,
    orders: rename(whole.orders, 'channel', 'tmall'),
    spend: rename(whole.spend, 'channel', 'tmall'),
    social_posts: rename(whole.social_posts, 'platform', 'weibo'),
    experiments: rename(whole.experiments, 'experiment_id', 'first'),
  });
  const path = name.replaceAll('/', '%2F');
  expect(figures.get(`online.roas.${path}`)?.value).toBe(650 / 160);
  expect(figures.get(`online.retention.${path}`)?.value).toBe(0.15);
  expect(slides.find(({ id }) => id === 'online.landing')?.title).toContain(name);
  expect(slides.map(({ id }) => id)).toEqual(all);
});

test('commission that takes less than the return shows is not told', async () => {
  const told = async (media: number, commission: number) => {
    const spent = [
      spend('2025-10-06', 'tmall', 'media', media),
      spend('2025-10-06', 'tmall', 'commission', commission),
    ];
    const { slides } = await build({ ...whole, spend: spent });
    return slideText(slides.find(({ id }) => id === 'online.platforms')!);
  };
  // 650 over 20,000 and over 20,300: 0.0325 and 0.0320.
  expect(await told(20_000, 300)).not.toContain('受佣金影响最大');
  expect(await told(100, 60)).toContain('受佣金影响最大');
});
