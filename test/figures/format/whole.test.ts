import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formatColumn } from '../../../src/figures/format/column.js';
import { isWhole, wholeShares } from '../../../src/figures/format/whole.js';

const column = (values: (number | null)[]) => formatColumn(values, { unit: 'share', locale: 'en', currency: 'CNY' });

describe('parts of one whole', () => {
  test('three thirds are shown as 33.4, 33.3 and 33.3 per cent', () => {
    expect(column([1 / 3, 1 / 3, 1 / 3])).toEqual(['33.4%', '33.3%', '33.3%']);
  });

  test('the part with the largest remainder is raised', () => {
    // Cut to tenths of a per cent: 16.6 + 16.6 + 66.6 = 99.8; the remainders are .06, .06 and .08.
    expect(column([0.1666, 0.1666, 0.6668])).toEqual(['16.7%', '16.6%', '66.7%']);
  });

  test('shares that are no whole, or lack a part, are rounded each by itself', () => {
    expect(column([1 / 3, 1 / 3])).toEqual(['33.3%', '33.3%']);
    expect(column([1 / 3, 1 / 3, null, 1 / 3])).toEqual(['33.3%', '33.3%', '\u2014', '33.3%']);
    expect(isWhole([1])).toBe(false);
    expect(isWhole([1.5, -0.5])).toBe(false);
  });

  test('always add up to 1, each less than a unit of its last digit from its share', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(weights, fc.integer({ min: 0, max: 3 }), (parts, decimals) => {
        const sum = parts.reduce((a, b) => a + b, 0);
        fc.pre(sum > 0);
        const shares = parts.map((part) => part / sum);
        const unit = 10 ** -(decimals + 2);
        const shown = wholeShares(shares, decimals);
        expect(shown.reduce((total, share) => total + Math.round(share / unit), 0)).toBe(Math.round(1 / unit));
        shown.forEach((share, index) => expect(Math.abs(share - shares[index]!)).toBeLessThan(unit * (1 + 1e-9)));
      }),
    );
  });
});
