/** The Spring Festival, when shops close and parcels wait: its days in a stretch of days, by a kept calendar library. */
import { createRequire } from 'node:module';
import type * as ChineseDays from 'chinese-days';
import { addDays, daysIn } from './days.js';
import type { DayRange } from './review.js';

/** The public holiday runs from the eve to the seventh day of the first month (Order 795 of the State Council, 2024): eight days. */
const holiday = { before: 1, after: 6 } as const;

/** The library's tables are loaded where a period can hold the festival at all, which is late January to February. */
function newYear(year: number): string {
  const load = createRequire(import.meta.url);
  const { getSolarDateFromLunar } = load('chinese-days') as typeof ChineseDays;
  const { date } = getSolarDateFromLunar(`${year}-01-01`);
  return date;
}

/** Days of the festival's holiday that lie in the range. */
export function springFestivalDays({ from, to }: DayRange): number {
  let days = 0;
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
    // The first day of the lunar year lies between 21 January and 21 February.
    if (to < `${year}-01-20` || from > `${year}-02-28`) continue;
    const first = newYear(year);
    const start = addDays(first, -holiday.before);
    const end = addDays(first, holiday.after);
    const range = { from: start > from ? start : from, to: end < to ? end : to };
    if (range.from <= range.to) days += daysIn(range);
  }
  return days;
}
