import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formatColumn } from '../../../src/figures/format/column.js';
import { numberText, signedText } from '../../../src/figures/format/number.js';
import { readShown, readsAs } from '../../../src/figures/format/reads-as.js';
import { numberUnits } from '../../../src/figures/units.js';

describe('a number read back from its text', () => {
  test.each([
    ['1850万元', 18_500_000, 5_000],
    ['1.85亿元', 185_000_000, 500_000],
    ['¥18.5M', 18_500_000, 50_000],
    ['−2.1个百分点', -2.1, 0.05],
    ['+16%', 0.16, 0.005],
    ['40.9%', 0.409, 0.0005],
    ['1,234', 1234, 0.5],
    ['3.8小时', 3.8, 0.05],
    ['12 min', 12, 0.5],
    ['80 Mbit', 80, 0.5],
  ])('%s', (text, value, half) => {
    const shown = readShown(text);
    expect(shown?.value).toBeCloseTo(value, 9);
    expect(shown?.half).toBeCloseTo(half, 9);
  });

  test('is none in a text without one', () => {
    expect(readShown('—')).toBeUndefined();
    expect(readsAs('', 0)).toBe(false);
  });

  test('tells a wrong digit, sign and scale', () => {
    expect(readsAs('1851万元', 18_500_000)).toBe(false);
    expect(readsAs('+16%', -0.16)).toBe(false);
    expect(readsAs('18.5K', 18_500_000)).toBe(false);
    expect(readsAs('16%', 16)).toBe(false);
  });

  test('is a rounding of every number that the product writes, in every unit and language', () => {
    const value = fc.oneof(
      fc.double({ min: -2e12, max: 2e12, noNaN: true }),
      fc.double({ min: -200, max: 200, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    );
    const unit = fc.constantFrom(...numberUnits);
    const locale = fc.constantFrom('zh-CN' as const, 'en' as const);
    const currency = fc.constantFrom('CNY', 'USD', 'EUR', 'JPY', 'CHF');
    fc.assert(
      fc.property(value, unit, locale, currency, (number, of, where, money) => {
        const style = { unit: of, locale: where, currency: money };
        const texts = [numberText(number, style), signedText(number, style), formatColumn([number], style)[0]!];
        for (const text of texts) expect([text, readsAs(text, number)]).toEqual([text, true]);
      }),
      { numRuns: 2000 },
    );
  });
});
