/** What the days of a dataset's rows say about the period: no rows in it, rows that end too early, days left out. */
import type { DayRange } from '../../config/review.js';
import { sampleCount, type QualityIssue } from '../dataset.js';

/** Rows of one day, `YYYY-MM-DD`; days without rows are not there. */
export interface DayCount {
  readonly day: string;
  readonly rows: number;
}

/** A dataset that has rows on more than this share of its days is expected to have them on all. */
const dense = 0.9;

const dayLength = 24 * 60 * 60 * 1000;

function dayNumber(day: string): number {
  return Math.round(Date.parse(day) / dayLength);
}

function dayText(number: number): string {
  return new Date(number * dayLength).toISOString().slice(0, 10);
}

/** `days` are in their order; `column` is the moment. */
export function checkDays(days: readonly DayCount[], column: string, period: DayRange): readonly QualityIssue[] {
  const first = days[0];
  if (first === undefined) return [];
  const inside = days.filter(({ day }) => day >= period.from && day <= period.to);
  if (inside.length === 0) {
    const rows = days.reduce((sum, one) => sum + one.rows, 0);
    return [
      {
        kind: 'outside_period',
        severity: 'warning',
        column,
        rows,
        samples: [first.day, days.at(-1)?.day ?? first.day],
      },
    ];
  }
  const known = days.filter(({ day }) => day <= period.to).map(({ day }) => dayNumber(day));
  return [...stale(known, column, period), ...gaps(known, column, period)];
}

/** The rows end before the period does, by more days than they ever paused: sparse data is not stale, daily data is at once. */
function stale(known: readonly number[], column: string, period: DayRange): QualityIssue[] {
  const latest = known.at(-1);
  if (latest === undefined || known.length < 2) return [];
  const longest = known.reduce((most, day, index) => Math.max(most, day - (known[index - 1] ?? day)), 1);
  const missing = dayNumber(period.to) - latest;
  if (missing === 0 || (missing < longest && longest > 1)) return [];
  return [{ kind: 'stale', severity: 'warning', column, rows: missing, samples: [dayText(latest)] }];
}

function gaps(known: readonly number[], column: string, period: DayRange): QualityIssue[] {
  const [first] = known;
  const latest = known.at(-1);
  if (first === undefined || latest === undefined) return [];
  const span = latest - first + 1;
  if (known.length <= span * dense) return [];
  const there = new Set(known);
  const from = dayNumber(period.from);
  const empty = Array.from({ length: latest - from + 1 }, (_, index) => from + index).filter((day) => !there.has(day));
  if (empty.length === 0) return [];
  return [
    { kind: 'gap', severity: 'warning', column, rows: empty.length, samples: empty.slice(0, sampleCount).map(dayText) },
  ];
}
