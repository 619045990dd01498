/** Slides and findings of chapter 10 in both locales: whole, with datasets missing, and odd ones. */
import { describe, expect, test } from '@jest/globals';
import { feedback } from '../../../src/chapters/10-feedback/chapter.js';
import type { Review } from '../../../src/config/review.js';
import { broken, slideText, strayValues } from '../build.js';
import { brokenSlides, buildWorld } from '../chapter-world.js';
import { review, type Rows, type World } from '../world.js';
import { answer, said, ticket, whole } from './feedback-world.js';

const benched: Review = { ...review, benchmarks: { 'feedback.nps': 90 } };
const all = ['sentiment', 'aspects', 'chains', 'topics', 'hardware', 'service', 'software', 'nps', 'promoters'].map(
  (name) => `feedback.${name}`,
);
const needed: Readonly<Record<string, readonly string[]>> = {
  reviews: ['sentiment', 'aspects', 'chains', 'topics'],
  products: ['aspects'],
  tickets: ['hardware', 'service', 'software'],
  software_releases: ['software'],
  nps_responses: ['nps', 'promoters'],
  nps_benchmarks: [],
  customers: [],
  orders: [],
};
const without = (...left: string[]): World =>
  Object.fromEntries(Object.entries(whole).filter(([name]) => !left.includes(name)));

describe.each(['zh-CN', 'en'] as const)('in %s', (locale) => {
  const build = (world: World, of = benched) => buildWorld(feedback, world, of, locale);

  test('every slide is built, with sentences that say something', async () => {
    // Cells of fewer than ten sentences carry no title, so that the heat map needs more of them.
    const more = [
      ...(whole.reviews ?? []),
      ...(whole.reviews ?? []).map((row, at) => ({ ...row, review_id: `M${at}` })),
    ];
    const built = await build({ ...whole, reviews: more });
    expect(built.slides.map(({ id }) => id)).toEqual(all);
    expect(brokenSlides(built)).toEqual([]);
    expect(strayValues(built)).toEqual([]);
    for (const slide of built.slides) expect(Object.keys(slide.slots)).toContain('takeaways');
    expect(built.sentences.filter((sentence) => broken.test(sentence))).toEqual([]);
  });

  test.each(Object.entries(needed))('without %s only what needs it is left out', async (left, gone) => {
    const built = await build(without(left));
    const shown = built.slides.map(({ id }) => id);
    for (const name of gone) expect(shown).not.toContain(`feedback.${name}`);
    const kept = all.filter((id) => !gone.includes(id.split('.')[1] ?? '') && id !== 'feedback.aspects');
    expect(shown.filter((id) => id !== 'feedback.aspects')).toEqual(kept);
    expect(brokenSlides(built)).toEqual([]);
    for (const figure of built.figures.values()) if (figure.value === null) expect(figure.reason).toBeDefined();
  });

  test('optional columns that are empty everywhere break nothing', async () => {
    const bare = (rows: Rows | undefined, ...columns: string[]): Rows =>
      (rows ?? []).map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => !columns.includes(name))));
    const built = await build({
      ...whole,
      reviews: bare(whole.reviews, 'sku', 'rating', 'platform'),
      tickets: bare(whole.tickets, 'customer_id', 'handling_days', 'closed_at'),
      nps_responses: bare(whole.nps_responses, 'customer_id', 'themes'),
      nps_benchmarks: bare(whole.nps_benchmarks, 'promoter_innovation_share', 'detractor_service_share'),
      customers: bare(whole.customers, 'birth_year'),
    });
    expect(brokenSlides(built)).toEqual([]);
    expect(built.figures.get('feedback.slow_returns')?.value).toBe(0);
    expect(built.slides.map(({ id }) => id)).not.toContain('feedback.promoters');
  });

  test('empty datasets leave no slide, and a reason for every figure', async () => {
    const built = await build(Object.fromEntries(Object.keys(whole).map((name) => [name, [] as Rows])));
    expect(built.slides.map(({ id }) => id)).toEqual([]);
    expect([...built.figures.values()].filter(({ value, reason }) => value === null && !reason)).toEqual([]);
  });
});

const build = (world: World, of = review) => buildWorld(feedback, world, of, 'zh-CN');

