/** The allowed name that a mistyped one most likely meant. */
import { distance } from 'fastest-levenshtein';

/** Undefined where no name is near: more than a third of the letters (at least two) would have to change. */
export function nearest(found: string, allowed: readonly string[]): string | undefined {
  const wanted = found.toLowerCase();
  let best: string | undefined;
  let least = Math.max(2, Math.floor(found.length / 3)) + 1;
  for (const name of allowed) {
    const changes = distance(wanted, name.toLowerCase());
    if (changes < least && changes < name.length) [best, least] = [name, changes];
  }
  return best;
}

/** The currency behind a common other way to write it. Codes have three letters, so letters in common prove nothing. */
export function currencyMeant(found: unknown): { nearest?: string } {
  if (typeof found !== 'string') return {};
  const upper = found.trim().toUpperCase();
  const meant = ['RMB', '人民币', 'CNH', '元', '¥'].includes(upper) ? 'CNY' : upper;
  return Intl.supportedValuesOf('currency').includes(meant) ? { nearest: meant } : {};
}
