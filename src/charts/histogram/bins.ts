/** Bins of equal, round width over raw values. */
import { formatNumber } from '../parts/numberFormat.js';
import { roundStep, tidy } from '../parts/scale.js';

export interface Bin {
  /** From here on, up to but without `to`; the last bin holds its end too. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

const most = 20;

/**
 * How many bins a sample asks for: the more of 1 + log2 n (Sturges, 1926) and the range by twice the interquartile range over
 * the cube root of n (Freedman and Diaconis, 1981), as NumPy's `auto` has it.
 */
function wanted(sorted: readonly number[]): number {
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  const width = (2 * (at(0.75) - at(0.25))) / Math.cbrt(sorted.length);
  const range = at(1) - at(0);
  const sturges = 1 + Math.ceil(Math.log2(sorted.length));
  return Math.min(most, Math.max(sturges, width > 0 ? Math.ceil(range / width) : 0));
}

/** The bins of all finite values, empty ones between them included; none without a value. */
export function binsOf(values: readonly (number | null)[]): Bin[] {
  const sorted = values
    .filter((value): value is number => value !== null && Number.isFinite(value))
    .toSorted((a, b) => a - b);
  const low = sorted[0];
  const high = sorted.at(-1);
  if (low === undefined || high === undefined) return [];
  const step = roundStep(high - low || Math.abs(high) || 1, high > low ? wanted(sorted) : 1);
  const first = Math.floor(tidy(low / step));
  const count = Math.max(1, Math.ceil(tidy(high / step)) - first);
  const counts = new Array<number>(count).fill(0);
  for (const value of sorted) {
    const bin = Math.min(count - 1, Math.max(0, Math.floor(tidy(value / step)) - first));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts.map((n, i) => ({ from: tidy((first + i) * step), to: tidy((first + i + 1) * step), count: n }));
}

/** `0–10`, in the values' own format. */
export function binName({ from, to }: Bin, format: string): string {
  return `${formatNumber(from, format)}–${formatNumber(to, format)}`;
}
