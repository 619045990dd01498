/** The ranges that definitions speak of: P from the config's words, and Q, Y and B from P and the campaign. */
import { addDays, daysIn, firstOfMonth, isDay, lastOfMonth, monthIndex, yearEarlier } from './days.js';
import type { DayRange, Periods } from './review.js';

/** What a config may write for its period. */
type PeriodWords = string | DayRange;

function months(first: number, count: number): DayRange {
  return { from: firstOfMonth(first), to: lastOfMonth(first + count - 1) };
}

/** The first month and the number of months of a range of whole months; undefined for any other. */
function wholeMonths(range: DayRange): { first: number; count: number } | undefined {
  const first = monthIndex(range.from);
  const last = monthIndex(range.to);
  if (range.from !== firstOfMonth(first) || range.to !== lastOfMonth(last)) return undefined;
  return { first, count: last - first + 1 };
}

function relative(words: string, today: string): DayRange | undefined {
  const month = monthIndex(today);
  if (words === 'last-month') return months(month - 1, 1);
  if (words === 'last-quarter') return months(month - (month % 3) - 3, 3);
  if (words === 'last-year') return months(month - (month % 12) - 12, 12);
  return undefined;
}

/** The days that the words name; undefined where they name none. `today` is what `last-...` is relative to. */
export function namedPeriod(words: PeriodWords, today: string): DayRange | undefined {
  if (typeof words !== 'string') {
    return isDay(words.from) && isDay(words.to) && words.from <= words.to ? words : undefined;
  }
  const match = /^([1-9]\d{3})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?$/.exec(words);
  if (!match) return relative(words, today);
  const [, year, quarter, month] = match;
  const january = Number(year) * 12;
  if (quarter !== undefined) return months(january + (Number(quarter) - 1) * 3, 3);
  return month === undefined ? months(january, 12) : months(january + Number(month) - 1, 1);
}

/** The period before of the same length: as many whole months where the range is whole months, else as many days. */
export function periodBefore(range: DayRange): DayRange {
  const whole = wholeMonths(range);
  if (whole) return months(whole.first - whole.count, whole.count);
  return { from: addDays(range.from, -daysIn(range)), to: addDays(range.from, -1) };
}

/** The range after it, of the same length: as many whole months, else as many days. */
export function periodAfter(range: DayRange): DayRange {
  const whole = wholeMonths(range);
  if (whole) return months(whole.first + whole.count, whole.count);
  return { from: addDays(range.to, 1), to: addDays(range.to, daysIn(range)) };
}

/** The range a year earlier; whole months stay whole, so that February keeps its last day. */
export function rangeYearEarlier(range: DayRange): DayRange {
  const whole = wholeMonths(range);
  if (whole) return months(whole.first - 12, whole.count);
  return { from: yearEarlier(range.from), to: yearEarlier(range.to) };
}

/** The 28 days before the campaign. */
export function baseline(campaign: DayRange): DayRange {
  return { from: addDays(campaign.from, -28), to: addDays(campaign.from, -1) };
}

export function periodsOf(period: DayRange, campaign?: DayRange): Periods {
  const P = { from: period.from, to: period.to };
  const own = { P, Q: periodBefore(P), Y: rangeYearEarlier(P) };
  if (!campaign) return own;
  const C = { from: campaign.from, to: campaign.to };
  return { ...own, C, B: baseline(C) };
}
