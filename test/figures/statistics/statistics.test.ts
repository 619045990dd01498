/** Statistics against published numbers and against what must hold for every sample. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  meanDifferenceInterval,
  meanGrowthInterval,
  meanInterval,
} from '../../../src/figures/statistics/mean-interval.js';
import { medianInterval } from '../../../src/figures/statistics/median-interval.js';
import { newcombe } from '../../../src/figures/statistics/newcombe.js';
import { normalCdf, normalQuantile } from '../../../src/figures/statistics/normal.js';
import { splitAverage } from '../../../src/figures/statistics/price-volume-mix.js';
import { median, quantile } from '../../../src/figures/statistics/quantile.js';
import { pairSums, ratioInterval } from '../../../src/figures/statistics/ratio-interval.js';
import { studentCdf, studentQuantile } from '../../../src/figures/statistics/student.js';
import { twoProportionZ } from '../../../src/figures/statistics/two-proportion-z.js';
import { wilson } from '../../../src/figures/statistics/wilson.js';

describe('distributions', () => {
  test.each([
    [0.975, 1.959963984540054],
    [0.995, 2.5758293035489004],
    [0.9, 1.2815515655446004],
    [1e-6, -4.753424308822899],
    [0.5, 0],
  ])('normal quantile of %p', (p, z) => {
    expect(normalQuantile(p)).toBeCloseTo(z, 12);
  });
  test.each([
    [1.96, 0.9750021048517795],
    [-3, 0.0013498980316300933],
    [-6, 9.865876450376946e-10],
  ])('normal cumulative probability of %p', (z, p) => {
    expect(normalCdf(z) / p).toBeCloseTo(1, 10);
  });
  // Table of critical values, NIST/SEMATECH e-Handbook 1.3.6.7.2.
  test.each([
    [0.975, 1, 12.706],
    [0.975, 2, 4.303],
    [0.975, 10, 2.228],
    [0.95, 30, 1.697],
    [0.995, 100, 2.626],
  ])('t quantile of %p with %p degrees', (p, df, t) => {
    expect(studentQuantile(p, df)).toBeCloseTo(t, 3);
  });
  test('t with one degree is Cauchy: P(T <= 1) = 3/4', () => {
    expect(studentCdf(1, 1)).toBeCloseTo(0.75, 12);
  });
  test('t of many degrees is normal', () => {
    expect(studentQuantile(0.975, 1e6)).toBeCloseTo(1.95997, 4);
  });
});

describe('proportions', () => {
  // Newcombe (1998), Statistics in Medicine 17:857-872, table I, method 3.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('Wilson of %p/%p', (hits, n, low, high) => {
    const interval = wilson(hits, n)!;
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });
  // Newcombe (1998), Statistics in Medicine 17:873-890, table II, method 10.
  test.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [10, 10, 0, 10, 0.6075, 1],
  ])('Newcombe of %p/%p - %p/%p', (a, m, b, n, low, high) => {
    const interval = newcombe({ hits: a, n: m }, { hits: b, n })!;
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });
  test('an empty sample has no interval', () => {
    expect(wilson(0, 0)).toBeUndefined();
    expect(newcombe({ hits: 1, n: 2 }, { hits: 0, n: 0 })).toBeUndefined();
    expect(twoProportionZ({ hits: 0, n: 5 }, { hits: 0, n: 9 })).toBeUndefined();
  });
  test('z of 56/70 against 48/80: pooled 0.6933, z = 2.650, p = 0.0080', () => {
    const { z, p } = twoProportionZ({ hits: 56, n: 70 }, { hits: 48, n: 80 })!;
    expect(z).toBeCloseTo(2.65, 2);
    expect(p).toBeCloseTo(0.008, 4);
  });
  const counts = fc
    .integer({ min: 1, max: 100000 })
    .chain((n) => fc.record({ n: fc.constant(n), hits: fc.integer({ min: 0, max: n }) }));
  test('the interval holds the estimate and stays in 0..1; of the misses it is the mirror', () => {
    fc.assert(
      fc.property(counts, ({ hits, n }) => {
        const { low, high } = wilson(hits, n)!;
        const mirror = wilson(n - hits, n)!;
        expect(low).toBeLessThanOrEqual(hits / n);
        expect(high).toBeGreaterThanOrEqual(hits / n);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(mirror.low).toBeCloseTo(1 - high, 10);
      }),
    );
  });
  test('swapping the samples turns the difference round', () => {
    fc.assert(
      fc.property(counts, counts, (one, two) => {
        const [there, back] = [newcombe(one, two)!, newcombe(two, one)!];
        expect(there.low).toBeCloseTo(-back.high, 10);
        expect(there.low).toBeLessThanOrEqual(one.hits / one.n - two.hits / two.n + 1e-12);
      }),
    );
  });
});

describe('means and medians', () => {
  // NIST/SEMATECH e-Handbook 1.3.5.2: 195 observations, mean 9.261460, sd 0.022789 -> 9.258242 to 9.264679.
  test('mean interval of the ZARR13 data', () => {
    const interval = meanInterval({ n: 195, mean: 9.26146, sd: 0.022789 })!;
    expect(interval.low).toBeCloseTo(9.258242, 5);
    expect(interval.high).toBeCloseTo(9.264679, 5);
  });
  test('one observation has no interval', () => {
    expect(meanInterval({ n: 1, mean: 3, sd: 0 })).toBeUndefined();
  });
  // By hand: n 10 and 10, sd 2 and 2 -> standard error 0.894427, 18 degrees, t 2.100922, half width 1.879122.
  test('difference of means with equal spread', () => {
    const interval = meanDifferenceInterval({ n: 10, mean: 5, sd: 2 }, { n: 10, mean: 4, sd: 2 })!;
    expect(interval.low).toBeCloseTo(1 - 1.879122, 5);
    expect(interval.high).toBeCloseTo(1 + 1.879122, 5);
  });
  test('relative difference: of large samples the log interval holds the ratio', () => {
    const { low, high } = meanGrowthInterval({ n: 10000, mean: 689, sd: 400 }, { n: 10000, mean: 599, sd: 400 })!;
    expect(low).toBeLessThan(689 / 599 - 1);
    expect(high).toBeGreaterThan(689 / 599 - 1);
    expect(high - low).toBeCloseTo(
      2 * 1.96 * (689 / 599) * Math.sqrt((400 / 689) ** 2 / 1e4 + (400 / 599) ** 2 / 1e4),
      3,
    );
  });
  test('quantiles of 1..4: R quantile(1:4) gives 1.75, 2.5, 3.25', () => {
    expect([0.25, 0.5, 0.75].map((p) => quantile([4, 1, 3, 2], p))).toEqual([1.75, 2.5, 3.25]);
    expect(median([])).toBeNull();
  });
  // Binomial(10, 1/2): P(X <= 1) = 0.0107, P(X <= 2) = 0.0547, so the 2nd and the 9th of ten cover 97.9 %.
  test('median interval of ten, and none of five', () => {
    const ten = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1];
    expect(medianInterval(ten)).toMatchObject({ low: 2, high: 9 });
    expect(medianInterval([1, 2, 3, 4, 5])).toBeUndefined();
  });
  // Normal approximation of the rank for n = 2000: 1000 - 1.96 x sqrt(500) = 956.2.
  test('median interval of two thousand does not underflow', () => {
    const many = Array.from({ length: 2000 }, (_, index) => index + 1);
    const { low, high } = medianInterval(many)!;
    expect(Math.abs(low - 956)).toBeLessThanOrEqual(1);
    expect(low + high).toBe(2001);
  });
});

describe('ratio of sums', () => {
  // By hand: pairs (2,1) (4,2) (9,3): ratio 2.5, residuals -0.5, -1, 1.5, squares 3.5; s.e. = sqrt(3.5 / 2 x 3) / 6 = 0.381881; t(2) = 4.302653.
  test('three pairs', () => {
    const { low, high } = ratioInterval(
      pairSums([
        [2, 1],
        [4, 2],
        [9, 3],
      ]),
    )!;
    expect((low + high) / 2).toBeCloseTo(2.5, 10);
    expect((high - low) / 2).toBeCloseTo(0.381881 * 4.302653, 4);
  });
  test('a zero denominator has none', () => {
    expect(
      ratioInterval(
        pairSums([
          [1, 0],
          [2, 0],
        ]),
      ),
    ).toBeUndefined();
  });
});

describe('split of an average', () => {
  // By hand: before 10 orders, 10 a at 10 and 10 b at 30 (average 40); after 10 orders, 5 a at 12 and 20 b at 30 (average 66).
  test('volume, mix and price', () => {
    const split = splitAverage(
      {
        orders: 10,
        products: [
          { key: 'a', units: 10, revenue: 100 },
          { key: 'b', units: 10, revenue: 300 },
        ],
      },
      {
        orders: 10,
        products: [
          { key: 'a', units: 5, revenue: 60 },
          { key: 'b', units: 20, revenue: 600 },
        ],
      },
    )!;
    expect(split).toMatchObject({ before: 40, after: 66 });
    expect(split.volume).toBeCloseTo(10, 10);
    expect(split.mix).toBeCloseTo(15, 10);
    expect(split.price).toBeCloseTo(1, 10);
  });
  test('a new product moves the mix, not the price', () => {
    const split = splitAverage(
      { orders: 1, products: [{ key: 'a', units: 1, revenue: 10 }] },
      { orders: 1, products: [{ key: 'b', units: 1, revenue: 50 }] },
    )!;
    expect([split.volume, split.mix, split.price]).toEqual([0, 40, 0]);
  });
  test('nothing to split where a period is empty', () => {
    expect(
      splitAverage({ orders: 0, products: [] }, { orders: 1, products: [{ key: 'a', units: 1, revenue: 1 }] }),
    ).toBeUndefined();
  });
  const sales = fc.array(
    fc.record({
      key: fc.constantFrom('a', 'b', 'c'),
      units: fc.integer({ min: 1, max: 999 }),
      revenue: fc.integer({ min: 1, max: 99999 }),
    }),
    { minLength: 1, maxLength: 3 },
  );
  test('the parts add up to the change', () => {
    fc.assert(
      fc.property(
        sales,
        sales,
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 1, max: 500 }),
        (one, two, m, n) => {
          const unique = (list: typeof one) => [...new Map(list.map((item) => [item.key, item])).values()];
          const { before, after, volume, mix, price } = splitAverage(
            { orders: m, products: unique(one) },
            { orders: n, products: unique(two) },
          )!;
          expect(Math.abs(after - before - volume - mix - price)).toBeLessThan(1e-6);
        },
      ),
    );
  });
});
