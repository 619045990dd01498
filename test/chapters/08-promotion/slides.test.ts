/** The slides and findings of chapter 08: whole, with datasets missing, and with odd data. */
import { describe, expect, test } from '@jest/globals';
import { promotion } from '../../../src/chapters/08-promotion/chapter.js';
import type { Locale, Review } from '../../../src/config/review.js';
import { broken, buildChapters, slideText, strayValues } from '../build.js';
import { review, withoutCampaign, type Rows, type World } from '../world.js';
import { whole } from './promotion-world.js';

const limited: Review = { ...review, benchmarks: { 'promotion.gift_cost_share': 0.05 } };
const build = (world: World, of: Review = limited, locale: Locale = 'zh-CN') =>
  buildChapters([promotion], world, of, locale);
const without = (left: string): World => Object.fromEntries(Object.entries(whole).filter(([name]) => name !== left));
const all = ['discounts', 'elasticities', 'gifts', 'urgency', 'returns'].map((name) => `promotion.${name}`);

describe.each(['zh-CN', 'en'] as const)('in %s', (locale) => {
  test('every slide is built from whole data, with sentences that say something', async () => {
    const built = await build(whole, limited, locale);
    expect(built.slides.map(({ id }) => id)).toEqual(all);
    for (const slide of built.slides) {
      expect([slide.id, broken.exec(slideText(slide))?.[0]]).toEqual([slide.id, undefined]);
      expect(Object.keys(slide.slots)).toContain('takeaways');
    }
    expect(strayValues(built)).toEqual([]);
    expect(built.sentences.length).toBeGreaterThan(4);
    expect(built.sentences.filter((sentence) => broken.test(sentence))).toEqual([]);
  });

  test('each dataset left out in turn, and the campaign, leaves nothing broken', async () => {
    for (const name of Object.keys(whole)) {
      const { slides, figures } = await build(without(name), withoutCampaign(), locale);
      expect(slides.filter((slide) => broken.test(slideText(slide))).map(({ id }) => id)).toEqual([]);
      for (const one of figures.values()) if (one.value === null) expect(one.reason).toBeDefined();
    }
  });
});

test.each([
  ['daily_prices', ['promotion.discounts', 'promotion.elasticities']],
  ['experiments', ['promotion.gifts', 'promotion.urgency']],
  ['promotions', ['promotion.returns']],
  ['orders', ['promotion.returns']],
  ['spend', []],
  ['customers', []],
  ['channels', []],
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

test('a lift inside its noise is neither a finding nor told as one', async () => {
  const experiments = whole.experiments!.map((row) =>
    row.gift_kind === 'utility' && row.metric === 'order'
      ? { ...row, successes: row.is_control === true ? 400 : 405 }
      : row,
  );
  const { slides, findings } = await build({ experiments });
  expect(slides.find(({ id }) => id === 'promotion.gifts')?.title).toContain('没有可见变化');
  expect(findings.map(({ statement }) => statement)).not.toContain('promotion.gift_conversion_lift');
});

test('hostile names stay what they are, and a slash keeps its own', async () => {
  const name = `a/b<c>{{value}}**x**`;
  const renamed = (rows: Rows | undefined, column: string, from: string): Rows =>
    (rows ?? []).map((row) => (row[column] === from ? { ...row, [column]: name } : row));
  const { slides, figures } = await build({
    ...whole,
    orders: renamed(whole.orders, 'promotion_id', 'P1'),
    promotions: renamed(whole.promotions, 'promotion_id', 'P1'),
    products: renamed(whole.products, 'category', 'band'),
  });
  expect(figures.has(`promotion.roi.${name.replaceAll('/', '%2F')}`)).toBe(true);
  expect(slides.find(({ id }) => id === 'promotion.returns')?.title).toContain(name);
  expect(slides.map(({ id }) => id)).toEqual(all);
});
