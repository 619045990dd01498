/** The figures of chapter 14 by hand: expected effects and scores of actions, the next targets, and what became of promises. */
import { describe, expect, test } from '@jest/globals';
import { plan } from '../../../src/chapters/14-plan/chapter.js';
import { expectedOf } from '../../../src/chapters/14-plan/expected.js';
import { startOf, usualDue } from '../../../src/chapters/14-plan/schedule.js';
import type { Review } from '../../../src/config/review.js';
import type { Figure, TableRow } from '../../../src/figures/figure.js';
import type { Finding } from '../../../src/findings/finding.js';
import { buildChapters, reason } from '../build.js';
import { review } from '../world.js';

function figure(id: string, value: number, more: Partial<Figure> = {}): Figure {
  const [chapter = '', name = '', ...member] = id.split('.');
  return {
    id,
    family: `${chapter}.${name}`,
    ...(member.length > 0 ? { member: member.join('.') } : {}),
    unit: 'number',
    value,
    measure: `${chapter}/x`,
    datasets: ['ad_stats'],
    ...more,
  };
}

const finding = (id: string, evidence: string, more: Partial<Finding> = {}): Finding => ({
  id,
  chapter: evidence.split('.')[0] ?? '',
  statement: 'x',
  direction: 'bad',
  severity: 0.6,
  evidence: [evidence],
  members: {},
  slide: 'x.y',
  actions: [{ key: id, figure: evidence }],
  ...more,
});

function table(
  id: string,
  figures: readonly Figure[],
  findings: readonly Finding[],
  of: Partial<Review> = {},
): readonly TableRow[] {
  const context = {
    review: { ...review, ...of },
    figures: new Map(figures.map((one) => [one.id, one])),
    findings,
    measures: new Map(),
    datasets: new Map(),
  };
  const found = plan.conclude!(context).find((one) => one.id === id)?.value;
  return Array.isArray(found) ? (found as readonly TableRow[]) : [];
}

const actions = (...input: [readonly Figure[], readonly Finding[], Partial<Review>?]) =>
  table('plan.actions', ...input);

describe('a suggested action', () => {
  const rate = figure('ads.rate', 0.02, { target: 0.03, good: 'up' });

  test('closes half the gap to the target, and scores impact x confidence x ease', () => {
    // Severity 0.6 against a target, judged for certain: impact 6, confidence 10. Advertising takes two of five: ease (6 - 2) x 2.
    expect(actions([rate], [finding('raise', 'ads.rate')])).toEqual([
      {
        rank: 1,
        action: 'raise',
        title: null,
        chapter: 'ads',
        finding: 'raise',
        figure: 'ads.rate',
        evidence: 'ads.rate',
        owner: null,
        start: '2026-02-01',
        due: '2026-02-28',
        value: 0.02,
        expected: 0.025,
        change: 0.005,
        reference: 0.03,
        basis: 'target',
        effort: 2,
        impact: 6,
        confidence: 10,
        ease: 8,
        ice: 480,
      },
    ]);
  });

  test('is less sure without an interval, less again on few cases', () => {
    const bare = figure('ads.rate', 0.02, { benchmark: 0.03, good: 'up' });
    // 10 x 0.6 / 0.8 = 7.5.
    const [unjudged] = actions([bare], [finding('raise', 'ads.rate')]);
    expect([unjudged?.impact, unjudged?.confidence, unjudged?.basis]).toEqual([7.5, 8, 'benchmark']);
    const [few] = actions([{ ...bare, n: 29 }], [finding('raise', 'ads.rate')]);
    expect([few?.confidence, few?.ice]).toEqual([4, 7.5 * 4 * 8]);
    expect(actions([{ ...bare, n: 30 }], [finding('raise', 'ads.rate')])[0]?.confidence).toBe(8);
  });

  test('that holds what is good expects no change and weighs half', () => {
    const [held] = actions([rate], [finding('keep', 'ads.rate', { direction: 'good' })]);
    expect([held?.expected, held?.change, held?.basis, held?.impact]).toEqual([0.02, 0, 'hold', 3]);
  });

  test('is named once, and the higher score stands first', () => {
    const other = figure('technology.down', 5, { target: 1, good: 'down' });
    const rows = actions(
      [rate, other],
      [
        finding('mend', 'technology.down', { severity: 0.7 }),
        finding('raise', 'ads.rate'),
        finding('again', 'ads.rate', { actions: [{ key: 'raise', figure: 'ads.rate' }] }),
      ],
    );
    // 7 x 10 x 2 = 140 under 480, though its severity is higher.
    expect(rows.map(({ rank, action, ice }) => [rank, action, ice])).toEqual([
      [1, 'raise', 480],
      [2, 'mend', 140],
    ]);
  });
});

describe('an action of the config', () => {
  const rate = figure('ads.rate', 0.02, { target: 0.03, good: 'up' });
  const title = { 'zh-CN': '先做', en: 'First' };

  test('stays on top with its owner, date and value, in place of what findings suggest for its figure', () => {
    const planned = { title, owner: '甲组', due: '2026-01-31', figure: 'ads.rate', expected: 0.026, effort: 1 };
    const cost = figure('finance.cost', 9, { target: 5, good: 'down' });
    const rows = actions(
      [rate, cost],
      [finding('raise', 'ads.rate'), finding('cut', 'finance.cost', { severity: 1 })],
      { actions: [planned] },
    );
    expect(rows.map(({ action }) => action)).toEqual(['config.1', 'cut']);
    expect(rows[0]).toMatchObject({
      title: '先做',
      owner: '甲组',
      due: '2026-01-31',
      expected: 0.026,
      basis: 'config',
    });
    // Effort one: two weeks before it is due. Ease (6 - 1) x 2, with the finding's impact 6.
    expect(rows[0]).toMatchObject({ start: '2026-01-18', ease: 10, ice: 600 });
    expect(rows[0]?.change).toBeCloseTo(0.006, 12);
  });

  test('without a figure has no effect to state, and middling weights', () => {
    const [row] = actions([], [], { actions: [{ title, owner: '甲组', due: '2026-02-10' }] });
    expect(row).toMatchObject({ figure: null, expected: null, change: null, basis: 'none', impact: 5, confidence: 5 });
  });
});

