/** Quantiles of a sample by linear interpolation: type 7 of Hyndman & Fan (1996), The American Statistician 50:361-365, as in Excel and DuckDB's quantile_cont. */

/** Null for an empty sample. */
export function quantile(values: readonly number[], p: number): number | null {
  const sorted = values.toSorted((left, right) => left - right);
  const place = (sorted.length - 1) * Math.min(1, Math.max(0, p));
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) return null;
  return below + (above - below) * (place - Math.floor(place));
}

export function median(values: readonly number[]): number | null {
  return quantile(values, 0.5);
}
