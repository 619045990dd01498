/** Lines that meet and slopes within groups, against numpy's least squares and statsmodels' OLS with a dummy a group. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bestBreak, fitTwoLines } from '../../../src/figures/statistics/two-lines.js';
import { withinSlope, type GroupSums } from '../../../src/figures/statistics/within-slope.js';

const points = [1.18, 1.49, 1.75, 2.07, 2.29, 2.27, 2.29].map((y, at) => ({ x: 0.025 + at * 0.05, y }));

describe('two lines that meet', () => {
  test.each([
    [0.1, 8.233082706766918, 2.814135338345868, 0.06346977443609027],
    [0.15, 6.902990033222594, 1.9215946843853837, 0.03047009966777418],
    [0.2, 6.098671096345516, 0.4475083056478386, 0.0031292358803986825],
    [0.25, 5.305263157894739, -1.9578947368421051, 0.013873684210526416],
  ])('at %d are those of numpy.linalg.lstsq', (at, before, after, residual) => {
    const fit = fitTwoLines(points, at)!;
    expect(fit.before).toBeCloseTo(before, 9);
    expect(fit.after).toBeCloseTo(after, 9);
    expect(fit.residual).toBeCloseTo(residual, 11);
  });

  test('break where they fit best, with at least two points on either side', () => {
    expect(bestBreak(points, [0.05, 0.1, 0.15, 0.2, 0.25, 0.3])?.at).toBe(0.2);
    expect(bestBreak(points, [0.05, 0.3])).toBeUndefined();
    expect(bestBreak(points.slice(0, 3), [0.05, 0.1])).toBeUndefined();
  });

  test('find any break that the points really have', () => {
    const slope = fc.integer({ min: -50, max: 50 });
    fc.assert(
      fc.property(slope, slope, fc.integer({ min: 2, max: 8 }), (before, bend, edge) => {
        fc.pre(Math.abs(bend) >= 1);
        const at = edge / 10;
        const made = Array.from({ length: 10 }, (_, i) => (i + 0.5) / 10).map((x) => ({
          x,
          y: 3 + before * x + bend * Math.max(0, x - at),
        }));
        const found = bestBreak(
          made,
          Array.from({ length: 9 }, (_, i) => (i + 1) / 10),
        );
        expect(found?.at).toBe(at);
        expect(found?.before).toBeCloseTo(before, 6);
        expect(found?.after).toBeCloseTo(before + bend, 6);
      }),
    );
  });
});

function sums(x: readonly number[], y: readonly number[]): GroupSums {
  const mean = (values: readonly number[]) => values.reduce((total, one) => total + one, 0) / values.length;
  const [centreX, centreY] = [mean(x), mean(y)];
  const pairs = x.map((one, at) => [one - centreX, (y[at] ?? 0) - centreY] as const);
  const sum = (of: (a: number, b: number) => number) => pairs.reduce((total, [a, b]) => total + of(a, b), 0);
  return { n: x.length, xx: sum((a) => a * a), xy: sum((a, b) => a * b), yy: sum((_a, b) => b * b) };
}

describe('the slope within groups', () => {
  test('and its interval are those of OLS with a dummy a group (statsmodels)', () => {
    const slope = withinSlope([
      sums([4, 3.9, 4.1, 3.8], [2.1, 2.4, 1.8, 2.6]),
      sums([5, 5.2, 4.9], [7, 6.3, 7.2]),
      sums([1, 1.5], [0.4, -0.3]),
    ]);
    expect(slope?.value).toBeCloseTo(-2.045112781954892, 10);
    expect(slope?.interval?.low).toBeCloseTo(-2.932398692035511, 8);
    expect(slope?.interval?.high).toBeCloseTo(-1.1578268718742728, 8);
    expect(slope?.n).toBe(9);
  });

  test('has no interval without a degree of freedom, and is none where x does not vary', () => {
    expect(withinSlope([sums([1, 2], [3, 5])])).toMatchObject({ value: 2, interval: undefined });
    expect(withinSlope([sums([1, 1], [3, 5]), sums([2], [9])])).toBeUndefined();
    expect(withinSlope([])).toBeUndefined();
  });
});
