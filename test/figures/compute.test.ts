/** Figures from rules: what they carry, and that no rows, zeros and missing data give a reason instead of a number. */
import { describe, expect, test } from '@jest/globals';
import type { Review } from '../../src/config/review.js';
import { computeFigures } from '../../src/figures/compute.js';
import type { Figure } from '../../src/figures/figure.js';
import { figuresFile, figuresJson } from '../../src/figures/json.js';
import { memberPath, membersOf } from '../../src/figures/member.js';
import { divide, growth, pointsBetween, round12 } from '../../src/figures/round.js';
import type { FigureRule, MeasureRow, Reading } from '../../src/figures/rule.js';

const review = {
  name: 'demo',
  currency: 'CNY',
  periods: { P: { from: '2025-10-01', to: '2025-12-31' } },
  targets: { 'sales.gmv': 20_000_000, 'sales.share.a%2Fb': 0.5 },
  benchmarks: { 'sales.gmv': 19_000_000 },
} as unknown as Review;

function compute(rule: FigureRule, rows?: readonly MeasureRow[]): Figure[] {
  const measures = new Map(rows ? [['gmv', { name: 'sales/gmv', rows, datasets: ['orders'] }]] : []);
  return computeFigures('sales', [rule], { review, measures, datasets: new Map([['orders', 3]]) });
}

const head = {
  family: 'sales.gmv',
  unit: 'money',
  good: 'up',
  measure: 'gmv',
  datasets: ['orders', 'channels'],
} as const;
const reading = (one: Reading): FigureRule => ({ ...head, read: () => one });
const row: MeasureRow = { gmv: 1 };

describe('one figure', () => {
  test('carries target, benchmark, comparisons and provenance, doubles to twelve digits', () => {
    expect(compute(reading({ value: 0.1 + 0.2, previous: 1 / 3, yearAgo: null, n: 7 }), [row])).toEqual([
      {
        ...{ id: 'sales.gmv', family: 'sales.gmv', unit: 'money', good: 'up', value: 0.3, target: 20_000_000 },
        ...{
          benchmark: 19_000_000,
          previous: 0.333333333333,
          yearAgo: null,
          n: 7,
          measure: 'sales/gmv',
          datasets: ['orders'],
        },
      },
    ]);
  });
  test.each([Number.NaN, Number.POSITIVE_INFINITY, null])('%p is no value, and says so', (value) => {
    const [figure] = compute(reading({ value, previous: Number.NaN }), [row]);
    expect(figure).toMatchObject({ value: null, previous: null, reason: { code: 'no_denominator' } });
  });
  test('no rows', () => {
    expect(compute(reading({ value: null }), [])[0]).toMatchObject({ value: null, reason: { code: 'no_rows' } });
  });
  test('a reason of the rule stays', () => {
    const [figure] = compute(reading({ value: null, reason: { code: 'window_open' } }), [row]);
    expect(figure?.reason).toEqual({ code: 'window_open' });
  });
  test('a measure that did not run names the dataset that is not supplied', () => {
    expect(compute(reading({ value: 1 }))[0]).toMatchObject({
      ...{ value: null, reason: { code: 'dataset_missing', subject: 'channels' } },
      ...{ measure: 'sales/gmv', datasets: ['orders', 'channels'] },
    });
  });
  test('an interval that is no number is left out', () => {
    const [figure] = compute(reading({ value: 1, interval: { low: Number.NaN, high: 1, level: 0.95, method: 't' } }), [
      row,
    ]);
    expect(figure?.interval).toBeUndefined();
  });
});

describe('a family', () => {
  const family = (members: readonly (readonly [string, Reading])[]): FigureRule => ({
    ...head,
    family: 'sales.share',
    members: () => members,
  });
  test('one figure a member; a slash in it is %2F, and its target is found', () => {
    const [figure] = compute(family([[memberPath('a/b'), { value: 0.4 }]]), [row]);
    expect(figure).toMatchObject({ id: 'sales.share.a%2Fb', member: 'a%2Fb', family: 'sales.share', target: 0.5 });
  });
  test('without members it is one figure without a value', () => {
    expect(compute(family([]), [row])).toMatchObject([{ id: 'sales.share', value: null, reason: { code: 'no_rows' } }]);
  });
  test('the same member twice is a fault of the rule', () => {
    expect(() =>
      compute(
        family([
          ['a', { value: 1 }],
          ['a', { value: 2 }],
        ]),
        [row],
      ),
    ).toThrow('sales.share.a');
  });
  test('a member called like a part of Object has no target', () => {
    const [figure] = compute({ ...head, family: 'constructor', read: () => ({ value: 1 }) }, [row]);
    expect(figure).not.toHaveProperty('target');
  });
});

test('members go there and back', () => {
  expect(memberPath('3', 'offline')).toBe('3/offline');
  expect(membersOf(memberPath('a/b', '>=15%'))).toEqual(['a/b', '>=15%']);
});

test('divisions that have no answer', () => {
  expect([divide(1, 0), divide(0, 0), divide(null, 2), divide(1, undefined), divide(3, 2)]).toEqual([
    null,
    null,
    null,
    null,
    1.5,
  ]);
  expect([growth(110, 100), growth(1, 0), growth(1, -2), growth(null, 2)].map((x) => x && round12(x))).toEqual([
    0.1,
    null,
    null,
    null,
  ]);
  expect(round12(pointsBetween(0.31, 0.28) ?? 0)).toBe(3);
});

test('figures.json holds every figure in the fixed form, and reads back through its schema', () => {
  const figures = compute(reading({ value: 18_500_000, previous: null }), [row]);
  const file = figuresJson(review, new Map(figures.map((figure) => [figure.id, figure])), 'zh-CN');
  expect(file).toEqual({
    schema: 1,
    review: 'demo',
    period: { from: '2025-10-01', to: '2025-12-31' },
    figures: {
      'sales.gmv': {
        ...{ value: 18_500_000, unit: 'money', display: '1850万元', target: 20_000_000, benchmark: 19_000_000 },
        ...{ previous: null, measure: 'sales/gmv', datasets: ['orders'] },
      },
    },
  });
  expect(figuresFile.parse(JSON.parse(JSON.stringify(file)))).toEqual(file);
  expect(figuresFile.safeParse({ ...file, schema: 2 }).success).toBe(false);
});
