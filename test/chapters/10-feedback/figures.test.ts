/** The figures of chapter 10 over rows by hand. */
import { describe, expect, test } from '@jest/globals';
import { feedback } from '../../../src/chapters/10-feedback/chapter.js';
import { npsInterval } from '../../../src/figures/statistics/nps-interval.js';
import { wilson } from '../../../src/figures/statistics/wilson.js';
import { reason, value } from '../build.js';
import { buildWorld } from '../chapter-world.js';
import { review, type World } from '../world.js';
import { answer, said, ticket, whole } from './feedback-world.js';

const build = (world: World) => buildWorld(feedback, world, review, 'zh-CN');
const round = (number: number) => Number(number.toPrecision(12));

describe('reviews', () => {
  test('every class has its share, one that nobody wrote nought, against the period before', async () => {
    const built = await build(whole);
    // Eight praises, fourteen complaints; one of each in Q.
    expect(['positive', 'neutral', 'negative'].map((side) => value(built, `feedback.sentiment.${side}`))).toEqual([
      round(8 / 22),
      0,
      round(14 / 22),
    ]);
    const negative = built.figures.get('feedback.sentiment.negative')!;
    expect(negative).toMatchObject({ n: 22, previous: 0.5, yearAgo: null });
    expect(negative.interval?.low).toBeCloseTo(wilson(14, 22)!.low, 11);
    expect(negative.changeInterval).toBeDefined();
  });

  test('an aspect is the mean over all lines, with its spread', async () => {
    const built = await build(whole);
    const screen = built.figures.get('feedback.aspect_sentiment.screen')!;
    expect(screen.n).toBe(8);
    expect(screen.value).toBeLessThan(0.3);
    expect(screen.interval?.method).toBe('t');
    expect(built.figures.get('feedback.aspect_sentiment.battery')?.value).toBeGreaterThan(0.7);
  });

  test('the strongest chain comes first, with its share of the negative reviews', async () => {
    const built = await build(whole);
    const [first] = value(built, 'feedback.issue_chain') as readonly Record<string, unknown>[];
    expect(first).toMatchObject({ chain: '屏幕-闪屏-退货', reviews: 8, share_of_negative: round(8 / 14) });
    // Each of the three words stands in eight of fourteen, and so do all of them.
    expect(first?.lift).toBe(round((14 / 8) ** 2));
  });

  test('the topics add up to one, and are the same in a second run', async () => {
    const [once, again] = [await build(whole), await build(whole)];
    const topics = value(once, 'feedback.topics') as readonly { share: number }[];
    expect(topics.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
    expect(value(again, 'feedback.topics')).toEqual(topics);
  });

  test('too few reviews have neither chains nor topics, and say so', async () => {
    const built = await build({ reviews: [said('2025-10-05', '非常失望。')] });
    for (const name of ['issue_chain', 'topics']) {
      expect(value(built, `feedback.${name}`)).toBeNull();
      expect(reason(built, `feedback.${name}`)).toEqual({ code: 'no_rows' });
    }
    expect(value(built, 'feedback.sentiment.negative')).toBe(1);
  });
});

describe('tickets and releases', () => {
  test('shares of hardware, slow returns of all service, releases over twelve', async () => {
    const built = await build(whole);
    expect(value(built, 'feedback.hardware_issue.screen')).toBe(round(4 / 7));
    expect(value(built, 'feedback.hardware_issue.battery')).toBe(round(2 / 7));
    expect(value(built, 'feedback.slow_returns')).toBe(0.25);
    expect(built.figures.get('feedback.slow_returns')).toMatchObject({ n: 8, good: 'down' });
    expect(value(built, 'feedback.releases_per_month')).toBe(0.25);
  });

  test('betas alone are no release, and no service ticket no share', async () => {
    const built = await build({
      tickets: [ticket('2025-12-01', 'hardware', 'a/b')],
      software_releases: [{ version: '1', released_on: '2025-12-01', is_beta: true }],
    });
    expect(value(built, 'feedback.releases_per_month')).toBe(0);
    expect(value(built, 'feedback.slow_returns')).toBeNull();
    expect(value(built, 'feedback.hardware_issue.a%2Fb')).toBe(1);
  });
});

describe('recommendation', () => {
  test('the score with its interval, and those of the periods before', async () => {
    const built = await build(whole);
    const score = built.figures.get('feedback.nps')!;
    expect(score).toMatchObject({ value: round(200 / 7), previous: 0, yearAgo: null, n: 7, unit: 'points' });
    const interval = npsInterval({ promoters: 4, detractors: 2, n: 7 })!;
    expect(score.interval?.low).toBeCloseTo(interval.low, 9);
    expect(score.changeInterval?.low).toBeLessThan(interval.low);
  });

  test('gaps are points to the mean of the brands that know the share', async () => {
    const built = await build(whole);
    // A quarter of promoters against 40 %; half of the detractors against the one brand's 25 %.
    expect(value(built, 'feedback.promoter_innovation_gap_pp')).toBe(-15);
    expect(value(built, 'feedback.detractor_service_gap_pp')).toBe(25);
    const gap = built.figures.get('feedback.promoter_innovation_gap_pp')!;
    expect(gap).toMatchObject({ previous: 60, n: 4 });
    expect(gap.interval?.low).toBeCloseTo(100 * (wilson(1, 4)!.low - 0.4), 9);
  });

  test('without the brands, or with brands that know no share, there is no gap, and it says why', async () => {
    const left = Object.fromEntries(Object.entries(whole).filter(([name]) => name !== 'nps_benchmarks'));
    const gap = 'feedback.detractor_service_gap_pp';
    expect(reason(await build(left), gap)).toEqual({ code: 'dataset_missing', subject: 'nps_benchmarks' });
    const silent = await build({ ...whole, nps_benchmarks: [{ brand: 'them', nps: 70 }] });
    expect(reason(silent, gap)).toEqual({ code: 'no_rows' });
  });

  test('promoters order again once in the mean, and spend twice what the others do', async () => {
    const built = await build(whole);
    expect(value(built, 'feedback.promoter_repurchases')).toBe(1);
    // 400 over two against 300 over three.
    expect(value(built, 'feedback.promoter_ltv_ratio')).toBe(2);
  });

  test('without others, or without a promoter, there is no ratio', async () => {
    for (const score of [9, 5]) {
      const built = await build({ orders: whole.orders!, nps_responses: [answer('2025-10-05', score, 'ann')] });
      expect(value(built, 'feedback.promoter_ltv_ratio')).toBeNull();
    }
  });
});
