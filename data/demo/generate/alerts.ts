/** raw/alerts.jsonl, scale_outs.csv and log_stats.csv: how operations were run. */
import { clock, iso, review, within, type Span } from './calendar.js';
import { systems } from './incident-log.js';
import { pick } from './quota.js';
import { createRandom, type Random } from './random.js';
import { openLines, writeCsv, type Cell } from './write/lines.js';

interface Level {
  readonly id: 'critical' | 'major' | 'minor';
  /** Alerts of Q and of P, and the mean minutes to the all-clear in each. */
  readonly alerts: readonly [before: number, now: number];
  readonly minutes: readonly [before: number, now: number];
}

const levels: readonly Level[] = [
  { id: 'critical', alerts: [41, 66], minutes: [38, 47] },
  { id: 'major', alerts: [118, 171], minutes: [74, 76] },
  { id: 'minor', alerts: [190, 236], minutes: [182, 164] },
];
/** Alerts that nobody has closed yet, of the minor ones. */
const open = 0.03;

interface Alert {
  /** Second since the first day at which it fired, and seconds to being seen and being over. */
  readonly fired: number;
  readonly seen: number;
  readonly over: number | null;
  readonly system: number;
  readonly level: Level['id'];
}

/** Durations around a mean that they hit exactly: a few drag on, most are short. */
function durations(count: number, meanMinutes: number, random: Random): number[] {
  const drawn = Array.from({ length: count }, () => Math.exp(0.45 * random.normal()));
  const mean = drawn.reduce((sum, one) => sum + one, 0) / count;
  return drawn.map((one) => Math.max(60, Math.round((one / mean) * meanMinutes * 60)));
}

function alertsOf(span: Span, period: 0 | 1, random: Random): Alert[] {
  const days = Array.from({ length: span.to - span.from + 1 }, (_, i) => span.from + i);
  const weights = days.map((day) => (within(day, review.burst) ? 5 : within(day, review.C) ? 2 : 1));
  return levels.flatMap((level) => {
    const count = level.alerts[period];
    return durations(count, level.minutes[period], random).map((over): Alert => {
      const second = Math.floor(86_400 * Math.min(0.999, Math.max(0, 0.62 + 0.24 * random.normal())));
      return {
        fired: (days[pick(weights, random)] ?? span.from) * 86_400 + second,
        seen: Math.round(over * random.between(0.08, 0.3)),
        over: level.id === 'minor' && random.chance(open) ? null : over,
        system: pick([30, 26, 22, 10, 8, 4], random),
        level: level.id,
      };
    });
  });
}

const moment = (second: number): string => `${iso(Math.floor(second / 86_400))} ${clock(second % 86_400)}`;

function writeAlerts(folder: string, seed: number): void {
  const random = createRandom(seed, 'alerts');
  const alerts = [...alertsOf(review.Q, 0, random), ...alertsOf(review.P, 1, random)];
  alerts.sort((a, b) => a.fired - b.fired || a.seen - b.seen);
  const lines = openLines(folder, 'alerts.jsonl');
  alerts.forEach(({ fired, seen, over, system, level }, i) => {
    lines.line(
      JSON.stringify({
        id: `A${String(i + 1).padStart(5, '0')}`,
        service: systems[system]?.id,
        level,
        fired: moment(fired),
        acked: moment(fired + seen),
        resolved: over === null ? null : moment(fired + over),
      }),
    );
  });
  lines.close();
}

/** Requests for capacity: made by hand after a call, or by a rule within minutes. */
function writeScaleOuts(folder: string, seed: number): void {
  const random = createRandom(seed, 'scale-outs');
  const rows: Cell[][] = [];
  const add = (span: Span, count: number, automatic: boolean, low: number, high: number): void => {
    for (let n = 0; n < count; n += 1) {
      const asked = (span.from + random.int(span.to - span.from + 1)) * 86_400 + 9 * 3600 + random.int(12 * 3600);
      const seconds = Math.round(random.between(low, high) * 60);
      rows.push([moment(asked), moment(asked + seconds), automatic]);
    }
  };
  add(review.Q, 7, false, 28, 62);
  add(review.Q, 4, true, 3, 7);
  add(review.P, 5, false, 27, 58);
  add(review.C, 11, false, 33, 72);
  add(review.C, 19, true, 2, 6);
  rows.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  writeCsv(
    folder,
    'scale_outs.csv',
    ['scale_out_id', 'requested_at', 'ready_at', 'automatic'],
    rows.map((row, i) => [`K${String(i + 1).padStart(3, '0')}`, ...row]),
  );
}

/** The log store grows with the traffic, and the slower its queries the more it holds. */
function writeLogs(folder: string, seed: number): void {
  const random = createRandom(seed, 'logs');
  const rows: Cell[][] = [];
  for (let day = review.Q.from; day <= review.P.to + 20; day += 1) {
    const growth = 0.72 + (0.5 * (day - review.Q.from)) / (review.P.to - review.Q.from);
    const rush = within(day, review.burst) ? 2.1 : within(day, review.C) ? 1.5 : 1;
    const terabytes = growth * rush * (1 + 0.06 * random.normal());
    rows.push([iso(day), terabytes.toFixed(3), (4 + 9.5 * terabytes * (1 + 0.1 * random.normal())).toFixed(1)]);
  }
  writeCsv(folder, 'log_stats.csv', ['date', 'terabytes', 'query_p95_seconds'], rows);
}

export function writeOperations(folder: string, seed: number): void {
  writeAlerts(folder, seed);
  writeScaleOuts(folder, seed);
  writeLogs(folder, seed);
}
