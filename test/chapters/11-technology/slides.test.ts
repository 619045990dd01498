/** The slides and findings of chapter 11: all of them from whole data, and what is left when a dataset is not there. */
import { describe, expect, test } from '@jest/globals';
import { execution } from '../../../src/chapters/02-execution/chapter.js';
import { technology } from '../../../src/chapters/11-technology/chapter.js';
import { broken, buildChapters, slideText, strayValues } from '../build.js';
import { review, type World } from '../world.js';
import { promised, stat, whole } from './systems.js';

const build = (world: World, locale: 'zh-CN' | 'en' = 'en', of = promised) =>
  buildChapters([technology], world, of, locale);
const all = ['payment', 'stock', 'tracking', 'availability', 'operations'].map((name) => `technology.${name}`);

describe.each(['zh-CN', 'en'] as const)('the slides in %s', (locale) => {
  test('are all built, with sentences that say something and values that are their figures’', async () => {
    const built = await build(whole, locale);
    expect(built.slides.map(({ id }) => id)).toEqual(all);
    for (const slide of built.slides) {
      expect([slide.id, broken.exec(slideText(slide))?.[0]]).toEqual([slide.id, undefined]);
      expect(Object.keys(slide.slots)).toContain('takeaways');
    }
    expect(strayValues(built)).toEqual([]);
    expect(built.sentences.length).toBeGreaterThan(2);
    expect(built.sentences.filter((sentence) => broken.test(sentence))).toEqual([]);
  });

  test.each(Object.keys(whole))('hold without %s', async (left) => {
    const built = await build(Object.fromEntries(Object.entries(whole).filter(([name]) => name !== left)), locale);
    expect(built.slides.filter((slide) => broken.test(slideText(slide))).map(({ id }) => id)).toEqual([]);
    for (const figure of built.figures.values()) {
      if (figure.value === null) expect([figure.id, figure.reason]).not.toEqual([figure.id, undefined]);
    }
  });

  test('hold over empty tables', async () => {
    const built = await build(Object.fromEntries(Object.keys(whole).map((name) => [name, []])), locale);
    expect(built.slides.filter((slide) => broken.test(slideText(slide))).map(({ id }) => id)).toEqual([]);
  });
});

describe('what the slides say', () => {
  const slideOf = async (id: string, world: World = whole, of = promised) =>
    (await build(world, 'en', of)).slides.find((slide) => slide.id === `technology.${id}`)!;

  test('payment draws the hours around the worst one, with its orders', async () => {
    const { slots, title } = await slideOf('payment');
    const [orders, rates] = slots.exhibit?.kind === 'chart' ? slots.exhibit.chart.series : [];
    expect(orders?.values).toEqual([6]);
    // 50 of 100 requests in the hour.
    expect(rates?.values).toEqual([0.5]);
    expect(title).toContain('26%');
    expect(title).toContain('50%');
  });

  test('an hour of timeouts without orders tells of none', async () => {
    const payment = slideText(await slideOf('payment', { ...whole, orders: [] }));
    expect(payment).toContain('From 20:00, 50% of payment requests timed out.');
    expect(payment).not.toContain('0 orders');
  });

  test('the error budget is the time that the target allows', async () => {
    const { slots, title } = await slideOf('availability');
    // 1% down where 0.1% was allowed; 900 of 7,948.8 seconds.
    const [used] = slots.exhibit?.kind === 'chart' ? slots.exhibit.chart.series : [];
    expect(used?.values[0]).toBeCloseTo(10, 9);
    expect(used?.values[1]).toBeCloseTo(900 / 7948.8, 9);
    expect(title).toContain('1,000%');
  });

  test('without a target the minutes down stand instead', async () => {
    const { slots } = await slideOf('availability', whole, review);
    const [down] = slots.exhibit?.kind === 'chart' ? slots.exhibit.chart.series : [];
    expect(down?.values).toEqual([79_488 / 60, 15]);
  });

  test('the data gaps name the figures of other chapters that rest on sessions, by chapter', async () => {
    const world: World = {
      ...whole,
      channels: [{ channel: 'tmall', name: 'T', kind: 'online', group: 'ecommerce', is_new: false }],
      sessions: [
        {
          session_id: 's',
          visitor_id: 'v',
          customer_id: 'c1',
          started_at: '2025-12-20 10:00:00',
          channel: 'tmall',
          device: 'mobile',
          page_views: 1,
          bounced: false,
          high_intent: false,
        },
      ],
    };
    const { slides } = await buildChapters([execution, technology], world, promised, 'en');
    const { slots } = slides.find(({ id }) => id === 'technology.tracking')!;
    const rows = slots.exhibit2?.kind === 'table' ? slots.exhibit2.table.rows : [];
    expect(rows.map((row) => [row[0]?.text, row[2]?.text])).toEqual([
      ['Campaign execution overview', '30-day retention'],
    ]);
  });

  test('a service over its budget is a finding, one within it is none', async () => {
    const { findings } = await build(whole);
    expect(
      findings.filter(({ statement }) => statement === 'technology.availability').map(({ evidence }) => evidence),
    ).toEqual([['technology.availability.inventory']]);
  });

  test('few timeouts are no finding', async () => {
    const quiet: World = {
      service_stats: [stat('2025-11-11 20:00:00', 'payment', 10_000, { timeouts: 60 })],
    };
    const { findings } = await build(quiet);
    expect(findings.map(({ statement }) => statement)).not.toContain('technology.timeouts');
  });
});
