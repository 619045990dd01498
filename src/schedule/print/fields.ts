/**
 * A cron expression as other schedulers read it. Where they cannot say it (working days, the last Friday, days of the month or of the
 * week), they fire on every day: `quarterdeck run` itself knows what is due, and does nothing where nothing is.
 */
import type { Schedule } from '../../config/job.js';
import { wallClock } from '../wall-clock.js';

/** Numbers of a field, undefined where it holds all. */
export interface Fields {
  readonly minutes: readonly number[] | undefined;
  readonly hours: readonly number[] | undefined;
  readonly days: readonly number[] | undefined;
  readonly months: readonly number[] | undefined;
  /** 0 is Sunday. */
  readonly weekdays: readonly number[] | undefined;
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const dayNames = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

const nicknames: Readonly<Record<string, string>> = {
  '@hourly': '0 * * * *',
  '@daily': '0 0 * * *',
  '@weekly': '0 0 * * 0',
  '@monthly': '0 0 1 * *',
  '@yearly': '0 0 1 1 *',
  '@annually': '0 0 1 1 *',
};

function numberOf(text: string, names: readonly string[], first: number): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  const at = names.indexOf(text.toLowerCase());
  return at < 0 ? undefined : at + first;
}

/** The numbers; `other` where it is written in a way that only quarterdeck reads. */
function expand(
  field: string,
  low: number,
  high: number,
  names: readonly string[] = [],
): readonly number[] | undefined | 'other' {
  if (field === '*' || field === '?') return undefined;
  const found = new Set<number>();
  for (const part of field.split(',')) {
    const match = /^(\*|[a-z0-9]+)(?:-([a-z0-9]+))?(?:\/(\d+))?$/i.exec(part);
    if (!match) return 'other';
    const [, begin = '', end, step] = match;
    const from = begin === '*' ? low : numberOf(begin, names, low);
    const to = begin === '*' ? high : end === undefined ? from : numberOf(end, names, low);
    if (from === undefined || to === undefined || from > to) return 'other';
    for (let value = from; value <= to; value += Number(step ?? 1)) found.add(value);
  }
  return [...found].sort((a, b) => a - b);
}

export function fieldsOf({ cron, workingDays, shift }: Pick<Schedule, 'cron' | 'workingDays' | 'shift'>): Fields {
  const written = nicknames[cron.toLowerCase()] ?? cron;
  const [minute = '*', hour = '*', day = '*', month = '*', weekday = '*'] = written.split(/\s+/);
  const minutes = expand(minute, 0, 59);
  const hours = expand(hour, 0, 23);
  const time = {
    minutes: minutes === 'other' ? undefined : minutes,
    hours: hours === 'other' ? undefined : hours,
  };
  const days = expand(day, 1, 31);
  const months = expand(month, 1, 12, monthNames);
  const weekdays = expand(weekday, 0, 7, dayNames);
  const everyDay = { ...time, days: undefined, months: undefined, weekdays: undefined };
  if (days === 'other' || months === 'other' || weekdays === 'other') return everyDay;
  // Cron takes either of the two, others take both.
  if (days !== undefined && weekdays !== undefined) return everyDay;
  if (workingDays !== 'none' && shift !== 'skip') return everyDay;
  const sunday = weekdays && [...new Set(weekdays.map((one) => one % 7))].sort((a, b) => a - b);
  return { ...time, days, months, weekdays: sunday };
}

function listed(numbers: readonly number[] | undefined): string {
  return numbers === undefined ? '*' : numbers.join(',');
}

export function cronText({ minutes, hours, days, months, weekdays }: Fields): string {
  return [minutes, hours, days, months, weekdays].map(listed).join(' ');
}

/** The same times in UTC, for a scheduler that knows no zones: on every day, at the hours of every offset that the zone has in a year. */
export function cronInUtc(fields: Fields, timeZone: string, now: number): readonly string[] {
  const clock = wallClock(timeZone);
  const dayLength = 86_400_000;
  const offsets = new Set(
    Array.from({ length: 366 }, (_, day) => {
      const at = Math.floor(now / 60_000) * 60_000 + day * dayLength;
      return Math.round((clock.wallAt(at) - at) / 60_000);
    }),
  );
  const all = (count: number) => Array.from({ length: count }, (_, value) => value);
  const byMinute = new Map<number, Set<number>>();
  for (const offset of offsets) {
    for (const hour of fields.hours ?? all(24)) {
      for (const minute of fields.minutes ?? all(60)) {
        const utc = (((hour * 60 + minute - offset) % 1440) + 1440) % 1440;
        const hours = byMinute.get(utc % 60) ?? new Set();
        byMinute.set(utc % 60, hours.add(Math.floor(utc / 60)));
      }
    }
  }
  const byHours = new Map<string, number[]>();
  for (const [minute, hours] of byMinute) {
    const key = hours.size === 24 ? '*' : [...hours].sort((a, b) => a - b).join(',');
    byHours.set(key, [...(byHours.get(key) ?? []), minute]);
  }
  return [...byHours].map(([hours, minutes]) => {
    const shown = minutes.length === 60 ? '*' : minutes.sort((a, b) => a - b).join(',');
    return `${shown} ${hours} * * *`;
  });
}
