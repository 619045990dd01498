/** Which days are worked: Monday to Friday, or as China's State Council lays holidays and make-up days, by a calendar library. */
import calendar from 'chinese-days';
import type { Schedule } from '../config/job.js';

function isWeekday(day: string): boolean {
  return ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}

const known = new Map<string, boolean>();

/** The arrangement of a year is made public in the autumn before; without it the library takes Monday to Friday. */
export function knowsYear(year: string): boolean {
  const found = known.get(year) ?? calendar.getHolidaysInRange(`${year}-01-01`, `${year}-12-31`, false).length > 0;
  known.set(year, found);
  return found;
}

export function isWorkingDay(day: string, rule: Schedule['workingDays']): boolean {
  if (rule === 'none') return true;
  return rule === 'china' ? calendar.isWorkday(day) : isWeekday(day);
}
