/** Numbers of things: written out below 10,000, above in 万 and 亿 or K, M and B. */
import type { Locale } from '../../config/review.js';
import { decimalsFor, fixed, trimmed } from './decimals.js';
import { plain, scaleOf } from './scale.js';

/** Three significant digits with the scale's suffix: `3,000`, `50万`, `1850万`, `18.5M`. */
export function scaledText(value: number, locale: Locale): string {
  const scale = scaleOf(value, locale);
  const scaled = value / scale.divisor;
  const digits = fixed(scaled, decimalsFor(scaled, scale.decimals), scale === plain);
  return trimmed(digits) + scale.suffix;
}

/** Exact, grouped by thousands: for row counts, which are checked against other systems. */
export function countText(value: number, locale: Locale): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value);
}
