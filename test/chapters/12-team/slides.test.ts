/** The slides and findings of chapter 12: all of them from whole data, and what is left when a dataset is not there. */
import { describe, expect, test } from '@jest/globals';
import { team } from '../../../src/chapters/12-team/chapter.js';
import type { Slide } from '../../../src/deck/deck.js';
import { broken, buildChapters, slideText, strayValues } from '../build.js';
import type { World } from '../world.js';
import { benched, whole } from './departments.js';

const build = (world: World, locale: 'zh-CN' | 'en' = 'en') => buildChapters([team], world, benched, locale);
const all = ['response', 'projects', 'trust', 'emergencies', 'skills', 'growth'].map((name) => `team.${name}`);
const tableOf = ({ slots }: Slide, slot: 'exhibit' | 'exhibit2' = 'exhibit') =>
  slots[slot]?.kind === 'table' ? slots[slot].table : undefined;

describe.each(['zh-CN', 'en'] as const)('the slides in %s', (locale) => {
  test('are all built, with sentences that say something and values that are their figures’', async () => {
    const built = await build(whole, locale);
    expect(built.slides.map(({ id }) => id)).toEqual(all);
    for (const slide of built.slides) {
      expect([slide.id, broken.exec(slideText(slide))?.[0]]).toEqual([slide.id, undefined]);
      expect(Object.keys(slide.slots)).toContain('takeaways');
    }
    expect(strayValues(built)).toEqual([]);
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
  const slideOf = async (id: string, world: World = whole) =>
    (await build(world)).slides.find((slide) => slide.id === `team.${id}`)!;

  test('the heat map shades the share of a team that has a skill at level 2', async () => {
    const { rows, total } = tableOf(await slideOf('skills'))!;
    // Technology: one of three has SQL; marketing: one of two can buy ads. Who is no longer on the staff counts nowhere.
    expect(rows.map((row) => row.map(({ text }) => text))).toEqual([
      ['technology (3)', '0%', '33.3%'],
      ['marketing (2)', '50%', '0%'],
    ]);
    expect(rows[1]?.[1]?.shade).toBe(0.5);
    expect(total?.map(({ text }) => text)).toEqual(['Total', '20%', '20%']);
  });

  test('key roles without a stand-in are listed by their days, bad beyond ninety', async () => {
    const { rows } = tableOf(await slideOf('growth'))!;
    expect(rows.map((row) => [row[0]?.text, row[2]?.text, row[2]?.tone])).toEqual([
      ['role of p1', '91 days', 'bad'],
      ['role of p2', '90 days', 'ink'],
    ]);
  });

  test('three complex assignments do not tell whether independence is healthy', async () => {
    expect(slideText(await slideOf('growth'))).toContain('cannot be told apart');
  });

  test('emergencies stand by their wait, with the benchmark', async () => {
    const { slots } = await slideOf('emergencies');
    const spec = slots.exhibit?.kind === 'chart' ? slots.exhibit.chart : undefined;
    expect(spec?.series[0]?.values).toEqual([30, 10]);
    expect(spec?.reference?.value).toBe(15);
  });

  test('only the pair that the figure speaks of carries it', async () => {
    const { slots } = await slideOf('response');
    const [series] = slots.exhibit?.kind === 'chart' ? slots.exhibit.chart.series : [];
    expect(series?.values).toEqual([60, 24, 1]);
    expect(series?.figures).toEqual(['team.response_hours', null, null]);
  });

  test('what lies within its interval is no finding', async () => {
    const { findings } = await build(whole);
    const told = findings.map(({ statement }) => statement);
    for (const noise of ['team.loss', 'team.conflict', 'team.response', 'team.dependent', 'team.crisis']) {
      expect(told).not.toContain(noise);
    }
    expect(told).toContain('team.single_points');
  });

  test('a hundred answers under the benchmark are one', async () => {
    const answers = Array.from({ length: 100 }, (_, i) => ({ response_id: `${i}`, team: 'a', score: 50 + (i % 20) }));
    const { sentences } = await build({ conflict_surveys: answers }, 'en');
    expect(sentences).toEqual([expect.stringContaining('59.5')]);
  });
});
