/** The models of purchases and of their value, against their publications, SciPy, and customers made up by the models themselves. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  bgNbdLikelihood,
  inColumns,
  expectedPurchases,
  fitBgNbd,
  type BgNbd,
  type History,
} from '../../../src/figures/statistics/bg-nbd.js';
import { expectedValue, fitGammaGamma, gammaGammaLikelihood } from '../../../src/figures/statistics/gamma-gamma.js';
import { digamma, logGamma } from '../../../src/figures/statistics/gamma.js';
import { leashed, minimise } from '../../../src/figures/statistics/minimise.js';
import { cdnowHistories, cdnowSpendings } from '../../fixtures/cdnow.js';

const cdnow = cdnowHistories.map(({ repeats, recency, age, customers }): History => ({
  x: repeats,
  tx: recency / 7,
  T: age / 7,
  customers,
}));
const published: BgNbd = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };

/** A generator of its own (mulberry32), so that a test always sees the same customers. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (((t ^ (t >>> 14)) >>> 0) + 0.5) / 4294967296;
  };
}

/** Marsaglia & Tsang (2000) for a gamma of shape over one; below, by the power of a uniform. */
function gammaOf(random: () => number, shape: number): number {
  if (shape < 1) return gammaOf(random, shape + 1) * random() ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const z = Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());
    const v = (1 + z / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(random()) < 0.5 * z * z + d - d * v + d * Math.log(v)) return d * v;
  }
}

function madeUp(customers: number, { r, alpha, a, b }: BgNbd): readonly History[] {
  const random = generator(7);
  return Array.from({ length: customers }, () => {
    const T = 20 + 80 * random();
    const rate = gammaOf(random, r) / alpha;
    const [stay, stop] = [gammaOf(random, b), gammaOf(random, a)];
    let [x, tx] = [0, 0];
    for (let at = 0; ;) {
      at -= Math.log(random()) / rate;
      if (at > T) break;
      [x, tx] = [x + 1, at];
      if (random() < stop / (stop + stay)) break;
    }
    return { x, tx, T, customers: 1 };
  });
}

describe('the gamma function', () => {
  test.each([
    [0.1, 2.252712651734206, -10.423754940411076],
    [0.5, 0.5723649429247, -1.9635100260214235],
    [1, 0, -0.5772156649015329],
    [7.3, 7.147892523022249, 1.917820335637986],
    [1000, 5905.220423209181, 6.907255195648812],
  ])('logarithm and its slope at %p', (x, log, slope) => {
    expect(logGamma(x)).toBeCloseTo(log, 9);
    expect(digamma(x)).toBeCloseTo(slope, 11);
  });
});

describe('the minimum', () => {
  test('of Rosenbrock’s valley', () => {
    const valley = ([x = 0, y = 0]: readonly number[]) => ({
      value: (1 - x) ** 2 + 100 * (y - x * x) ** 2,
      gradient: [-2 * (1 - x) - 400 * x * (y - x * x), 200 * (y - x * x)],
    });
    const found = minimise(valley, { at: [-1.2, 1] });
    expect(found.converged).toBe(true);
    expect(found.at[0]).toBeCloseTo(1, 7);
    expect(found.at[1]).toBeCloseTo(1, 7);
  });

  test('that lies nowhere is said not to be found', () => {
    expect(minimise(([x = 0]) => ({ value: -x, gradient: [-1] }), { at: [0] }).converged).toBe(false);
  });

  test('a leash gives way near one and holds at a thousand', () => {
    expect(leashed(0)).toEqual({ value: 1, slope: 1 });
    expect(leashed(1e9).value).toBeCloseTo(Math.exp(7), 6);
    expect(leashed(-1e9).value).toBeCloseTo(Math.exp(-7), 9);
  });
});

