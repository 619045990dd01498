import { expect, test } from '@jest/globals';
import { differenceInterval, quotientInterval } from '../../../src/figures/statistics/mover.js';
import { newcombe } from '../../../src/figures/statistics/newcombe.js';
import { wilson } from '../../../src/figures/statistics/wilson.js';

const estimate = (value: number, low: number, high: number) => ({
  value,
  interval: { low, high, level: 0.95, method: 't' },
});

test('adds the squares of the distances to the ends that lie apart', () => {
  // Down: 5 - hypot(3, 8); up: 5 + hypot(4, 6).
  const { low, high } = differenceInterval(estimate(15, 12, 19), estimate(10, 4, 18));
  expect(low).toBeCloseTo(5 - Math.sqrt(73), 12);
  expect(high).toBeCloseTo(5 + Math.sqrt(52), 12);
});

test("of Wilson's intervals is Newcombe's, as published (1998, example of 56/70 against 48/80)", () => {
  const [one, two] = [
    { value: 56 / 70, interval: wilson(56, 70)! },
    { value: 48 / 80, interval: wilson(48, 80)! },
  ];
  const { low, high } = differenceInterval(one, two);
  expect(low).toBeCloseTo(0.0524, 4);
  expect(high).toBeCloseTo(0.3339, 4);
  expect({ low, high }).toMatchObject({
    low: newcombe({ hits: 56, n: 70 }, { hits: 48, n: 80 })!.low,
    high: newcombe({ hits: 56, n: 70 }, { hits: 48, n: 80 })!.high,
  });
});

test('of a quotient, with ends evenly about the estimates, is the interval of Fieller (1954)', () => {
  // Where (6 - r * 4)^2 = 1.5^2 + (r * 0.8)^2: the roots of 15.36 r^2 - 48 r + 33.75.
  const found = quotientInterval(estimate(6, 4.5, 7.5), estimate(4, 3.2, 4.8));
  const spread = Math.sqrt(48 ** 2 - 4 * 15.36 * 33.75);
  expect(found?.low).toBeCloseTo((48 - spread) / (2 * 15.36), 12);
  expect(found?.high).toBeCloseTo((48 + spread) / (2 * 15.36), 12);
});

test('of a quotient whose denominator may be nought there is none', () => {
  expect(quotientInterval(estimate(6, 4.5, 7.5), estimate(4, 0, 8))).toBeUndefined();
  expect(quotientInterval(estimate(6, 4.5, 7.5), estimate(1, 0.5, 2.5))).toBeUndefined();
});
