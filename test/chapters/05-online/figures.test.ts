/** The figures of chapter 05 over rows by hand. */
import { describe, expect, test } from '@jest/globals';
import { online } from '../../../src/chapters/05-online/chapter.js';
import type { TrialRow } from '../../../src/chapters/experiments.js';
import type { Review } from '../../../src/config/review.js';
import { buildChapters, reason, value, type Built } from '../build.js';
import { order } from '../shop.js';
import { review, withoutCampaign, type Rows, type World } from '../world.js';
import { ad, arm, spend, whole } from './online-world.js';

const benchmarked: Review = { ...review, benchmarks: { 'online.ppc_cpa': 10 } };
const build = (world: World, of: Review = benchmarked) => buildChapters([online], world, of, 'zh-CN');
const figure = ({ figures }: Built, id: string) => figures.get(id);

test('every family that is defined is there, and nothing else', async () => {
  const { figures } = await build(whole);
  const families = new Set([...figures.values()].map(({ family }) => family));
  expect([...families].sort()).toEqual(Object.keys(online.definitions).sort());
});

describe('channels', () => {
  test('return GMV over spend, before commission and after it', async () => {
    const built = await build(whole);
    expect(value(built, 'online.roas.tmall')).toBe(650 / 160);
    expect(value(built, 'online.net_roas.tmall')).toBe(3.25);
    expect(figure(built, 'online.roas.tmall')?.previous).toBe(3);
    expect(value(built, 'online.roas.jd')).toBe(5);
    // Spend without orders is nought, orders without spend have no value; offline is no member.
    expect(value(built, 'online.roas.nowhere')).toBe(0);
    expect(value(built, 'online.roas.douyin')).toBeNull();
    expect(reason(built, 'online.roas.douyin')?.code).toBe('no_denominator');
    expect(built.figures.has('online.roas.store')).toBe(false);
  });

  test('that only pay commission have a return after it, and none before', async () => {
    const built = await build({
      orders: [order('1', 'x', '2025-10-06 09:00:00', 90)],
      spend: [spend('2025-10-06', 'tmall', 'commission', 30)],
    });
    expect(value(built, 'online.roas.tmall')).toBeNull();
    expect(value(built, 'online.net_roas.tmall')).toBe(3);
  });

  test('peak in their best whole week', async () => {
    const built = await build(whole);
    // Weeks of tmall: 300 / 100 from 6 October, 100 / 60 from 13 October.
    expect(value(built, 'online.peak_roas.tmall')).toBe(3);
    expect(figure(built, 'online.peak_roas.tmall')?.previous).toBe(3);
    expect(value(built, 'online.peak_roas.jd')).toBe(5);
  });

  test('hide what content and influencers take of all their spend', async () => {
    const built = await build(whole);
    expect(value(built, 'online.hidden_cost_share.tmall')).toBe(0.3);
    expect(value(built, 'online.hidden_cost_share.jd')).toBe(0.71);
    expect(figure(built, 'online.hidden_cost_share.tmall')?.previous).toBe(0);
  });

  test('have new customers who order again', async () => {
    const built = await build(whole);
    // Of tmall's new customers of P only ann: bob is new in Q, and ordered once there.
    expect(figure(built, 'online.repurchase_rate.tmall')).toMatchObject({ value: 1, previous: 0, n: 1 });
    expect(value(built, 'online.repurchase_rate.jd')).toBe(0);
    expect(figure(built, 'online.private_repurchase')).toMatchObject({ value: 1, previous: 0, n: 1 });
  });

  test('without the list of channels are all online', async () => {
    const built = await build(Object.fromEntries(Object.entries(whole).filter(([name]) => name !== 'channels')));
    expect(value(built, 'online.roas.store')).toBe(180);
  });
});

test('posts give rates of sums, with posts as their sample', async () => {
  const built = await build(whole);
  expect(figure(built, 'online.retention.weibo')).toMatchObject({ value: 0.15, previous: 0.9, n: 2 });
  expect(figure(built, 'online.retention.weibo')?.interval?.method).toBe('delta');
  expect(value(built, 'online.completion_rate.weibo')).toBe(0.25);
  expect(value(built, 'online.private_join_rate.weibo')).toBe(0.1);
  expect(value(built, 'online.koc_interaction_rate.red')).toBe(0.045);
  expect(figure(built, 'online.production_days.bili')).toMatchObject({ value: 21.25, n: 2 });
  expect(built.figures.has('online.production_days.weibo')).toBe(false);
});

describe('the own site', () => {
  test('is compared day for day, days without a session at nought', async () => {
    const built = await build(whole);
    // Organic: 3 over 21 days against 1 over 28; visitors: 3 over 21 against 2 over 28.
    expect(value(built, 'online.search_lift')).toBeCloseTo(3, 9);
    expect(value(built, 'online.site_visitors_lift')).toBeCloseTo(1, 9);
  });

  test('has its lifts only with a campaign', async () => {
    const built = await build(whole, withoutCampaign());
    expect(reason(built, 'online.search_lift')).toEqual({ code: 'not_configured', subject: 'campaign' });
    expect(value(built, 'online.organic_share')).toBe(round(4 / 7));
  });

  test('gives the share of search with the one before, which has an id of its own', async () => {
    const built = await build(whole);
    expect(figure(built, 'online.organic_share')).toMatchObject({
      value: round(4 / 7),
      previous: 0.25,
      yearAgo: 0,
      n: 7,
    });
    expect(figure(built, 'online.organic_share.previous')).toMatchObject({ value: 0.25, n: 4 });
  });

  test('counts sessions of high intent with a payment, whichever it was', async () => {
    const built = await build(whole);
    // P: s2 of s2 and s3; Y: y1 of four.
    expect(value(built, 'online.high_intent_conversion_yoy')).toBe(1);
  });
});

