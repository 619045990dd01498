/** Slides and findings of the offline chapter in both locales, whole and with a dataset missing. */
import { describe, expect, test } from '@jest/globals';
import { offline } from '../../../src/chapters/06-offline/chapter.js';
import { broken, strayValues } from '../build.js';
import { brokenSlides, buildWorld } from '../chapter-world.js';
import { review, withoutCampaign, type World } from '../world.js';
import { result, visit, whole } from './world.js';

const all = ['stores', 'stays', 'exhibitions', 'leads', 'partners', 'cooperation'].map((name) => `offline.${name}`);

/** A second exhibition with leads, so that two can be compared. */
const two: World = {
  ...whole,
  leads: [
    ...(whole.leads ?? []),
    { lead_id: '9', exhibition_id: 'y/z', captured_at: '2025-12-31 10:00:00', valid: true, grade: 'C' },
  ],
};

describe.each(['zh-CN', 'en'] as const)('in %s', (locale) => {
  test('every slide is built, and every point is its figure’s', async () => {
    const built = await buildWorld(offline, two, review, locale);
    expect(built.slides.map(({ id }) => id)).toEqual(all);
    expect(brokenSlides(built)).toEqual([]);
    expect(strayValues(built)).toEqual([]);
    for (const slide of built.slides) expect(Object.keys(slide.slots)).toContain('takeaways');
    expect(built.sentences.filter((sentence) => broken.test(sentence))).toEqual([]);
  });

  test.each(Object.keys(two))('without %s nothing breaks', async (left) => {
    const rest = Object.fromEntries(Object.entries(two).filter(([name]) => name !== left));
    const built = await buildWorld(offline, rest, review, locale);
    expect(brokenSlides(built)).toEqual([]);
    const missing = [...built.figures.values()].filter(({ reason }) => reason?.code === 'dataset_missing');
    expect(missing.length).toBeGreaterThan(0);
    expect(missing.every(({ reason }) => reason?.subject === left)).toBe(true);
  });

  test('without a campaign the stays stand alone', async () => {
    const built = await buildWorld(offline, two, withoutCampaign(), locale);
    expect(brokenSlides(built)).toEqual([]);
    expect(built.slides.find(({ id }) => id === 'offline.stays')?.layout).toBe('exhibit-takeaways');
  });
});

describe('what is told', () => {
  const many = (count: number, bought: number, display: string, tried: boolean) =>
    Array.from({ length: count }, (_, i) => visit('s1', display, tried, 100 + i, i < bought ? `o${i}` : null));
  const told = async (world: World) => (await buildWorld(offline, world)).findings.map(({ statement }) => statement);

  test('a display inside its noise is no finding, one far off is', async () => {
    const close = [...many(100, 20, 'a', false), ...many(100, 18, 'b', false), ...many(100, 19, 'c', false)];
    const far = [...many(400, 160, 'a', false), ...many(400, 40, 'b', false), ...many(400, 40, 'c', false)];
    expect(await told({ store_visits: close })).not.toContain('offline.display');
    expect(await told({ store_visits: far })).toContain('offline.display');
  });

  test('trials are told where the interval of their ratio is over one', async () => {
    expect(await told({ store_visits: [...many(200, 80, 'a', true), ...many(200, 20, 'a', false)] })).toContain(
      'offline.tried',
    );
    expect(await told({ store_visits: [...many(20, 5, 'a', true), ...many(20, 4, 'a', false)] })).not.toContain(
      'offline.tried',
    );
  });

  test('stores whose stays are alike are not ranked, however many there are', async () => {
    // Twenty stores with the same lengths, each moved by at most three seconds; one store apart from them by a minute.
    const stay = (store: string, shift: number) =>
      Array.from({ length: 60 }, (_, i) => visit(store, null, null, 100 + ((i * 37) % 60) + shift));
    const alike = Array.from({ length: 20 }, (_, s) => stay(`s${s}`, s % 4)).flat();
    const say = async (rows: typeof alike) => {
      const { slides } = await buildWorld(offline, { store_visits: rows }, review, 'en');
      return JSON.stringify(slides.find(({ id }) => id === 'offline.stays')?.slots.takeaways);
    };
    expect(await say(alike)).toContain('cannot be told apart');
    expect(await say([...alike, ...stay('far', 60)])).toContain('The ends do differ');
  });

  test('fewer posts over fewer days can be more a day', async () => {
    const at = (day: string, count: number, name: string) =>
      Array.from({ length: count }, (_, i) => ({
        post_id: `${name}${i}`,
        posted_at: `${day} 10:00:00`,
        platform: 'p',
      }));
    // 280 in 28 days are ten a day; 273 in 21 are thirteen.
    const rows = [...at('2025-10-10', 280, 'b'), ...at('2025-11-10', 273, 'c')];
    expect(await told({ ugc_posts: rows })).toContain('offline.posts_rise');
  });

  test('a loss asks to drop the event, and a few partners with most of the revenue to spread it', async () => {
    const { findings } = await buildWorld(offline, {
      ...two,
      partner_results: ['a', 'b', 'c', 'd', 'e'].map((id, i) => result(id, '2025-10', i === 0 ? 900 : 50)),
    });
    const actions = findings.flatMap((finding) => finding.actions.map(({ key }) => key));
    expect(actions).toContain('offline.drop_exhibition');
    expect(actions).toContain('offline.spread_partners');
  });
});