test('a figure without a value lends the plan no datasets', () => {
  const title = { 'zh-CN': '先做', en: 'First' };
  const missing: Figure = {
    ...figure('technology.rate', 0, { datasets: ['service_stats'] }),
    value: null,
    reason: { code: 'dataset_missing', subject: 'service_stats' },
  };
  const rate = figure('ads.rate', 0.02, { target: 0.03, good: 'up' });
  const found = plan.conclude!({
    review: { ...review, actions: [{ title, owner: '甲组', due: '2026-01-31', figure: 'technology.rate' }] },
    figures: new Map([missing, rate].map((one) => [one.id, one])),
    findings: [finding('raise', 'ads.rate')],
    measures: new Map(),
    datasets: new Map(),
  });
  expect(found.find(({ id }) => id === 'plan.actions')?.datasets).toEqual(['ad_stats']);
});

describe('what is expected of a figure', () => {
  const of = (figures: readonly Figure[], id: string) =>
    expectedOf(id, 'bad', new Map(figures.map((one) => [one.id, one])));

  test('goes half way to the first base that it falls short of', () => {
    const cost = figure('ads.cost', 60, { good: 'down', target: 70, previous: 50, yearAgo: 40 });
    expect(of([cost], 'ads.cost')).toEqual({ value: 55, from: 60, basis: 'previous', reference: 50 });
  });

  test('goes half way to the median of its family where no base is better', () => {
    const family = [60, 20, 30, 40].map((value, at) => figure(`ads.cost.c${at}`, value, { good: 'down' }));
    expect(of(family, 'ads.cost.c0')).toEqual({ value: 45, from: 60, basis: 'others', reference: 30 });
    expect(of(family, 'ads.cost.c1').basis).toBe('none');
  });

  test('takes no base that lies inside the noise', () => {
    const rate = figure('ads.rate', 0.5, {
      unit: 'share',
      good: 'up',
      previous: 0.52,
      changeInterval: { low: -0.05, high: 0.01, level: 0.95, method: 'x' },
    });
    expect(of([rate], 'ads.rate')).toEqual({ value: null, from: 0.5, basis: 'none', reference: null });
  });
});

describe('dates', () => {
  const quarter = { from: '2026-01-01', to: '2026-03-31' };

  test('fall on the month that the effort reaches into', () => {
    expect(([1, 2, 3, 4, 5] as const).map((effort) => usualDue(effort, quarter))).toEqual([
      '2026-01-31',
      '2026-02-28',
      '2026-02-28',
      '2026-03-31',
      '2026-03-31',
    ]);
    // Twenty days are no whole months: effort two of five reaches the eighth of them.
    expect(usualDue(2, { from: '2026-01-05', to: '2026-01-24' })).toBe('2026-01-12');
  });

  test('begin two weeks a step before, not before the period unless due before it', () => {
    expect(startOf(5, '2026-03-31', quarter)).toBe('2026-01-21');
    expect(startOf(5, '2026-01-31', quarter)).toBe('2026-01-01');
    expect(startOf(1, '2025-12-20', quarter)).toBe('2025-12-07');
  });
});

describe('the next targets', () => {
  const targets = (figures: readonly Figure[], findings: readonly Finding[] = []) =>
    table('plan.targets', figures, findings, {
      targets: Object.fromEntries(figures.flatMap(({ id, target }) => (target === undefined ? [] : [[id, target]]))),
    });

  test('add half the trend and the action on the figure', () => {
    const sales = figure('sales.orders', 80, { target: 100, previous: 60, good: 'up' });
    // Trend half of 20; the action closes half of the 20 that are missing.
    expect(targets([sales], [finding('push', 'sales.orders')])).toEqual([
      {
        figure: 'sales.orders',
        value: 80,
        target: 100,
        met: false,
        trend: 10,
        effect: 10,
        action: 'push',
        next: 100,
      },
    ]);
  });

  test('are not eased where they are met, and a share stays a share', () => {
    const [met] = targets([figure('sales.cost', 40, { target: 50, previous: 80, good: 'down' })]);
    expect(met).toMatchObject({ met: true, trend: -20, next: 20 });
    const [eased] = targets([figure('sales.cost', 40, { target: 50, previous: 10, good: 'down' })]);
    expect(eased).toMatchObject({ met: true, trend: 15, next: 50 });
    const [share] = targets([figure('sales.share', 0.95, { unit: 'share', target: 0.9, previous: 0.5, good: 'up' })]);
    expect(share?.next).toBe(1);
  });

  test('need targets, and say so', async () => {
    const built = await buildChapters([plan], {}, review, 'en');
    expect(reason(built, 'plan.targets')).toEqual({ code: 'not_configured', subject: 'targets' });
    expect(reason(built, 'plan.kept')).toEqual({ code: 'dataset_missing', subject: 'plan_actions' });
    expect(reason(built, 'plan.actions')).toEqual({ code: 'no_rows' });
  });
});