describe('paid search', () => {
  test('costs what the account is charged in, against its benchmark', async () => {
    const built = await build(whole);
    expect(figure(built, 'online.ppc_cpa')).toMatchObject({
      value: 8,
      previous: 9,
      yearAgo: null,
      benchmark: 10,
      currency: 'USD',
      n: 10,
    });
    expect(value(built, 'online.ppc_cpa_vs_benchmark')).toBe(-0.2);
  });

  test('of two currencies is read in the review’s', async () => {
    const built = await build({ ad_stats: [ad('2025-10-05', 10, 1), ad('2025-10-05', 29, 1, { currency: 'CNY' })] });
    expect(figure(built, 'online.ppc_cpa')).toMatchObject({ value: 50 });
    expect(figure(built, 'online.ppc_cpa')?.currency).toBeUndefined();
    expect(figure(built, 'online.ppc_cpa')?.interval).toBeUndefined();
  });

  test('without a benchmark is compared with none, without conversions costs nothing to tell', async () => {
    const bare = await build(whole, review);
    expect(reason(bare, 'online.ppc_cpa_vs_benchmark')?.code).toBe('not_configured');
    const none = await build({ ad_stats: [ad('2025-10-05', 10, 0)] });
    expect(reason(none, 'online.ppc_cpa')?.code).toBe('no_denominator');
    expect(value(none, 'online.ppc_cpa_vs_benchmark')).toBeNull();
  });
});

describe('the landing test', () => {
  test('is the latest adopted one of its area, however late others began', async () => {
    const built = await build(whole);
    expect(figure(built, 'online.landing_bounce.control')).toMatchObject({ value: 0.68, n: 1000 });
    expect(value(built, 'online.landing_bounce.variant')).toBe(round(394 / 1010));
    expect(value(built, 'online.cta_click_ratio')).toBe(round(136 / 1010 / 0.05));
  });

  test('is the latest where none was adopted; its other metric may be missing', async () => {
    const experiments = whole.experiments!.map((row) => ({ ...row, adopted: false }));
    const built = await build({ experiments });
    expect(value(built, 'online.landing_bounce.control')).toBe(0.4);
    expect(value(built, 'online.cta_click_ratio')).toBeNull();
  });

  test('of an experiment nobody saw has no rates', async () => {
    const experiments = [arm('a', 'old', 'bounce', 0, 0), arm('a', 'new', 'bounce', 0, 0)];
    const built = await build({ experiments });
    expect(value(built, 'online.landing_bounce.control')).toBeNull();
    const [row] = value(built, 'online.experiments') as readonly TrialRow[];
    expect(row).toMatchObject({ rate: null, z: null, p: null, sample_ratio_p: null, power: null, verdict: 'untested' });
  });
});

test('the table of tests holds each test with its statistics', async () => {
  const built = await build(whole);
  const rows = value(built, 'online.experiments') as readonly TrialRow[];
  const of = (name: string, metric = 'bounce') => rows.find((row) => row.experiment === name && row.metric === metric)!;
  expect(rows.map(({ experiment, metric }) => `${experiment}.${metric}`)).toEqual([
    'later.bounce',
    'first.bounce',
    'first.cta_click',
    'split.bounce',
  ]);
  // SciPy 1.17: pooled z of 394 of 1010 against 680 of 1000, chi-square of 1000 : 1010, power of the normal approximation.
  expect(of('first').z).toBeCloseTo(expected.z, 9);
  expect(of('first').p).toBeCloseTo(expected.p, 12);
  expect(of('first').sample_ratio_p).toBeCloseTo(expected.split, 9);
  expect(of('later')).toMatchObject({ verdict: 'unclear' });
  expect(of('later').z).toBeCloseTo(expected.laterZ, 9);
  expect(of('later').p).toBeCloseTo(expected.laterP, 9);
  expect(of('later').power).toBeCloseTo(expected.laterPower, 9);
  expect(of('first').verdict).toBe('lower');
  expect(of('first', 'cta_click').verdict).toBe('higher');
  // 900 against 600 is no chance.
  expect(of('split').sample_ratio_p).toBeLessThan(1e-12);
  expect(of('split').verdict).toBe('mismatch');
  // Holm over four: the largest p stays, the smallest is fourfold.
  expect(of('later').p_adjusted).toBe(of('later').p);
  expect(of('first').p_adjusted).toBeCloseTo(4 * of('first').p!, 12);
});

test('a metric of later steps inherits the split of the test', async () => {
  const experiments: Rows = [
    arm('a', 'old', 'order', 5000, 1000),
    arm('a', 'new', 'order', 5000, 1400),
    arm('a', 'old', 'return', 1000, 200),
    arm('a', 'new', 'return', 1400, 240),
  ];
  const rows = value(await build({ experiments }), 'online.experiments') as readonly TrialRow[];
  expect(rows.map((row) => row.sample_ratio_p)).toEqual([1, 1]);
});

const expected = {
  z: -13.027717998963395,
  p: 8.51153465983961e-39,
  split: 0.8234966946547395,
  laterZ: 0.3806661834009923,
  laterP: 0.7034509646685978,
  laterPower: 0.06673120802989939,
};

const round = (number: number) => Number(number.toPrecision(12));
