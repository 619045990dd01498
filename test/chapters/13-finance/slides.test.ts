/** The slides and findings of chapter 13: whole, with datasets missing, and with odd data. */
import { describe, expect, test } from '@jest/globals';
import { finance } from '../../../src/chapters/13-finance/chapter.js';
import type { Locale, Review } from '../../../src/config/review.js';
import { broken, buildChapters, slideText, strayValues } from '../build.js';
import { review, withoutCampaign, type Rows, type World } from '../world.js';
import { whole } from './ledgers.js';

const held: Review = { ...review, benchmarks: { 'finance.ltv_cac': 3 } };
const build = (world: World, of: Review = held, locale: Locale = 'zh-CN') =>
  buildChapters([finance], world, of, locale);
const without = (left: string): World => Object.fromEntries(Object.entries(whole).filter(([name]) => name !== left));
const all = ['costs', 'units', 'unexpected', 'profit', 'scenarios'].map((name) => `finance.${name}`);

describe.each(['zh-CN', 'en'] as const)('in %s', (locale) => {
  test('every slide is built from whole data, with sentences that say something', async () => {
    const built = await build(whole, held, locale);
    expect(built.slides.map(({ id }) => id)).toEqual(all);
    for (const slide of built.slides) {
      expect([slide.id, broken.exec(slideText(slide))?.[0]]).toEqual([slide.id, undefined]);
      expect(Object.keys(slide.slots)).toContain('takeaways');
    }
    expect(strayValues(built)).toEqual([]);
    expect(built.sentences.length).toBeGreaterThan(2);
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
  ['costs', all],
  ['returns', ['finance.profit', 'finance.scenarios']],
  ['products', ['finance.profit', 'finance.scenarios']],
  ['spend', ['finance.units', 'finance.profit', 'finance.scenarios']],
  ['incidents', []],
  ['customers', []],
  ['channels', []],
])('without %s only what needs it is left out', async (name, gone) => {
  const { slides } = await build(without(name));
  expect(slides.map(({ id }) => id)).toEqual(all.filter((id) => !gone.includes(id)));
});

test('empty datasets leave no slide, and a reason for every figure', async () => {
  const { slides, figures } = await build(Object.fromEntries(Object.keys(whole).map((name) => [name, [] as Rows])));
  expect(slides).toEqual([]);
  expect([...figures.values()].filter(({ value, reason }) => value === null && reason === undefined)).toEqual([]);
});

test('where the weeks carry no scenarios the profit says so, and why', async () => {
  const { slides } = await build({ ...whole, spend: whole.spend!.slice(0, 20) });
  expect(slides.map(({ id }) => id)).toEqual(all.slice(0, 4));
  expect(slideText(slides.at(-1)!)).toContain('下期情景没有数值');
});

test('a waterfall ends at the profit that its steps leave', async () => {
  const { slides } = await build(whole);
  const block = slides.find(({ id }) => id === 'finance.profit')?.slots.exhibit;
  const [series] = block?.kind === 'chart' ? block.chart.series : [];
  const steps = series!.values.map((one, at) => ({ one: one ?? 0, total: series!.pointRoles?.[at] === 'total' }));
  const moved = steps.filter(({ total }) => !total).reduce((sum, { one }) => sum + one, steps[0]!.one);
  expect(moved).toBeCloseTo(steps.at(-1)!.one, 9);
  expect(moved).toBeCloseTo(400 - 240 - 255, 9);
});

// Five units were sold, and it takes 255 x 5 / 160 = 7.97 to pay the operating costs: 2.97 / 7.97 are lacking.
test.each([
  ['zh-CN', '销量低于保本点37.3%'],
  ['en', 'Sales lie 37.3% under break-even'],
] as const)('in %s the distance to break-even is told in break-evens', async (locale, told) => {
  const { slides } = await build(whole, held, locale);
  expect(slideText(slides.find(({ id }) => id === 'finance.profit')!)).toContain(told);
});

test('hostile names stay what they are', async () => {
  const name = `a/b<c>{{value}}**x**`;
  const { slides } = await build({ ...whole, costs: whole.costs!.map((row) => ({ ...row, item: name })) });
  expect(slideText(slides[0]!)).toContain(name);
});
