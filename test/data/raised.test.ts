/** Members chosen so that a value has a given mean. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { raised } from '../../data/demo/generate/raised.js';

test('the mean comes as near as one member allows, each is chosen once', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(20), { minLength: 40, maxLength: 80 }),
      fc.integer({ min: 4, max: 12 }),
      (values, count) => {
        const members = values.map((_, at) => at);
        const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
        const chosen = raised(members, values, mean, count);
        expect(new Set(chosen).size).toBe(count);
        const sum = chosen.reduce((total, member) => total + values[member]!, 0);
        expect(Math.abs(sum / count - mean)).toBeLessThanOrEqual(20 / count);
      },
    ),
  );
});

test('where there are too few, all are taken', () => {
  expect([...raised([2, 0, 1], [5, 1, 3], 2, 9)].sort()).toEqual([0, 1, 2]);
  expect(raised([], [], 2, 3)).toEqual([]);
  expect(raised([0], [1], 2, 0)).toEqual([]);
});
