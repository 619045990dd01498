/** Slides and findings of the competition chapter in both locales, whole and with a dataset missing. */
import { describe, expect, test } from '@jest/globals';
import { competition } from '../../../src/chapters/09-competition/chapter.js';
import { broken, slideText, strayValues } from '../build.js';
import { brokenSlides, buildWorld } from '../chapter-world.js';
import { review, type World } from '../world.js';
import { action, sold, whole } from './world.js';

const all = ['calendar', 'mix', 'engagement', 'market', 'reach', 'prices', 'advantages'].map(
  (name) => `competition.${name}`,
);
const needed: Readonly<Record<string, readonly string[]>> = {
  market_sales: ['market'],
  competitor_actions: ['calendar', 'mix', 'engagement'],
  search_index: [],
  channel_coverage: [],
  competitor_prices: ['prices'],
  feature_tests: ['advantages'],
};

describe.each(['zh-CN', 'en'] as const)('in %s', (locale) => {
  test('every slide is built, and every point is its figure’s', async () => {
    const built = await buildWorld(competition, whole, review, locale);
    expect(built.slides.map(({ id }) => id)).toEqual(all);
    expect(brokenSlides(built)).toEqual([]);
    expect(strayValues(built)).toEqual([]);
    for (const slide of built.slides) expect(Object.keys(slide.slots)).toContain('takeaways');
    expect(built.sentences.length).toBeGreaterThan(2);
    expect(built.sentences.filter((sentence) => broken.test(sentence))).toEqual([]);
  });

  test.each(Object.entries(needed))('without %s its slides alone are left out', async (left, slides) => {
    const rest = Object.fromEntries(Object.entries(whole).filter(([name]) => name !== left));
    const built = await buildWorld(competition, rest, review, locale);
    expect(built.slides.map(({ id }) => id)).toEqual(all.filter((id) => !slides.includes(id.split('.')[1] ?? '')));
    expect(brokenSlides(built)).toEqual([]);
    const missing = [...built.figures.values()].filter(({ reason }) => reason?.code === 'dataset_missing');
    expect(missing.every(({ reason }) => reason?.subject === left)).toBe(true);
  });

  test('a market that does not say which brand is the own one still has its slides', async () => {
    const nobody: World = Object.fromEntries(
      Object.entries(whole).map(([name, rows]) => [
        name,
        rows.map((row) => ('is_own' in row ? { ...row, is_own: false } : row)),
      ]),
    );
    const built = await buildWorld(competition, nobody, review, locale);
    expect(brokenSlides(built)).toEqual([]);
    expect(built.slides.map(({ id }) => id)).toContain('competition.market');
  });

  test('hostile names stay what they are', async () => {
    const name = `a&<b>"'{{value}}**x** 😀`;
    const sales = [sold('2025-10', name, 5), sold('2025-10', 'c', 4)];
    const built = await buildWorld(competition, { market_sales: sales }, review, locale);
    const [market] = built.slides;
    expect(market && slideText(market)).toContain(name);
  });
});

describe('a market of few', () => {
  const market = async (...brands: readonly string[]) => {
    const market_sales = ['2025-10', '2024-10'].flatMap((month) => brands.map((brand) => sold(month, brand, 50)));
    const { slides } = await buildWorld(competition, { market_sales }, review, 'en');
    return slides.find(({ id }) => id === 'competition.market');
  };

  test('of one brand has no slide', async () => {
    expect(await market('us')).toBeUndefined();
  });
  test('of two names no three, and an index as it was is neither more nor less', async () => {
    const text = slideText((await market('us', 'c'))!);
    expect(text).toContain('Brands in the market: 2.');
    expect(text).toContain('The concentration index is 5,000, as a year ago.');
    expect(text).not.toMatch(/three largest|so the market is/u);
  });
  test('of three has its three largest', async () => {
    expect(slideText((await market('us', 'c', 'd'))!)).toContain('The three largest have 100%.');
  });
});

describe('what is told', () => {
  const told = async (world: World) =>
    (await buildWorld(competition, world)).findings.map(({ statement }) => statement);

  test('a share that hardly moves is none', async () => {
    const market = (now: number) => [
      ...[sold('2025-10', 'us', now), sold('2025-10', 'c', 10_000 - now)],
      ...[sold('2024-10', 'us', 1000), sold('2024-10', 'c', 9000)],
    ];
    expect(await told({ market_sales: market(1010) })).toEqual([]);
    expect(await told({ market_sales: market(1200) })).toEqual(['competition.share_rises']);
    expect((await told({ market_sales: market(800) })).toSorted()).toEqual([
      'competition.rival_gains',
      'competition.share_falls',
    ]);
  });

  test('a kind of action stands out for a brand only beyond chance', async () => {
    const many = (brand: string, kind: string, count: number) =>
      Array.from({ length: count }, () => action(brand, '2025-11-01', kind));
    const title = async (rows: ReturnType<typeof many>) => {
      const { slides } = await buildWorld(competition, { competitor_actions: rows }, review, 'en');
      return slides.find(({ id }) => id === 'competition.mix')?.title ?? '';
    };
    const few = [...many('a', 'ad', 3), ...many('a', 'launch', 2), ...many('b', 'ad', 4), ...many('b', 'launch', 1)];
    const clear = [
      ...many('a', 'ad', 5),
      ...many('a', 'launch', 45),
      ...many('b', 'ad', 45),
      ...many('b', 'launch', 5),
    ];
    expect(await title(few)).toBe('a acts most, and Ads lead');
    expect(await title(clear)).toContain('90%');
  });

  test('the widest gap of coverage names the channel and the rival, and asks to close it', async () => {
    const { findings } = await buildWorld(competition, whole);
    const gap = findings.find(({ statement }) => statement === 'competition.coverage');
    expect(gap).toMatchObject({
      members: { channel: 'mall', rival: 'a%2Fb' },
      evidence: ['competition.coverage.us/mall', 'competition.coverage.a%2Fb/mall'],
      actions: [{ key: 'competition.close_coverage', figure: 'competition.coverage.us/mall' }],
    });
  });
});
