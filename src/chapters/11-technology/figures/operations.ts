/** Figures of operations: how long alerts, incidents and scale-outs take, and what the log store carries. */
import { memberPath } from '../../../figures/member.js';
import { divide } from '../../../figures/round.js';
import { meanDifferenceInterval, meanInterval } from '../../../figures/statistics/mean-interval.js';
import { sampleOf, type Sums } from '../../intervals.js';
import type { Family, MemberReading as Reading } from '../../family.js';
import { rows } from '../measures.js';

/** A mean of minutes now against before, each a sample of what happened. */
function meanReading(now: Sums | undefined, before: Sums | undefined): Omit<Reading, 'member'> {
  return {
    value: divide(now?.sum, now?.n),
    previous: divide(before?.sum, before?.n),
    interval: now && meanInterval(sampleOf(now)),
    changeInterval: now && before && meanDifferenceInterval(sampleOf(now), sampleOf(before)),
    n: now?.n ?? 0,
  };
}

interface TimedRow {
  readonly period: string;
  readonly resolved: number;
  readonly minutes: number;
  readonly squares: number;
}

const sums = (row: TimedRow | undefined): Sums | undefined =>
  row && { n: row.resolved, sum: row.minutes, squares: row.squares };

/** One reading a member that P has, beside the same member of Q. */
function compared<R extends TimedRow>(found: readonly R[], memberOf: (row: R) => string): readonly Reading[] {
  const before = new Map(found.filter(({ period }) => period === 'Q').map((row) => [memberOf(row), row]));
  return found
    .filter(({ period }) => period === 'P')
    .map((row) => ({
      member: memberPath(memberOf(row)),
      ...meanReading(sums(row), sums(before.get(memberOf(row)))),
    }));
}

export const operationFamilies: readonly Family[] = [
  {
    name: 'alert_minutes',
    unit: 'minutes',
    good: 'down',
    measure: 'alerts',
    read: ({ measures }) => compared(rows(measures, 'alerts'), ({ level }) => level),
  },
  {
    name: 'mttr',
    unit: 'minutes',
    good: 'down',
    measure: 'recovery',
    read: ({ measures }) => compared(rows(measures, 'recovery'), ({ severity }) => severity),
  },
  {
    name: 'scale_out_minutes',
    unit: 'minutes',
    good: 'down',
    measure: 'scale_outs',
    read: ({ measures }) => {
      const byHand = rows(measures, 'scale_outs')
        .filter(({ automatic }) => !automatic)
        .map((row) => ({ ...row, resolved: row.requests }));
      return compared(byHand, () => 'manual');
    },
  },
  {
    name: 'log_terabytes',
    unit: 'TB a day',
    measure: 'logs',
    read: ({ measures }) => {
      const [now, before] = ['P', 'Q'].map((period) => rows(measures, 'logs').find((row) => row.period === period));
      return now
        ? [{ value: divide(now.terabytes, now.days), previous: divide(before?.terabytes, before?.days), n: now.days }]
        : [];
    },
  },
  {
    name: 'log_query_p95',
    unit: 'seconds',
    good: 'down',
    measure: 'logs',
    read: ({ measures }) => {
      const [now, before] = ['P', 'Q'].map((period) => rows(measures, 'logs').find((row) => row.period === period));
      const mean = (row: typeof now) => divide(row?.seconds, row?.timed_days);
      return now
        ? [
            {
              value: mean(now),
              previous: mean(before),
              n: now.timed_days,
              ...(now.timed_days === 0
                ? { reason: { code: 'no_rows', subject: 'log_stats.query_p95_seconds' } as const }
                : {}),
            },
          ]
        : [];
    },
  },
];
