/** Money: 元 behind the number in Chinese for CNY, the currency's symbol before it otherwise. */
import type { Locale } from '../../config/review.js';
import { minus } from './decimals.js';

export interface Affixes {
  readonly before: string;
  readonly after: string;
}

/** What stands before and behind an amount; a currency without a symbol of its own keeps its code (`CHF 12`). */
export function moneyAffixes(currency: string, locale: Locale): Affixes {
  if (currency === 'CNY' && locale === 'zh-CN') return { before: '', after: '元' };
  const symbol = symbolOf(currency);
  return { before: /[A-Za-z]$/.test(symbol) ? `${symbol} ` : symbol, after: '' };
}

function symbolOf(currency: string): string {
  if (currency === 'CNY') return '¥';
  // In English every yuan, yen and dollar has a symbol of its own (JP¥ is no ¥), which readers of a ¥ review need.
  if (currency === 'JPY') return 'JP¥';
  const parts = new Intl.NumberFormat('en', { style: 'currency', currency }).formatToParts(0);
  return parts.find(({ type }) => type === 'currency')?.value ?? currency;
}

/** Puts the affixes around digits, the sign first. */
export function withAffixes(digits: string, { before, after }: Affixes): string {
  return digits.startsWith(minus) ? `${minus}${before}${digits.slice(1)}${after}` : `${before}${digits}${after}`;
}
