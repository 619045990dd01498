import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { coherenceOf } from '../../../src/text/topics/coherence.js';

test('is the mean NPMI of the pairs, as worked out by hand', () => {
  // Of 4 documents 0 is in 3, 1 in 2, 2 in 1; 0 and 1 meet twice, 0 and 2 once, 1 and 2 never.
  const documents = [[0, 1], [1, 0, 0], [0, 2], [3]];
  const zeroOne = Math.log(0.5 / (0.75 * 0.5)) / -Math.log(0.5);
  const zeroTwo = Math.log(0.25 / (0.75 * 0.25)) / -Math.log(0.25);
  expect(zeroOne).toBeCloseTo(0.415037, 6);
  expect(zeroTwo).toBeCloseTo(0.207519, 6);
  expect(coherenceOf([0, 1, 2], documents)).toBeCloseTo((zeroOne + zeroTwo - 1) / 3, 12);
});

test('is 1 for words that only stand together, -1 for words that never do, null for one word', () => {
  expect(coherenceOf([0, 1], [[0, 1], [0, 1], [2]])).toBeCloseTo(1, 12);
  expect(coherenceOf([0, 1], [[0], [1]])).toBe(-1);
  expect(coherenceOf([0, 1], [[0, 1]])).toBe(1);
  expect(coherenceOf([0], [[0]])).toBeNull();
});

test('lies between -1 and 1', () => {
  const document = fc.array(fc.nat({ max: 4 }), { maxLength: 6 });
  fc.assert(
    fc.property(fc.array(document, { minLength: 1, maxLength: 30 }), (documents) => {
      const value = coherenceOf([0, 1, 2, 3], documents)!;
      expect(value).toBeGreaterThanOrEqual(-1 - 1e-9);
      expect(value).toBeLessThanOrEqual(1 + 1e-9);
    }),
  );
});
