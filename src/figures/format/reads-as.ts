/** Reads a number back from its text, as a reader would: the check that a slide shows what a figure says. */
import { minus } from './decimals.js';

/** What a text says: the number, and half a unit of its last digit. */
export interface Shown {
  readonly value: number;
  readonly half: number;
}

const factors: Readonly<Record<string, number>> = {
  '%': 0.01,
  万: 1e4,
  亿: 1e8,
  万亿: 1e12,
  K: 1e3,
  M: 1e6,
  B: 1e9,
};

/** A sign, a currency before the digits or not, digits, and a scale or a per cent sign behind them. */
const form =
  /^([+\u2212-])?\s*(?:[^\d+\u2212-]*)(\d[\d,]*)(?:\.(\d+))?\s*(万亿|万|亿|%|K(?![a-z])|M(?![a-z])|B(?![a-z]))?/;

/** Undefined where the text begins with no number. */
export function readShown(text: string): Shown | undefined {
  const [, sign, whole, fraction = '', scale] = form.exec(text.trim()) ?? [];
  if (whole === undefined) return undefined;
  const size = Number(`${whole.replaceAll(',', '')}.${fraction || '0'}`);
  const factor = scale === undefined ? 1 : (factors[scale] ?? 1);
  const negative = sign === minus || sign === '-';
  return { value: (negative ? -size : size) * factor, half: 0.5 * 10 ** -fraction.length * factor };
}

/** Whether a text is a rounding of a value, with `slack` further units of its last digit. */
export function readsAs(text: string, value: number, slack = 0): boolean {
  const shown = readShown(text);
  if (!shown) return false;
  const room = shown.half * (1 + 2 * slack) + 1e-9 * Math.max(1, Math.abs(value));
  return Math.abs(shown.value - value) <= room;
}
