/** How figures read: the texts that a presenter sees, by unit and locale, and what must hold for every number. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Locale } from '../../../src/config/review.js';
import type { Figure, Unit } from '../../../src/figures/figure.js';
import { chartFormat } from '../../../src/figures/format/chart-format.js';
import { formatColumn } from '../../../src/figures/format/column.js';
import { countText } from '../../../src/figures/format/count.js';
import { fixed } from '../../../src/figures/format/decimals.js';
import { figureText } from '../../../src/figures/format/figure-text.js';
import { rangeValueText, spanText } from '../../../src/figures/format/range.js';
import { numberText, signedText } from '../../../src/figures/format/number.js';

const style = (unit: Unit, locale: Locale, currency = 'CNY') => ({ unit, locale, currency });
const m = '\u2212';

test.each<[number, Unit, string, string]>([
  [18_500_000, 'money', '1850万元', '¥18.5M'],
  [18_523_456, 'money', '1852万元', '¥18.5M'],
  [-1_500_000, 'money', `${m}150万元`, `${m}¥1.5M`],
  [689.4, 'money', '689元', '¥689'],
  [58.04, 'money', '58元', '¥58'],
  [8.3, 'money', '8.3元', '¥8.3'],
  [1234.5, 'money', '1,235元', '¥1,235'],
  [185_000_000, 'money', '1.85亿元', '¥185M'],
  [2_345_000_000, 'money', '23.5亿元', '¥2.35B'],
  [99_999_999, 'money', '1亿元', '¥100M'],
  [999_960, 'people', '100万', '1M'],
  [500_000, 'people', '50万', '500K'],
  [12_345, 'people', '1.2万', '12.3K'],
  [3000, 'count', '3,000', '3,000'],
  [80.25, 'count', '80.3', '80.3'],
  [0, 'count', '0', '0'],
  [0.42, 'share', '42%', '42%'],
  [0.4212, 'share', '42.1%', '42.1%'],
  [0.9996, 'share', '99.96%', '99.96%'],
  [0.99999999, 'share', '99.9999%', '99.9999%'],
  [1, 'share', '100%', '100%'],
  [1.0004, 'share', '100.04%', '100.04%'],
  [1.27, 'share', '127%', '127%'],
  [-0.05, 'share', `${m}5%`, `${m}5%`],
  [0.00123, 'share', '0.12%', '0.12%'],
  [0, 'share', '0%', '0%'],
  [9, 'pp', '9个百分点', '9 pp'],
  [-2.14, 'pp', `${m}2.1个百分点`, `${m}2.1 pp`],
  [2.8, 'ratio', '2.8', '2.8'],
  [1.284, 'ratio', '1.28', '1.28'],
  [1, 'rank', '第1', 'No. 1'],
  [45, 'days', '45天', '45 days'],
  [1, 'days', '1天', '1 day'],
  [3.46, 'hours', '3.5小时', '3.5 h'],
])('%p %s reads %s and %s', (value, unit, zh, en) => {
  expect(numberText(value, style(unit, 'zh-CN'))).toBe(zh);
  expect(numberText(value, style(unit, 'en'))).toBe(en);
});

test('other currencies have their symbols, and no yen reads as yuan', () => {
  expect(numberText(8.3, style('money', 'zh-CN', 'USD'))).toBe('$8.3');
  expect(numberText(8.3, style('money', 'en', 'EUR'))).toBe('€8.3');
  expect(numberText(-8.3, style('money', 'en', 'CHF'))).toBe(`${m}CHF 8.3`);
  expect(numberText(830, style('money', 'en', 'JPY'))).toBe('JP¥830');
});

test('signs: a plus for gains, none for nought', () => {
  expect(signedText(0.15, style('share', 'en'))).toBe('+15%');
  expect(signedText(0, style('share', 'en'))).toBe('0%');
  expect(signedText(-1.5e6, style('money', 'zh-CN'))).toBe(`${m}150万元`);
});

test('halves round away from zero, as a reader would', () => {
  expect(fixed(1.005, 2)).toBe('1.01');
  expect(fixed(-2.5, 0)).toBe(`${m}3`);
  expect(fixed(-0.04, 1)).toBe('0.0');
});

describe('from one end to the other', () => {
  test.each([
    [-2.5, -1.4, 'days', '\u22122.5至\u22121.4天', '\u22122.5 to \u22121.4 days'],
    [-0.5, 1, 'days', '\u22120.5至1天', '\u22120.5 to 1 day'],
    [1, 2.5, 'days', '1\u20132.5天', '1\u20132.5 days'],
    [-17, -13, 'pp', '\u221217至\u221213个百分点', '\u221217 to \u221213 pp'],
    [13, 17, 'pp', '13\u201317个百分点', '13\u201317 pp'],
    [0.341, 0.382, 'share', '34.1%\u201338.2%', '34.1%\u201338.2%'],
    [-0.193, -0.04, 'share', '\u221219.3%至\u22124%', '\u221219.3% to \u22124%'],
    [-3.98, 3.58, 'ratio', '\u22123.98至3.58', '\u22123.98 to 3.58'],
    // A scale is part of the number, and a currency stands before it in English.
    [-1_500_000, 20_000, 'money', '\u2212150万元至2万元', '\u2212¥1.5M to ¥20K'],
    [1, 3, 'rank', '第1\u2013第3', 'No. 1\u2013No. 3'],
  ] as const)('%d and %d in %s', (low, high, unit, chinese, english) => {
    expect(spanText(low, high, { unit, locale: 'zh-CN', currency: 'CNY' })).toBe(chinese);
    expect(spanText(low, high, { unit, locale: 'en', currency: 'CNY' })).toBe(english);
  });

  test('a range that is a value reads the same way', () => {
    expect(rangeValueText('-5--3', 'seconds range', 'zh-CN')).toBe('\u22125至\u22123秒');
    expect(rangeValueText('-0.05-0.1', 'share range', 'en')).toBe('\u22125% to 10%');
  });
});

test('ranges, tables and nothing', () => {
  const figure = (unit: Unit, value: Figure['value']): Figure => ({
    id: 'a.b',
    family: 'a.b',
    unit,
    value,
    measure: 'a/b',
    datasets: [],
  });
  const en = { locale: 'en', currency: 'CNY' } as const;
  expect(figureText(figure('hour range', '20-22'), en)).toBe('20:00–22:00');
  expect(figureText(figure('hour range', '9-11'), en)).toBe('09:00–11:00');
  expect(figureText(figure('share range', '0.20-0.25'), en)).toBe('20%–25%');
  expect(figureText(figure('seconds range', '3-5'), { locale: 'zh-CN', currency: 'CNY' })).toBe('3–5秒');
  expect(figureText(figure('share', null), en)).toBe('—');
  expect(figureText(figure('table', []), en)).toBe('—');
  expect(figureText(figure('pp', 9), en)).toBe('+9 pp');
  expect(figureText({ ...figure('money', 8.3), currency: 'USD' }, en)).toBe('$8.3');
  expect(figureText(undefined, en)).toBe('—');
});

test('row counts are exact', () => {
  expect(countText(1234567, 'zh-CN')).toBe('1,234,567');
});

test('a column has one scale and one number of decimals', () => {
  expect(formatColumn([18_500_000, 950_000, null, -4_000], style('money', 'zh-CN'))).toEqual([
    '1850万元',
    '95万元',
    '—',
    '0万元',
  ]);
  expect(formatColumn([0.42, 0.085, 0.1], style('share', 'en'))).toEqual(['42.0%', '8.5%', '10.0%']);
  expect(formatColumn([1.28, 0.9, 1], style('ratio', 'en'))).toEqual(['1.28', '0.90', '1.00']);
  expect(formatColumn([3, -2, 0], { ...style('pp', 'en'), signed: true })).toEqual(['+3.0 pp', `${m}2.0 pp`, '0.0 pp']);
  expect(formatColumn([12, 7], style('count', 'en'))).toEqual(['12', '7']);
  expect(formatColumn([], style('count', 'en'))).toEqual([]);
});

describe('chart formats', () => {
  // The texts that LibreOffice and Excel make of these: 1850.0万元, ¥18.5M, 1.85亿元, 42.0%.
  test.each<[number, Unit, Locale, string]>([
    [18_500_000, 'money', 'zh-CN', '0\\.0,"万元"'],
    [185_000_000, 'money', 'zh-CN', '0\\.00,,"亿元"'],
    [18_500_000, 'money', 'en', '"¥"0.0,,"M"'],
    [689, 'money', 'zh-CN', '#,##0"元"'],
    [0.42, 'share', 'en', '0.0%'],
    [2.8, 'ratio', 'en', '0.00'],
  ])('%p %s %s', (magnitude, unit, locale, body) => {
    expect(chartFormat({ ...style(unit, locale), magnitude })).toBe(`${body};"${m}"${body};${body}`);
  });
  test('a signed one shows the plus', () => {
    expect(chartFormat({ ...style('pp', 'en'), magnitude: 3, signed: true })).toBe(`+0.0" pp";"${m}"0.0" pp";0.0" pp"`);
  });
});

/** Reads a text back into its number. */
function read(text: string): number {
  const [, sign = '', digits = '', scale = ''] = /^(\u2212?)[^0-9\u2212]*([0-9.,]+)(万|亿|K|M|B|%)?/.exec(text) ?? [];
  const factor = { 万: 1e4, 亿: 1e8, K: 1e3, M: 1e6, B: 1e9, '%': 0.01 }[scale] ?? 1;
  return (sign === '' ? 1 : -1) * Number(digits.replaceAll(',', '')) * factor;
}

