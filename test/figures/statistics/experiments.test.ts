/** The statistics of experiments against published numbers, and numbers worked out with SciPy 1.17. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { chiSquareTail } from '../../../src/figures/statistics/chi-square.js';
import { holm } from '../../../src/figures/statistics/holm.js';
import { smallestDetectableRise, twoProportionPower } from '../../../src/figures/statistics/power.js';
import { sampleRatio } from '../../../src/figures/statistics/sample-ratio.js';
import { twoProportionZ } from '../../../src/figures/statistics/two-proportion-z.js';

const count = fc.integer({ min: 1, max: 1_000_000 });
const rate = fc.double({ min: 0.001, max: 0.999, noNaN: true });

describe('the tail of the chi-square distribution', () => {
  // scipy.stats.chi2.sf
  test.each([
    [3.841458820694124, 1, 0.04999999999999989],
    [0.5, 1, 0.47950012218695337],
    [25, 1, 5.733031437583875e-7],
    [9.487729036781154, 4, 0.05000000000000006],
    [100, 3, 1.5541594313896026e-21],
    [2.5, 7, 0.9270970650134738],
    [1e-6, 2, 0.999999500000125],
    [60, 50, 0.1572420272383916],
    [1000, 10, 1.870290720915977e-208],
  ])('beyond %p with %p degrees of freedom', (x, df, p) => {
    expect(Math.abs(chiSquareTail(x, df) / p - 1)).toBeLessThan(1e-10);
  });

  test('nothing lies below nought', () => {
    expect(chiSquareTail(0, 1)).toBe(1);
    expect(chiSquareTail(-3, 4)).toBe(1);
  });

  test('with two degrees of freedom it is the exponential', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 600, noNaN: true }), (x) => {
        expect(Math.abs(chiSquareTail(x, 2) / Math.exp(-x / 2) - 1)).toBeLessThan(1e-9);
      }),
    );
  });
});

describe('the sample ratio', () => {
  test('of 821,588 and 815,482 users is no chance (Kohavi, Tang, Xu, Trustworthy Online Controlled Experiments, 2020, ch. 3)', () => {
    const found = sampleRatio([821588, 815482])!;
    expect(found.chiSquare).toBeCloseTo(22.77436884189436, 9);
    expect(found.p).toBeCloseTo(1.8217928726191858e-6, 14);
  });

  test('of three arms has two degrees of freedom', () => {
    const found = sampleRatio([1000, 1100, 1020])!;
    expect(found.chiSquare).toBeCloseTo(5.384615384615385, 12);
    expect(found.p).toBeCloseTo(0.06772447165924089, 12);
  });

  test('needs two arms and somebody in them', () => {
    expect(sampleRatio([5])).toBeUndefined();
    expect(sampleRatio([0, 0])).toBeUndefined();
    expect(sampleRatio([7, 7])?.p).toBe(1);
  });

  test('of two arms is the square of a z test against one half', () => {
    fc.assert(
      fc.property(count, count, (a, b) => {
        expect(sampleRatio([a, b])!.chiSquare).toBeCloseTo((a - b) ** 2 / (a + b), 4);
      }),
    );
  });
});

describe('the power of the two-proportion test', () => {
  test.each([
    [0.25, 348, 0.4, 174, 0.9358506689516126],
    [0.68, 2000, 0.39, 2000, 1],
    [0.1, 500, 0.12, 520, 0.1744632475648159],
    // Without a difference only the false alarms are left.
    [0.03, 1000, 0.03, 1000, 0.05],
  ])('%p of %p against %p of %p', (first, n, second, m, power) => {
    expect(twoProportionPower({ rate: first, n }, { rate: second, n: m })).toBeCloseTo(power, 12);
  });

  test('is not known without a sample or a spread', () => {
    expect(twoProportionPower({ rate: 0.2, n: 0 }, { rate: 0.3, n: 9 })).toBeUndefined();
    expect(twoProportionPower({ rate: 0, n: 9 }, { rate: 0, n: 9 })).toBeUndefined();
    expect(twoProportionPower({ rate: 0, n: 9 }, { rate: 1, n: 9 })).toBe(1);
  });

  test('lies between the false alarms and one, the same either way round', () => {
    fc.assert(
      fc.property(rate, count, rate, count, (p, n, q, m) => {
        const power = twoProportionPower({ rate: p, n }, { rate: q, n: m })!;
        expect(power).toBeGreaterThanOrEqual(0);
        expect(power).toBeLessThanOrEqual(1 + 1e-12);
        expect(twoProportionPower({ rate: q, n: m }, { rate: p, n })).toBeCloseTo(power, 12);
      }),
    );
  });
});

describe('the smallest rise that the test detects', () => {
  test.each([
    [0.1, 1000, 1000, 0.040745102629918026],
    [0.02, 5000, 4000, 0.009163859429846861],
  ])('over %p with %p and %p', (base, n, m, rise) => {
    expect(smallestDetectableRise({ rate: base, n }, m)).toBeCloseTo(rise, 10);
  });

  test('is not known where even the largest would be missed', () => {
    expect(smallestDetectableRise({ rate: 0.5, n: 3 }, 3)).toBeUndefined();
    expect(smallestDetectableRise({ rate: 0.5, n: 0 }, 100)).toBeUndefined();
  });

  test('is seen with the power it was asked for', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.6, noNaN: true }), fc.integer({ min: 200, max: 1e6 }), (base, n) => {
        const rise = smallestDetectableRise({ rate: base, n }, n)!;
        expect(twoProportionPower({ rate: base, n }, { rate: base + rise, n })).toBeCloseTo(0.8, 6);
      }),
    );
  });
});

describe('several tests at once', () => {
  test("are adjusted step by step, as R's p.adjust does", () => {
    // p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm")
    expect(holm([0.01, 0.04, 0.03, 0.005])).toEqual([0.03, 0.06, 0.06, 0.02]);
    expect(holm([0.6, 0.7])).toEqual([1, 1]);
    expect(holm([])).toEqual([]);
  });

  test('keep their order, and none gets smaller', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 }), (ps) => {
        const adjusted = holm(ps);
        ps.forEach((p, i) => {
          expect(adjusted[i]).toBeGreaterThanOrEqual(p);
          expect(adjusted[i]).toBeLessThanOrEqual(1);
          ps.forEach((q, j) => {
            if (p < q) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j]!);
          });
        });
      }),
    );
  });
});

test('a pooled z test is the chi-square test of the same table', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 400 }), (hits, others) => {
      const found = twoProportionZ({ hits, n: 500 }, { hits: others, n: 450 })!;
      expect(found.p).toBeCloseTo(chiSquareTail(found.z ** 2, 1), 9);
    }),
  );
});
