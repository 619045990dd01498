/** A number as it is read on a slide, by unit, locale and currency; the same number is written the same way everywhere. */
import type { Locale } from '../../config/review.js';
import type { Unit } from '../figure.js';
import { scaledText } from './count.js';
import { decimalsFor, fixed, minus, trimmed } from './decimals.js';
import { moneyAffixes, withAffixes } from './money.js';
import { percentText, pointsText } from './percent.js';
import { unitAffixes } from './unit.js';

export interface NumberStyle {
  readonly unit: Unit;
  readonly locale: Locale;
  /** ISO 4217; read for money alone. */
  readonly currency: string;
}

/** Stands where there is no value. */
export const none = '\u2014';

export function numberText(value: number, { unit, locale, currency }: NumberStyle): string {
  if (!Number.isFinite(value)) return none;
  switch (unit) {
    case 'share':
    case 'share range':
      return percentText(value);
    case 'pp':
      return pointsText(value, locale);
    case 'money':
      return withAffixes(scaledText(value, locale), moneyAffixes(currency, locale));
    case 'people':
    case 'count':
      return scaledText(value, locale);
    case 'rank':
    case 'hour range':
      return withAffixes(fixed(value, 0), unitAffixes(unit, locale));
    case 'days': {
      const text = trimmed(fixed(value, decimalsFor(value, 1)));
      return locale === 'en' && text === '1' ? '1 day' : withAffixes(text, unitAffixes(unit, locale));
    }
    case 'hours':
    case 'minutes':
    case 'seconds':
    case 'seconds range':
    case 'points':
      return withAffixes(trimmed(fixed(value, decimalsFor(value, 1))), unitAffixes(unit, locale));
    case 'ratio':
    case 'index':
    case 'number':
    case 'table':
    case 'TB a day':
      return withAffixes(trimmed(fixed(value, decimalsFor(value, 2))), unitAffixes(unit, locale));
  }
}

/** With its sign, for changes and gaps: `+15%`, `−150万元`; nought has none. */
export function signedText(value: number, style: NumberStyle): string {
  const text = numberText(value, style);
  return value > 0 && /[1-9]/.test(text) && !text.startsWith(minus) ? `+${text}` : text;
}
