/** Excel number formats for the values of charts, so that a label that is edited in PowerPoint keeps the look of the deck. */
import { minus } from './decimals.js';
import { moneyAffixes } from './money.js';
import type { NumberStyle } from './number.js';
import { pointsSuffix } from './percent.js';
import { plain, scaleOf } from './scale.js';
import { unitAffixes } from './unit.js';

export interface ChartStyle extends NumberStyle {
  /** The largest value of the series: it decides 万, 亿, K, M and the decimals. */
  readonly magnitude: number;
  readonly signed?: boolean;
}

/**
 * Digits of a scale. A format divides by thousands alone (each comma), so 万 is thousands with a literal point before the last
 * digit (`0\.0,` shows 18500000 as 1850.0), and 亿 is millions with one before the last two.
 */
const scaledDigits: Readonly<Record<string, (small: boolean) => string>> = {
  万: () => '0\\.0,',
  亿: () => '0\\.00,,',
  K: (small) => (small ? '0.0,' : '0,'),
  M: (small) => (small ? '0.0,,' : '0,,'),
  B: (small) => (small ? '0.0,,,' : '0,,,'),
};

const quoted = (text: string) => (text === '' ? '' : `"${text.replaceAll('"', '')}"`);

function parts({ unit, locale, currency, magnitude }: ChartStyle): { before: string; digits: string; after: string } {
  const size = Math.abs(magnitude);
  if (unit === 'share' || unit === 'share range') return { before: '', digits: size >= 1 ? '0%' : '0.0%', after: '' };
  if (unit === 'pp') return { before: '', digits: '0.0', after: pointsSuffix(locale) };
  if (unit === 'rank') return { digits: '0', ...unitAffixes(unit, locale) };
  if (unit === 'money' || unit === 'people' || unit === 'count') {
    const { before, after } = unit === 'money' ? moneyAffixes(currency, locale) : unitAffixes(unit, locale);
    const scale = scaleOf(size, locale);
    if (scale === plain) return { before, digits: unit === 'money' && size < 99.95 ? '0.0' : '#,##0', after };
    const digits = scaledDigits[scale.suffix]?.(size / scale.divisor < 99.95) ?? '#,##0';
    return { before, digits, after: scale.suffix + after };
  }
  if (unit === 'ratio' || unit === 'number' || unit === 'index') {
    return { before: '', digits: size >= 99.95 ? '#,##0' : size >= 9.995 ? '0.0' : '0.00', after: '' };
  }
  return { digits: size >= 99.95 ? '#,##0' : '0.0', ...unitAffixes(unit, locale) };
}

export function chartFormat(style: ChartStyle): string {
  const { before, digits, after } = parts(style);
  const body = `${quoted(before)}${digits}${quoted(after)}`;
  return `${style.signed === true ? '+' : ''}${body};${quoted(minus)}${body};${body}`;
}
