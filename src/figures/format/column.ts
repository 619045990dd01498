/** A column of numbers that are compared with each other: one scale, one number of decimals, aligned on the point. */
import { decimalsFor, fixed, minus } from './decimals.js';
import { moneyAffixes, withAffixes, type Affixes } from './money.js';
import { none, type NumberStyle } from './number.js';
import { pointsSuffix } from './percent.js';
import { plain, scaleOf, type Scale } from './scale.js';
import { unitAffixes } from './unit.js';
import { isWhole, wholeShares } from './whole.js';

export interface ColumnStyle extends NumberStyle {
  /** Positive numbers carry a plus. */
  readonly signed?: boolean;
}

interface Shape {
  readonly scale: Scale;
  readonly decimals: number;
  readonly affixes: Affixes;
}

function shapeOf(largest: number, whole: boolean, { unit, locale, currency }: NumberStyle): Shape {
  if (unit === 'share' || unit === 'share range') {
    return {
      scale: { divisor: 0.01, suffix: '', decimals: 1 },
      // As in sentences: a figure that reads 50.4% there must not read 50% here because a neighbour is large.
      decimals: 1,
      affixes: { before: '', after: '%' },
    };
  }
  if (unit === 'pp') return { scale: plain, decimals: 1, affixes: { before: '', after: pointsSuffix(locale) } };
  const large = unit === 'money' || unit === 'people' || unit === 'count';
  const scale = large ? scaleOf(largest, locale) : plain;
  const most = unit === 'ratio' || unit === 'index' || unit === 'number' || large ? scale.decimals : 1;
  const decimals = whole && scale === plain ? 0 : decimalsFor(largest / scale.divisor, most);
  return { scale, decimals, affixes: unit === 'money' ? moneyAffixes(currency, locale) : unitAffixes(unit, locale) };
}

/** The texts of a column, '—' where a value is missing; the largest value decides scale and decimals of all. */
export function formatColumn(values: readonly (number | null | undefined)[], style: ColumnStyle): string[] {
  const known = values.filter((value): value is number => typeof value === 'number' && Number.isFinite(value));
  const largest = known.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const whole = known.every((value) => Number.isInteger(value));
  const { scale, decimals, affixes } = shapeOf(largest, whole, style);
  const parts =
    style.unit === 'share' && style.signed !== true && isWhole(values) ? wholeShares(values, decimals) : values;
  return parts.map((value) => {
    if (typeof value !== 'number' || !Number.isFinite(value)) return none;
    const digits = fixed(value / scale.divisor, decimals, scale === plain) + scale.suffix;
    const text = withAffixes(digits, affixes);
    return style.signed === true && value > 0 && /[1-9]/.test(digits) && !text.startsWith(minus) ? `+${text}` : text;
  });
}
