/** The planned instants of a schedule: every time that its cron expression names on the wall clock, moved to working days. */
import { Cron } from 'croner';
import type { Schedule } from '../config/job.js';
import { wallClock } from './wall-clock.js';
import { isWorkingDay } from './working-days.js';

const dayLength = 86_400_000;
/** No holidays last longer; a calendar without working days must not be searched for ever. */
const longestHolidays = 31;

export interface Planned {
  /** Instants after `from` up to and including `to`, in their order, each once. Milliseconds. */
  between(from: number, to: number): readonly number[];
  /** The first `count` instants after `from`; fewer where the expression names no more. */
  next(from: number, count: number): readonly number[];
  /** The last instant up to and including `to`. */
  last(to: number): number | undefined;
  /** `YYYY-MM-DD` on the wall clock. */
  dayAt(instant: number): string;
}

function dayOf(wall: number): string {
  return new Date(wall).toISOString().slice(0, 10);
}

export function plannedInstants(schedule: Pick<Schedule, 'cron' | 'timeZone' | 'workingDays' | 'shift'>): Planned {
  const { workingDays, shift } = schedule;
  const clock = wallClock(schedule.timeZone);
  // Read in UTC, an expression names wall-clock times, without clock changes; the clock then says when they are.
  const pattern = new Cron(schedule.cron, { paused: true, mode: '5-part', timezone: 'UTC' });
  const works = (wall: number) => isWorkingDay(dayOf(wall), workingDays);

  /** The nearest working day in a direction, at the same time of the day; undefined where there is none within reach. */
  const nearest = (wall: number, step: number): number | undefined => {
    for (let days = 0; days <= longestHolidays; days += 1) if (works(wall + days * step)) return wall + days * step;
    return undefined;
  };
  const moved = (wall: number): number | undefined => {
    if (works(wall)) return wall;
    return shift === 'skip' ? undefined : nearest(wall, shift === 'next' ? dayLength : -dayLength);
  };

  const forwards = workingDays !== 'none' && shift === 'next';
  const backwards = workingDays !== 'none' && shift === 'previous';

  /** Over the days off that touch a wall in a direction, and one day more. */
  const pastDaysOff = (wall: number, step: number): number => {
    let at = wall + step;
    for (let days = 0; days < longestHolidays && !works(at); days += 1) at += step;
    return at;
  };

  // Later walls never have earlier instants, and a clock never shows less than the wall whose instant is past: so the walls to look at
  // begin where the clock stands at `from`, and end with the first whose instant is past `to`; but for what days off move in.
  const between = (from: number, to: number): readonly number[] => {
    if (to <= from) return [];
    const first = forwards ? pastDaysOff(clock.wallAt(from), -dayLength) : clock.wallAt(from);
    const past = backwards ? pastDaysOff(clock.wallAt(to) + dayLength, dayLength) : undefined;
    const isPast = (wall: number) => (past === undefined ? clock.instantOf(wall) > to : wall > past);
    const found = new Set<number>();
    let wall = pattern.nextRun(new Date(first))?.getTime();
    while (wall !== undefined && !isPast(wall)) {
      const target = moved(wall);
      const instant = target === undefined ? undefined : clock.instantOf(target);
      if (instant !== undefined && instant > from && instant <= to) found.add(instant);
      wall = pattern.nextRun(new Date(wall))?.getTime();
    }
    return [...found].sort((a, b) => a - b);
  };

  const next = (from: number, count: number): readonly number[] => {
    const found: number[] = [];
    let [at, span] = [from, dayLength];
    // An expression may meet a day every 28 years at the rarest (29 February on a named weekday, over a century's end 40).
    const furthest = from + 41 * 366 * dayLength;
    while (found.length < count && at < furthest) {
      found.push(...between(at, at + span));
      at += span;
      span = Math.min(span * 2, 366 * dayLength);
      const wall = pattern.nextRun(new Date(clock.wallAt(at) - 40 * dayLength))?.getTime();
      // Years without any are passed over in one step.
      if (wall === undefined) break;
      at = Math.max(at, wall - 40 * dayLength);
    }
    return found.slice(0, count);
  };

  const last = (to: number): number | undefined => {
    for (let span = dayLength; span <= 41 * 366 * dayLength; span *= 2) {
      const found = between(to - span, to);
      if (found.length > 0) return found.at(-1);
    }
    return undefined;
  };

  return { between, next, last, dayAt: clock.dayAt };
}
