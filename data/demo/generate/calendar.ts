/** The demo's days as numbers: 0 is 2024-07-01, the first day of its shop, and 568 is 2026-01-20, the last. */

const dayMs = 86_400_000;
const origin = Date.UTC(2024, 6, 1);

export function day(iso: string): number {
  return Math.round((Date.parse(`${iso}T00:00:00Z`) - origin) / dayMs);
}

export function iso(index: number): string {
  return new Date(origin + index * dayMs).toISOString().slice(0, 10);
}

/** `2025/3/5`, as spreadsheets and tills print it. */
export function slashed(index: number): string {
  const date = new Date(origin + index * dayMs);
  return `${date.getUTCFullYear()}/${date.getUTCMonth() + 1}/${date.getUTCDate()}`;
}

/** 0 Sunday .. 6 Saturday. */
export function weekday(index: number): number {
  return (index + 1) % 7;
}

/** `14:05:09`. */
export function clock(second: number): string {
  return `${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}`;
}

export function two(value: number): string {
  return String(value).padStart(2, '0');
}

export const lastDay = day('2026-01-20');
export const days = lastDay + 1;

/** Days since 1970, as DuckDB counts them. */
export const epochDay = origin / dayMs;

export interface Span {
  readonly from: number;
  readonly to: number;
}

export function span(from: string, to: string): Span {
  return { from: day(from), to: day(to) };
}

export const review = {
  P: span('2025-10-01', '2025-12-31'),
  Q: span('2025-07-01', '2025-09-30'),
  Y: span('2024-10-01', '2024-12-31'),
  /** The 28 days before C. */
  B: span('2025-10-04', '2025-10-31'),
  C: span('2025-11-01', '2025-11-21'),
  warmup: span('2025-11-01', '2025-11-07'),
  burst: span('2025-11-08', '2025-11-14'),
  closing: span('2025-11-15', '2025-11-21'),
  /** The 365 days to the end of P. */
  year: span('2025-01-01', '2025-12-31'),
} as const;

/** Months from 2024-07 (0) to 2026-01 (18), the last cut at the data's end. */
export const months: readonly Span[] = Array.from({ length: 19 }, (_, i) => {
  const first = Math.round((Date.UTC(2024, 6 + i, 1) - origin) / dayMs);
  const next = Math.round((Date.UTC(2024, 7 + i, 1) - origin) / dayMs);
  return { from: first, to: Math.min(next - 1, lastDay) };
});

/** Month of a day, by the numbers of `months`. */
export function monthOf(index: number): number {
  const date = new Date(origin + index * dayMs);
  return (date.getUTCFullYear() - 2024) * 12 + date.getUTCMonth() - 6;
}

export function within(index: number, range: Span): boolean {
  return index >= range.from && index <= range.to;
}