test('the accuracy of the model that ships stands on the slide, and not where another judges', async () => {
  const { slides } = await build(whole);
  expect(slideText(slides.find(({ id }) => id === 'feedback.sentiment')!)).toContain('准确率88.9%');
});

test('a change inside its noise is not told as one, and heads no finding', async () => {
  const { slides, findings } = await build(whole);
  // 64 % of 22 against half of two.
  expect(slideText(slides[0]!)).toContain('没有可见变化');
  expect(findings.map(({ statement }) => statement)).not.toContain('feedback.negative');
  expect(findings.map(({ statement }) => statement)).not.toContain('feedback.innovation');
});

test('cells of few sentences are greyed, those of many shaded', async () => {
  const screen = (line: string, text: string, n: number) =>
    Array.from({ length: n }, (_, at) => said('2025-10-05', `${text}${'呀'.repeat(at)}`, { sku: line }));
  const world: World = {
    ...whole,
    reviews: [
      ...screen('B1', '屏幕闪屏，非常失望。', 10),
      ...screen('D1', '屏幕清晰，非常满意。', 12),
      ...screen('C1', '屏幕闪屏，非常失望。', 9),
    ],
  };
  const { slides } = await build(world);
  const slide = slides.find(({ id }) => id === 'feedback.aspects')!;
  const exhibit = slide.slots.exhibit;
  if (exhibit?.kind !== 'table') throw new Error('no table');
  const row = exhibit.table.rows.find(([name]) => name?.text === '屏幕')!;
  const at = (line: string) => row[exhibit.table.columns.findIndex(({ header }) => header === line)]!;
  expect(at('wearable')).toMatchObject({ shade: 1 });
  expect(at('home')).toMatchObject({ shade: 0 });
  expect(at('mobility')).toMatchObject({ tone: 'muted' });
  expect(at('mobility')).not.toHaveProperty('shade');
  expect(slide.title).toContain('wearable');
});

test('no slide holds more than two quotes, and what is personal in them is hidden', async () => {
  const { slides } = await build({
    ...whole,
    reviews: (whole.reviews ?? []).map((row) => ({ ...row, text: `${String(row.text)}电话13812345678。` })),
  });
  for (const slide of slides) {
    const text = slideText(slide);
    expect(text).not.toContain('13812345678');
    expect((text.match(/“[^”]{12,}”/g) ?? []).length).toBeLessThanOrEqual(2);
  }
});

test('a score is told against its benchmark by its interval', async () => {
  const score = async (benchmark: number, length = 60) => {
    const answers = Array.from({ length }, (_, at) => answer('2025-10-05', at % 3 === 0 ? 8 : 9));
    const of: Review = { ...review, benchmarks: { 'feedback.nps': benchmark } };
    const { slides, findings } = await build({ nps_responses: answers }, of);
    return { title: slides[0]!.title, told: findings.map(({ statement }) => statement) };
  };
  // 40 of 60 promote: 66.7, interval some twelve points to either side.
  expect(await score(90)).toEqual({ title: expect.stringContaining('低于'), told: ['feedback.nps'] });
  expect(await score(68)).toEqual({ title: expect.stringContaining('行业基准68分不出高低'), told: [] });
  // Of 3,000 the interval is under two points to either side, and 68 in it: that is as good as the same.
  expect(await score(68, 3000)).toEqual({ title: expect.stringContaining('与行业基准68相当'), told: [] });
});

test('hostile names stay what they are, and a slash keeps its own', async () => {
  const name = `a/b<c>{{value}}**x**`;
  const { slides, figures } = await build({
    tickets: [ticket('2025-12-01', 'hardware', name), ticket('2025-12-01', 'service', name, 9)],
    nps_responses: [answer('2025-12-01', 9, 'ann', [name]), answer('2025-12-01', 3, 'bob', [name])],
    orders: whole.orders ?? [],
    nps_benchmarks: [{ brand: name, nps: 99 }],
  });
  expect(figures.get(`feedback.hardware_issue.${name.replaceAll('/', '%2F')}`)?.value).toBe(1);
  const text = (id: string) => slideText(slides.find((slide) => slide.id === id)!);
  for (const id of ['hardware', 'service', 'nps', 'promoters']) expect(text(`feedback.${id}`)).toContain(name);
});
