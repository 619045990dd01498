/** The calendar days of a span, free of zones. */

const oneDay = 24 * 60 * 60 * 1000;

export function daysBetween(from: string, to: string): readonly string[] {
  const length = Math.round((Date.parse(to) - Date.parse(from)) / oneDay) + 1;
  return Array.from({ length }, (_, index) => new Date(Date.parse(from) + index * oneDay).toISOString().slice(0, 10));
}
