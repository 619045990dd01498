/** How many decimals a number is read with, and how it is written with them. */

/** Three significant digits: 2 decimals below 10, 1 below 100, none above; never more than `most`. */
export function decimalsFor(scaled: number, most: number): number {
  const size = Math.abs(scaled);
  if (size >= 99.95) return 0;
  return Math.min(most, size >= 9.995 ? 1 : 2);
}

/** True minus sign, the same in every text of the product. */
export const minus = '\u2212';

/**
 * The digits of a number with fixed decimals, grouped by thousands where `grouped`; half away from zero, as people round.
 * Nought has no sign.
 */
export function fixed(value: number, decimals: number, grouped = true): string {
  const size = Math.abs(value);
  // The nudge mends 1.005, which a double holds as 1.00499…
  const nudged = Number(size.toPrecision(12));
  const rounded = decimal(nudged, decimals);
  const [whole = '0', fraction] = rounded.split('.');
  const spaced = grouped ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  const text = fraction === undefined ? spaced : `${spaced}.${fraction}`;
  return value < 0 && /[1-9]/.test(text) ? minus + text : text;
}

function decimal(size: number, decimals: number): string {
  if (size >= 1e15) return size.toFixed(0);
  const shifted = Math.round(Number(`${size}e${decimals}`));
  return Number.isNaN(shifted) ? size.toFixed(decimals) : Number(`${shifted}e-${decimals}`).toFixed(decimals);
}

/** Without the zeros behind the last digit that says something: `18.50` is `18.5`, `20.0` is `20`. */
export function trimmed(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
