/** The slope of logs with its interval against statsmodels' HAC covariance, and Poisson's interval against the exact one. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fitLogLog } from '../../../src/figures/statistics/log-log.js';
import { poissonInterval } from '../../../src/figures/statistics/poisson-interval.js';

const spend = [12, 15, 11, 18, 25, 22, 30, 28, 16, 14, 13, 19];
const revenue = [100, 118, 95, 131, 170, 149, 190, 186, 128, 109, 111, 140];
const points = spend.map((x, at) => ({ x, y: revenue[at]! }));

describe('the slope of log y on log x', () => {
  test('has the interval of OLS with HAC errors (statsmodels, maxlags 2, use_correction, t)', () => {
    const fit = fitLogLog(points)!;
    expect(fit.slope).toBeCloseTo(0.6948910117816727, 12);
    expect(fit.interval.low).toBeCloseTo(0.668181298056045, 10);
    expect(fit.interval.high).toBeCloseTo(0.7216007255073004, 10);
    expect(fit.explained).toBeCloseTo(0.9898122140893393, 12);
    expect(fit.spread).toBeCloseTo(0.3337961026385938, 12);
    expect(fit.n).toBe(12);
  });

  test('finds the power that the points follow, whatever the units', () => {
    const positive = fc.double({ min: 0.1, max: 50, noNaN: true });
    fc.assert(
      fc.property(fc.double({ min: -2, max: 2, noNaN: true }), positive, positive, (power, scale, unit) => {
        const made = [1, 2, 3, 5, 8, 13].map((x) => ({ x: x * unit, y: scale * x ** power }));
        expect(fitLogLog(made)?.slope).toBeCloseTo(power, 9);
      }),
    );
  });

  test('leaves points out that have no logarithm, and has none where x stands still or points are few', () => {
    expect(fitLogLog([...points, { x: 0, y: 5 }, { x: 5, y: -1 }])).toEqual(fitLogLog(points));
    expect(fitLogLog(points.slice(0, 2))).toBeUndefined();
    expect(fitLogLog([1, 2, 3, 4].map((y) => ({ x: 7, y })))).toBeUndefined();
  });
});

describe("Poisson's interval", () => {
  test.each([
    [10, 4.7953886961324335, 18.39035604201778],
    [100, 81.36399125092314, 121.62679379242638],
  ])('of %d lies within half a per cent of the exact one (scipy, chi-square)', (count, low, high) => {
    const found = poissonInterval(count)!;
    expect(Math.abs(found.low / low - 1)).toBeLessThan(0.005);
    expect(Math.abs(found.high / high - 1)).toBeLessThan(0.005);
  });

  test('starts at nought for nought, holds its count, and has none under nought', () => {
    expect(poissonInterval(0)?.low).toBe(0);
    expect(poissonInterval(0)?.high).toBeCloseTo(3.69, 1);
    expect(poissonInterval(-1)).toBeUndefined();
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), (count) => {
        const { low, high } = poissonInterval(count)!;
        expect(low).toBeLessThan(count);
        expect(high).toBeGreaterThan(count);
      }),
    );
  });
});
