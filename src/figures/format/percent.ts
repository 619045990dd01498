/** Shares as per cent, and differences of shares as percentage points. */
import type { Locale } from '../../config/review.js';
import { fixed, trimmed } from './decimals.js';

/** One decimal from 1 %, none from 100 %; below 1 % as many as two significant digits need, four at most. */
export function percentDecimals(percent: number): number {
  const size = Math.abs(percent);
  if (size === 0 || size >= 0.995) return size >= 99.95 ? nearHundred(size) : 1;
  return Math.min(4, Math.ceil(-Math.log10(size)) + 1);
}

/** 99.96 % is not 100 %: what is short of (or over) the whole keeps the decimals that show it. */
function nearHundred(size: number): number {
  if (size === 100) return 0;
  if (size > 100.5) return 0;
  const gap = Math.abs(100 - size);
  return Math.min(4, Math.max(1, Math.ceil(-Math.log10(gap))));
}

/** `0.925` as `92.5%`, `0.12` as `12%`, `0.9996` as `99.96%`. */
export function percentText(share: number): string {
  const percent = Number((share * 100).toPrecision(12));
  const decimals = percentDecimals(percent);
  const cut = shortOfWhole(percent, decimals) ? Math.sign(percent) * (100 - 10 ** -decimals) : percent;
  return `${trimmed(fixed(cut, decimals))}%`;
}

/** So near to 100 that even four decimals would round it up. */
function shortOfWhole(percent: number, decimals: number): boolean {
  const size = Math.abs(percent);
  return size < 100 && Number(size.toFixed(decimals)) === 100;
}

/** Percentage points, given as points (a difference of shares x 100). */
export function pointsText(points: number, locale: Locale): string {
  const decimals = Math.abs(points) >= 99.95 ? 0 : Math.abs(points) < 0.095 && points !== 0 ? 2 : 1;
  return trimmed(fixed(points, decimals)) + pointsSuffix(locale);
}

export function pointsSuffix(locale: Locale): string {
  return locale === 'zh-CN' ? '个百分点' : ' pp';
}
