/** Round axis bounds for charts that must know their scale before PowerPoint draws it. */

import type { ChartSpec } from '../../deck/block.js';

/** Steps of one decade that read well. */
const steps = [1, 2, 2.5, 5, 10] as const;

/** The smallest round step that covers a span in at most `most` steps. */
export function roundStep(span: number, most = 5): number {
  // Below, the decade itself would be no number any more.
  if (!(span > 1e-290) || !Number.isFinite(span)) return 1;
  const decade = 10 ** Math.floor(Math.log10(span / most));
  const step = steps.find((candidate) => candidate * decade * most >= span * (1 - 1e-9)) ?? 10;
  return Number((step * decade).toPrecision(12));
}

/** Exact to twelve significant digits, so that sums and products of doubles leave no noise in the part. */
export function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

/** Bounds that hold all values; zero is among them when `zero`. */
export function roundBounds(values: readonly number[], zero: boolean): { min: number; max: number; step: number } {
  const low = Math.min(...values, ...(zero ? [0] : []));
  const high = Math.max(...values, ...(zero ? [0] : []));
  if (!Number.isFinite(low) || !Number.isFinite(high) || (low === 0 && high === 0)) return { min: 0, max: 1, step: 1 };
  const step = roundStep(high - low || Math.abs(high));
  return {
    min: tidy(Math.floor(tidy(low / step)) * step),
    max: tidy(Math.ceil(tidy(high / step)) * step),
    step,
  };
}

/** The ends of the scale that a chart shares with others; none where it stands alone. */
export function scaleOf({ scale }: Pick<ChartSpec, 'scale'>): readonly number[] {
  return scale ? [scale.min, scale.max] : [];
}

/** Lowest and highest of all values that are drawn, zero if there is none. */
export function extent(columns: readonly (readonly (number | null | undefined)[])[]): { low: number; high: number } {
  let low = Infinity;
  let high = -Infinity;
  for (const column of columns) {
    for (const value of column) {
      if (value === null || value === undefined || !Number.isFinite(value)) continue;
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  return low > high ? { low: 0, high: 0 } : { low, high };
}
