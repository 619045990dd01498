/** Arithmetic of calendar days written as `YYYY-MM-DD` (proleptic Gregorian, years 0001 to 9999, no time zone). */

const dayMilliseconds = 86_400_000;

function toUtc(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** True for a day that exists and is written in full. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text.startsWith('0000')) return false;
  const date = toUtc(text);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

export function addDays(day: string, days: number): string {
  return new Date(toUtc(day).getTime() + days * dayMilliseconds).toISOString().slice(0, 10);
}

/** Days from the first to the last, both counted. */
export function daysIn(range: { readonly from: string; readonly to: string }): number {
  return Math.round((toUtc(range.to).getTime() - toUtc(range.from).getTime()) / dayMilliseconds) + 1;
}

/** Months since year 0, of the month that holds the day. */
export function monthIndex(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

export function firstOfMonth(index: number): string {
  const year = String(Math.floor(index / 12)).padStart(4, '0');
  return `${year}-${String((index % 12) + 1).padStart(2, '0')}-01`;
}

export function lastOfMonth(index: number): string {
  return addDays(firstOfMonth(index + 1), -1);
}

/** The same day of the year before; 29 February becomes the 28th. */
export function yearEarlier(day: string): string {
  const year = String(Number(day.slice(0, 4)) - 1).padStart(4, '0');
  const moved = `${year}${day.slice(4)}`;
  return isDay(moved) ? moved : `${year}-02-28`;
}
