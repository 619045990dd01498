/** Ranges: intervals of figures, and figures whose value is a range of two numbers written as text: "20-22", "0.20-0.25". */
import type { Locale } from '../../config/review.js';
import type { Unit } from '../figure.js';
import { minus } from './decimals.js';
import { withAffixes } from './money.js';
import { numberText, type NumberStyle } from './number.js';
import { percentText, pointsSuffix } from './percent.js';
import { unitAffixes } from './unit.js';

const dash = '\u2013';
const words: Readonly<Record<Locale, string>> = { 'zh-CN': '至', en: ' to ' };

/** From one end to the other: a dash, or a word where it would stand beside a minus. */
export function joined(from: string, to: string, locale: Locale): string {
  const negative = [from, to].some((end) => end.includes(minus) || end.startsWith('-'));
  return from + (negative ? words[locale] : dash) + to;
}

/** Low to high in one unit, which stands once where it follows the number: `34.1%\u201338.2%`, `\u22122.5 to \u22121.4 days`. */
export function spanText(low: number, high: number, style: NumberStyle): string {
  const { unit, locale } = style;
  const [from, to] = [numberText(low, style), numberText(high, style)];
  const after = unit === 'pp' ? pointsSuffix(locale) : unitAffixes(unit, locale).after;
  const ends = [after, ...(unit === 'days' && locale === 'en' ? [' day'] : [])];
  const own = ends.find((end) => end !== '' && from.endsWith(end));
  return joined(own === undefined ? from : from.slice(0, -own.length), to, locale);
}

/** Hours as clock times, shares as per cent, other ranges with their unit; a text that is no range stays as it is. */
export function rangeValueText(value: string, unit: Unit, locale: Locale): string {
  const [, low, high] = /^(-?\d+(?:\.\d+)?)-(-?\d+(?:\.\d+)?)$/.exec(value) ?? [];
  if (low === undefined || high === undefined) return value;
  if (unit === 'hour range') return `${low.padStart(2, '0')}:00${dash}${high.padStart(2, '0')}:00`;
  if (unit === 'share range') return joined(percentText(Number(low)), percentText(Number(high)), locale);
  const [from, to] = [low, high].map((end) => end.replace('-', minus)) as [string, string];
  return withAffixes(joined(from, to, locale), unitAffixes(unit, locale));
}
