/** The allowed name that a mistyped one most likely meant. */
import { distance } from 'fastest-levenshtein';

function letters(name: string): string {
  return Array.from(name).sort().join('');
}

/** Undefined where no name is near: of names up to three letters one may differ, of others two or a third; swapped letters are near. */
export function nearest(found: string, allowed: readonly string[]): string | undefined {
  const wanted = found.toLowerCase();
  const most = wanted.length <= 3 ? 1 : Math.max(2, Math.floor(wanted.length / 3));
  let best: string | undefined;
  let least = most + 1;
  for (const name of allowed) {
    const lower = name.toLowerCase();
    const changes = letters(lower) === letters(wanted) ? Math.min(1, distance(wanted, lower)) : distance(wanted, lower);
    if (changes < least && changes < name.length) [best, least] = [name, changes];
  }
  return best;
}

/** The nearest name, as a parameter of a problem. */
export function guess(found: string, allowed: readonly string[]): { nearest?: string } {
  const near = nearest(found, allowed);
  return near === undefined ? {} : { nearest: near };
}

/** The currency behind a common other way to write it. Codes have three letters, so letters in common prove nothing. */
export function currencyMeant(found: unknown): { nearest?: string } {
  if (typeof found !== 'string') return {};
  const upper = found.trim().toUpperCase();
  const meant = ['RMB', '人民币', 'CNH', '元', '¥'].includes(upper) ? 'CNY' : upper;
  return Intl.supportedValuesOf('currency').includes(meant) ? { nearest: meant } : {};
}