describe('BG/NBD', () => {
  test('gives the published estimates for CDNOW', () => {
    // Fader, Hardie, Lee (2005), table 2.
    const fit = fitBgNbd(cdnow);
    expect(fit?.r).toBeCloseTo(0.243, 3);
    expect(fit?.alpha).toBeCloseTo(4.414, 3);
    expect(fit?.a).toBeCloseTo(0.793, 3);
    expect(fit?.b).toBeCloseTo(2.426, 3);
    expect(fit?.logLikelihood).toBeCloseTo(-9582.4, 1);
    expect(fit?.customers).toBe(2357);
  });

  test('counts of equal histories are the customers one by one', () => {
    const apart = cdnow.flatMap(({ customers, ...one }) =>
      Array.from({ length: customers }, () => ({ ...one, customers: 1 })),
    );
    expect(bgNbdLikelihood(inColumns(apart), published).value).toBeCloseTo(
      bgNbdLikelihood(inColumns(cdnow), published).value,
      6,
    );
  });

  test('its slopes are those of its value', () => {
    const step = 1e-6;
    const slopes = bgNbdLikelihood(inColumns(cdnow), published).slope;
    (['r', 'alpha', 'a', 'b'] as const).forEach((name, i) => {
      const at = (by: number) =>
        bgNbdLikelihood(inColumns(cdnow), { ...published, [name]: published[name] + by }).value;
      expect(slopes[i]).toBeCloseTo((at(step) - at(-step)) / (2 * step), 2);
    });
  });

  test('finds the parameters of customers that it made up', () => {
    const truth = { r: 0.8, alpha: 6, a: 1.2, b: 3 };
    const fit = fitBgNbd(madeUp(20_000, truth));
    for (const name of ['r', 'alpha', 'a', 'b'] as const) {
      expect([name, Math.abs(Math.log((fit?.[name] ?? 0) / truth[name])) < 0.12]).toEqual([name, true]);
    }
  });

  test('of many histories, which are first taken together, ends where no parameter would raise the likelihood', () => {
    const many = madeUp(20_000, { r: 0.8, alpha: 6, a: 1.2, b: 3 });
    const fit = fitBgNbd(many)!;
    const { value, slope } = bgNbdLikelihood(inColumns(many), fit);
    expect(fit.logLikelihood).toBeCloseTo(value, 4);
    for (const [index, name] of (['r', 'alpha', 'a', 'b'] as const).entries()) {
      // What a change of one percent would bring, in likelihood of all customers.
      expect(Math.abs((slope[index] ?? 1) * fit[name] * 0.01)).toBeLessThan(1e-3);
    }
  });

  test('customers who all buy at one rate and never stop have a fit at the edge, with the right future', () => {
    // Exactly one purchase in four weeks on average: 40 weeks ahead hold ten.
    const alike = madeUp(3000, { r: 1e6, alpha: 4e6, a: 1e-6, b: 1e3 });
    const fit = fitBgNbd(alike);
    const mean = alike.reduce((sum, one) => sum + expectedPurchases(fit!, one, 40), 0) / alike.length;
    expect(mean).toBeGreaterThan(9.5);
    expect(mean).toBeLessThan(10.5);
  });

  test('does not fit a handful, or customers without a repeat', () => {
    expect(fitBgNbd([])).toBeUndefined();
    expect(fitBgNbd([{ x: 1, tx: 2, T: 3, customers: 29 }])).toBeUndefined();
    expect(fitBgNbd([{ x: 0, tx: 0, T: 3, customers: 1e6 }])).toBeUndefined();
  });

  // SciPy 1.x: equation 10 with hyp2f1; the one at a = 1, where equation 10 has a pole, by double integration.
  test.each([
    [published, 2, 30.43, 38.86, 39, 1.226028174767135],
    [published, 0, 0, 10, 52.14, 0.6277388251776942],
    [{ r: 0.6, alpha: 8, a: 1.7, b: 3.1 }, 5, 20, 60, 52.14, 0.0850815498100566],
    [{ r: 0.6, alpha: 8, a: 0.4, b: 0.3 }, 0, 0, 60, 52.14, 0.3540128218561209],
    [{ r: 0.6, alpha: 0.5, a: 1.7, b: 0.3 }, 1, 2, 3, 520, 0.25626821159727337],
    [{ r: 1.5, alpha: 4, a: 1, b: 2.5 }, 3, 20, 30, 26, 1.286815263],
  ])('purchases ahead under %j with x = %p, tx = %p, T = %p', (model, x, tx, T, ahead, expected) => {
    expect(expectedPurchases(model, { x, tx, T }, ahead)).toBeCloseTo(expected, 9);
  });

  test('purchases ahead are finite, not negative, and grow with the time ahead', () => {
    const positive = fc.double({ min: 0.01, max: 50, noNaN: true });
    fc.assert(
      fc.property(
        fc.record({ r: positive, alpha: positive, a: positive, b: positive }),
        fc.nat({ max: 400 }),
        fc.double({ min: 0.1, max: 300, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (model, x, T, part) => {
          const history = { x, tx: x === 0 ? 0 : T * part, T };
          const [near, far] = [expectedPurchases(model, history, 10), expectedPurchases(model, history, 60)];
          expect(Number.isFinite(far)).toBe(true);
          expect(near).toBeGreaterThanOrEqual(-1e-9);
          expect(far).toBeGreaterThanOrEqual(near * (1 - 1e-9) - 1e-9);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('gamma-gamma', () => {
  const spendings = cdnowSpendings.map(({ repeats, cents, customers }) => ({
    x: repeats,
    total: cents / 100,
    customers,
  }));

  test('gives the published estimates for CDNOW', () => {
    // Fader & Hardie (2013): p = 6.25, q = 3.74, v = 15.44; the likelihood by SciPy.
    const fit = fitGammaGamma(spendings);
    expect(fit?.p).toBeCloseTo(6.25, 2);
    expect(fit?.q).toBeCloseTo(3.745, 3);
    expect(fit?.v).toBeCloseTo(15.448, 3);
    expect(fit?.logLikelihood).toBeCloseTo(-4055.92324, 4);
    expect(fit?.customers).toBe(946);
  });

  test('the unit of money changes the level alone', () => {
    const [yuan, fen] = [1, 100].map((unit) =>
      fitGammaGamma(spendings.map((one) => ({ ...one, total: one.total * unit }))),
    );
    expect(fen?.p).toBeCloseTo(yuan!.p, 5);
    expect(fen?.q).toBeCloseTo(yuan!.q, 5);
    expect(fen!.v / yuan!.v).toBeCloseTo(100, 4);
  });

  test('its slopes are those of its value', () => {
    const model = { p: 6, q: 3.5, v: 16 };
    const slopes = gammaGammaLikelihood(spendings, model).slope;
    (['p', 'q', 'v'] as const).forEach((name, i) => {
      const at = (by: number) => gammaGammaLikelihood(spendings, { ...model, [name]: model[name] + by }).value;
      expect(slopes[i]).toBeCloseTo((at(1e-5) - at(-1e-5)) / 2e-5, 3);
    });
  });

  test('an expected value lies between the customer’s mean and that of all', () => {
    const model = { p: 6.25, q: 3.74, v: 15.44 };
    // All: p v / (q - 1) = 35.22; two purchases of 20 weigh p x / (p x + q - 1) = 0.8202.
    expect(expectedValue(model, 0, 0)).toBeCloseTo(35.219, 3);
    expect(expectedValue(model, 2, 40)).toBeCloseTo(0.82021 * 20 + 0.17979 * 35.219, 3);
    expect(expectedValue({ ...model, q: 1 }, 2, 40)).toBeNull();
  });

  test('does not fit a handful', () => {
    expect(fitGammaGamma([{ x: 1, total: 5, customers: 29 }])).toBeUndefined();
  });
});
