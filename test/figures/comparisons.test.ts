/** Comparisons: by how much, which way is better, and when a change is only noise. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compare, level } from '../../src/figures/comparisons.js';
import type { Figure } from '../../src/figures/figure.js';
import { changeSizeText, changeText, gapText } from '../../src/figures/format/change-text.js';

const figure = (more: Partial<Figure>): Figure => ({
  ...{ id: 'a.b', family: 'a.b', unit: 'money', value: 58, measure: 'a/b', datasets: [] },
  ...more,
});
const interval = (low: number, high: number) => ({ low, high, level: 0.95, method: 'wilson' });
const zh = { locale: 'zh-CN', currency: 'CNY' } as const;

describe('how much', () => {
  test('amounts relatively: 58 against a target of 50 is 16 % worse where less is better', () => {
    const comparison = compare(figure({ target: 50, good: 'down' }), 'target')!;
    expect(comparison).toMatchObject({ kind: 'relative', change: 0.16, difference: 8, verdict: 'worse' });
    expect([changeText(comparison, zh), gapText(comparison, zh)]).toEqual(['+16%', '+8元']);
  });
  test('shares in points', () => {
    const comparison = compare(figure({ unit: 'share', value: 0.42, previous: 0.441, good: 'up' }), 'previous')!;
    expect(comparison).toMatchObject({ kind: 'points', change: -2.1, verdict: 'worse' });
    expect([changeText(comparison, zh), changeSizeText(comparison, zh)]).toEqual(['\u22122.1个百分点', '2.1个百分点']);
  });
  test('ranks in places', () => {
    const comparison = compare(figure({ unit: 'rank', value: 1, previous: 4, good: 'down' }), 'previous')!;
    expect(comparison).toMatchObject({ kind: 'plain', change: -3, verdict: 'better' });
    expect(changeText(comparison, zh)).toBe('\u22123');
  });
  test.each([0, -5, null, undefined])('none against a base of %p', (previous) => {
    expect(compare(figure(previous === undefined ? {} : { previous }), 'previous')).toBeUndefined();
  });
  test('none without a value', () => {
    expect(compare(figure({ value: null, target: 1 }), 'target')).toBeUndefined();
    expect(compare(figure({ value: '20-22', target: 1 }), 'target')).toBeUndefined();
  });
});

describe('noise', () => {
  const rate = { unit: 'share', value: 0.23, good: 'up', previous: 0.22, target: 0.2, yearAgo: 0.1 } as const;
  test('a change whose interval holds nought is unchanged, however large', () => {
    expect(compare(figure({ ...rate, changeInterval: interval(-0.02, 0.04) }), 'previous')).toMatchObject({
      verdict: 'unchanged',
      significant: false,
    });
    expect(compare(figure({ ...rate, changeInterval: interval(0.002, 0.018) }), 'previous')).toMatchObject({
      verdict: 'better',
      significant: true,
    });
  });
  test('a target inside the interval of the value is met as far as anyone can tell', () => {
    expect(compare(figure({ ...rate, interval: interval(0.19, 0.27) }), 'target')?.verdict).toBe('unchanged');
    expect(compare(figure({ ...rate, interval: interval(0.21, 0.25) }), 'target')).toMatchObject({
      verdict: 'better',
      significant: true,
    });
  });
  test('an interval of the value alone proves no change to a year ago', () => {
    expect(compare(figure({ ...rate, interval: interval(0.21, 0.25) }), 'yearAgo')).toMatchObject({
      verdict: 'better',
      significant: false,
    });
  });
  test('without a good direction nothing is better', () => {
    expect(compare(figure({ value: 2, previous: 1 }), 'previous')?.verdict).toBe('unknown');
  });
});

describe('level with a target', () => {
  const isLevel = (more: Partial<Figure>) => {
    const one = figure({ unit: 'share', value: 0.2, target: 0.2, good: 'up', ...more });
    return level(compare(one, 'target')!, one.interval);
  };
  test('is what lies within a tenth of it with its whole interval', () => {
    expect(isLevel({ value: 0.201, interval: interval(0.19, 0.215) })).toBe(true);
    expect(isLevel({ value: 0.201, interval: interval(0.19, 0.225) })).toBe(false);
  });
  test('is no figure of one observation, even the same one', () => {
    expect(isLevel({ value: 0, interval: interval(0, 0.79) })).toBe(false);
    expect(isLevel({ interval: interval(0.04, 0.62) })).toBe(false);
  });
  test('is nothing that is surely beside it, however near', () => {
    expect(isLevel({ value: 0.21, interval: interval(0.205, 0.215) })).toBe(false);
  });
  test('without an interval is the same value alone', () => {
    expect([isLevel({}), isLevel({ value: 0.201 })]).toEqual([true, false]);
  });
});

test('more is better for the one exactly where it is worse for the other', () => {
  const positive = fc.double({ min: 0.01, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(positive, positive, (value, previous) => {
      const verdicts = (['up', 'down'] as const).map(
        (good) => compare(figure({ value, previous, good }), 'previous')?.verdict,
      );
      expect([
        ['better', 'worse'],
        ['worse', 'better'],
        ['unchanged', 'unchanged'],
      ]).toContainEqual(verdicts);
    }),
  );
});
