/** Numbers as Excel shows them; the expected texts were read off Excel's own rules (ECMA-376 Part 1, 18.8.31). */
import { describe, expect, test } from '@jest/globals';
import { formatNumber } from '../../src/charts/parts/numberFormat.js';

describe('number formats', () => {
  test.each([
    [1234.5, '#,##0', '1,235'],
    [1234567.891, '#,##0.00', '1,234,567.89'],
    [0.1234, '0.0%', '12.3%'],
    [-0.051, '+0.0%;-0.0%;0.0%', '-5.1%'],
    [0.051, '+0.0%;-0.0%;0.0%', '+5.1%'],
    [0, '+0.0%;-0.0%;0.0%', '0.0%'],
    [18.24e6, '0.0,,', '18.2'],
    [18.24e6, '0.0,,"M"', '18.2M'],
    [123456, '0!.0,"万"', '12.3万'],
    [3456, '[>=10000]0!.0,"万";0', '3456'],
    [123456, '[>=10000]0!.0,"万";0', '12.3万'],
    [-12, '0', '-12'],
    [-0.2, '0', '0'],
    [1.5, '0.##', '1.5'],
    [7, '000', '007'],
    [1e12, 'General', '1000000000000'],
    [0.0001, 'General', '0.0001'],
    [-1820, '¥#,##0', '-¥1,820'],
    [5, '0" pp"', '5 pp'],
  ])('%d in %s', (value, format, shown) => {
    expect(formatNumber(value, format)).toBe(shown);
  });
});
