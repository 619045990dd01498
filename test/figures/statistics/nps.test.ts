import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { criticalZ } from '../../../src/figures/statistics/normal.js';
import { npsInterval } from '../../../src/figures/statistics/nps-interval.js';
import { npsVariance } from '../../../src/figures/statistics/nps-variance.js';

describe('the variance of an answer', () => {
  test('is that of 100, nought and -100 with their probabilities', () => {
    // Half promoters, a quarter detractors: the mean is 25, the mean square 7,500.
    expect(npsVariance(0.5, 0.25)).toBe(7500 - 625);
    expect(npsVariance(1, 0)).toBe(0);
    expect(npsVariance(0.5, 0.5)).toBe(10_000);
  });
});

describe('the interval of a score', () => {
  // SciPy 1.17.1: the trinomial likelihood maximised numerically under p - d = score, the statistic's ends by Brent's method.
  test.each([
    [1680, 192, 2400, 59.4114182, 64.4453272],
    [6, 2, 10, -15.2913044, 75.2615928],
    [43, 4, 60, 46.70309, 77.503954],
    [3, 12, 40, -40.1809377, -3.8882971],
    [50, 50, 200, -9.7980796, 9.7980796],
    [1, 0, 44, -5.9393231, 11.8077097],
  ])('of %d promoters and %d detractors among %d', (promoters, detractors, n, low, high) => {
    const interval = npsInterval({ promoters, detractors, n });
    expect(interval?.low).toBeCloseTo(low, 4);
    expect(interval?.high).toBeCloseTo(high, 4);
  });

  test('of answers that are all passive is that of a rare event: z² / (n + z²) to either side', () => {
    const z = criticalZ(0.95);
    const { low, high } = npsInterval({ promoters: 0, detractors: 0, n: 10 })!;
    expect(high).toBeCloseTo((100 * z * z) / (10 + z * z), 9);
    expect(low).toBeCloseTo(-high, 9);
  });

  test('keeps some doubt where everybody promotes', () => {
    const { low, high } = npsInterval({ promoters: 10, detractors: 0, n: 10 })!;
    expect(high).toBe(100);
    expect(low).toBeLessThan(50);
  });

  test('is none of no answers and of counts that are no parts of them', () => {
    expect(npsInterval({ promoters: 0, detractors: 0, n: 0 })).toBeUndefined();
    expect(npsInterval({ promoters: 3, detractors: 3, n: 5 })).toBeUndefined();
    expect(npsInterval({ promoters: -1, detractors: 3, n: 5 })).toBeUndefined();
  });

  const answers = fc
    .tuple(fc.nat(400), fc.nat(400), fc.nat(400))
    .filter(([p, d, rest]) => p + d + rest > 0)
    .map(([promoters, detractors, rest]) => ({ promoters, detractors, n: promoters + detractors + rest }));

  test('holds the score, stays on the scale, turns over with its sides, and narrows with the level', () => {
    fc.assert(
      fc.property(answers, ({ promoters, detractors, n }) => {
        const score = (100 * (promoters - detractors)) / n;
        const { low, high } = npsInterval({ promoters, detractors, n })!;
        expect(low).toBeGreaterThanOrEqual(-100);
        expect(high).toBeLessThanOrEqual(100);
        expect(low).toBeLessThanOrEqual(score + 1e-9);
        expect(high).toBeGreaterThanOrEqual(score - 1e-9);
        const turned = npsInterval({ promoters: detractors, detractors: promoters, n })!;
        expect(turned.low).toBeCloseTo(-high, 6);
        expect(turned.high).toBeCloseTo(-low, 6);
        const narrow = npsInterval({ promoters, detractors, n }, 0.8)!;
        expect(narrow.low).toBeGreaterThanOrEqual(low - 1e-9);
        expect(narrow.high).toBeLessThanOrEqual(high + 1e-9);
      }),
    );
  });
});
