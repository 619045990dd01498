import { expect, test } from '@jest/globals';
import { differenceInterval } from '../../../src/figures/statistics/mover.js';
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
