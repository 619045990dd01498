/** Figures whose value is a range of two numbers written as text: "20-22", "0.20-0.25". */
import type { Locale } from '../../config/review.js';
import type { Unit } from '../figure.js';
import { withAffixes } from './money.js';
import { percentText } from './percent.js';
import { unitAffixes } from './unit.js';

const dash = '\u2013';

/** Hours as clock times, shares as per cent, other ranges with their unit; a text that is no range stays as it is. */
export function rangeValueText(value: string, unit: Unit, locale: Locale): string {
  const [, low, high] = /^(-?\d+(?:\.\d+)?)-(-?\d+(?:\.\d+)?)$/.exec(value) ?? [];
  if (low === undefined || high === undefined) return value;
  if (unit === 'hour range') return `${low.padStart(2, '0')}:00${dash}${high.padStart(2, '0')}:00`;
  if (unit === 'share range') return `${percentText(Number(low))}${dash}${percentText(Number(high))}`;
  return withAffixes(`${low}${dash}${high}`, unitAffixes(unit, locale));
}
