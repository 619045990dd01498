/** Rank scores, ABC classes, concentration, rate ratios and the jackknife, against numbers worked out by hand or published. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { abcClasses } from '../../../src/figures/statistics/abc.js';
import { concentrationRatio, herfindahl } from '../../../src/figures/statistics/concentration.js';
import { jackknifeInterval } from '../../../src/figures/statistics/jackknife.js';
import { meanInterval } from '../../../src/figures/statistics/mean-interval.js';
import { rankScores } from '../../../src/figures/statistics/rank-score.js';
import { rateRatioInterval } from '../../../src/figures/statistics/rate-ratio.js';

describe('rank scores', () => {
  test('run from 0 to 1 in the order of the values', () => {
    expect(rankScores([30, 10, 20])).toEqual([1, 0, 0.5]);
  });
  test('ties take the lowest rank', () => {
    // Ranks 1, 2, 2, 4 of four.
    expect(rankScores([5, 7, 7, 9])).toEqual([0, 1 / 3, 1 / 3, 1]);
    expect(rankScores([4, 4, 4])).toEqual([0, 0, 0]);
  });
  test('what is unknown ranks lowest, below zero and negative values', () => {
    expect(rankScores([0, null, -3])).toEqual([1, 0, 0.5]);
  });
  test('one value has no rank', () => {
    expect(rankScores([3])).toBeNull();
    expect(rankScores([])).toBeNull();
  });
});

describe('ABC classes', () => {
  const bounds = { a: 0.7, b: 0.9 };
  const classes = (amounts: Readonly<Record<string, number>>) => {
    const found = abcClasses(
      Object.entries(amounts).map(([id, amount]) => ({ id, amount })),
      bounds,
    );
    return found && Object.fromEntries(found);
  };
  test('a bound that is reached exactly is inside', () => {
    // Cumulative 40 %, 70 %, 90 %, 100 %.
    expect(classes({ w: 4, x: 3, y: 2, z: 1 })).toEqual({ w: 'A', x: 'A', y: 'B', z: 'C' });
    // In tenths: 0.1 seven times is not 0.7 in doubles.
    const tenths = Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`p${i}`, 0.1]));
    expect(Object.values(classes(tenths) ?? {}).join('')).toBe('AAAAAAABBC');
  });
  test('one that passes the bound by itself is in the next class, however large', () => {
    expect(classes({ big: 80, mid: 15, small: 5 })).toEqual({ big: 'B', mid: 'C', small: 'C' });
  });
  test('ties go by id', () => {
    expect(classes({ b: 1, a: 1 })).toEqual({ a: 'A', b: 'C' });
  });
  test('nothing has no classes', () => {
    expect(classes({})).toBeNull();
    expect(classes({ a: 0, b: 0 })).toBeNull();
  });
});

describe('concentration', () => {
  test('the published example of 30, 30, 20 and 20 per cent is 2,600', () => {
    // U.S. Department of Justice, "Herfindahl-Hirschman Index": 30² + 30² + 20² + 20² = 2,600.
    expect(herfindahl([30, 30, 20, 20])).toBeCloseTo(2600, 9);
    expect(herfindahl([7])).toBe(10000);
  });
  test('CR3 is the share of the three largest, whatever their order', () => {
    expect(concentrationRatio([10, 40, 20, 30], 3)).toBeCloseTo(0.9, 12);
    expect(concentrationRatio([1, 1], 3)).toBe(1);
  });
  test('a market without sales has neither', () => {
    expect(herfindahl([])).toBeNull();
    expect(concentrationRatio([0, 0], 3)).toBeNull();
  });
  test('the index lies between that of equal sellers and a monopoly', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 30 }), (amounts) => {
        const found = herfindahl(amounts) ?? NaN;
        expect(found).toBeGreaterThanOrEqual(10000 / amounts.length - 1e-6);
        expect(found).toBeLessThanOrEqual(10000 + 1e-6);
      }),
    );
  });
});

describe('rate ratio', () => {
  test('of 40 in 10 days against 20 in 20 days', () => {
    // ln 4 ± 1.959964 √(1/40 + 1/20) = 1.386294 ± 0.536758.
    const found = rateRatioInterval({ events: 40, time: 10 }, { events: 20, time: 20 });
    expect(found?.low).toBeCloseTo(Math.exp(0.849536), 4);
    expect(found?.high).toBeCloseTo(Math.exp(1.923053), 4);
  });
  test('none where nothing happened', () => {
    expect(rateRatioInterval({ events: 0, time: 10 }, { events: 20, time: 20 })).toBeUndefined();
  });
});

describe('the jackknife', () => {
  const mean = (values: readonly number[]) =>
    values.length === 0 ? null : values.reduce((a, b) => a + b, 0) / values.length;
  test('of a mean is Student’s interval', () => {
    const values = [2, 4, 4, 5, 7, 9, 11];
    const average = 6;
    const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - average) ** 2, 0) / 6);
    const student = meanInterval({ n: 7, mean: average, sd });
    const found = jackknifeInterval(values, mean);
    expect(found?.low).toBeCloseTo(student?.low ?? NaN, 9);
    expect(found?.high).toBeCloseTo(student?.high ?? NaN, 9);
  });
  test('none under three units, or where leaving one out leaves nothing', () => {
    expect(jackknifeInterval([1, 2], mean)).toBeUndefined();
    const onlyOne = (values: readonly number[]) => (values.includes(1) ? 1 : null);
    expect(jackknifeInterval([1, 2, 3], onlyOne)).toBeUndefined();
  });
});