const units = fc.constantFrom<Unit>('money', 'people', 'share', 'ratio', 'pp', 'days');
const numbers = fc.oneof(
  fc.double({ min: -1e11, max: 1e11, noNaN: true }),
  fc.double({ min: -10, max: 10, noNaN: true }),
);
const localesOf = fc.constantFrom<Locale>('zh-CN', 'en');

test('what is read is the number within its rounding', () => {
  fc.assert(
    fc.property(numbers, units, localesOf, (value, unit, locale) => {
      const back = read(numberText(value, style(unit, locale)));
      const slack = unit === 'share' ? 0.0005 : unit === 'ratio' ? 0.005 : 0.05;
      expect(Math.abs(back - value)).toBeLessThanOrEqual(Math.max(slack * 1.01, Math.abs(value) * 0.05));
    }),
  );
});

test('of two numbers the larger never reads as the smaller', () => {
  fc.assert(
    fc.property(numbers, numbers, units, localesOf, (one, two, unit, locale) => {
      const [low, high] = one < two ? [one, two] : [two, one];
      expect(read(numberText(low, style(unit, locale)))).toBeLessThanOrEqual(
        read(numberText(high, style(unit, locale))) * (1 + 1e-12) + 1e-12 + Math.abs(high) * 1e-12,
      );
    }),
  );
});
