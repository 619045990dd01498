/** What stands between a deck and its readers: fresh and sound rows, figures that can be believed, and something new to tell. */
import type { Gates } from '../config/job.js';
import type { DayRange } from '../config/review.js';
import type { RunContent, StoredFigure, StoredInput } from './stored.js';

export type GateCode =
  | 'no_rows'
  | 'stale'
  | 'outside_period'
  | 'quality'
  | 'quality_error'
  | 'warnings'
  | 'moved_against_period'
  | 'moved_against_run';

/** Why a run is held. Holds no value of a row: it goes into mails and logs. */
export interface Held {
  readonly gate: GateCode;
  /** A dataset or a figure. */
  readonly subject: string;
  readonly reason: string;
}

export interface GateInput {
  readonly gates: Gates;
  readonly period: DayRange;
  readonly content: RunContent;
  /** The last run that was sent; its figures are compared where it is of the same period. */
  readonly last?: { readonly period: DayRange; readonly content: RunContent };
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

function allowedDays({ freshness }: Gates, dataset: string): number | undefined {
  return typeof freshness === 'number' ? freshness : freshness[dataset];
}

/** Its days are those on which something is to be done, not those of rows that came in. */
const plans = 'plan_actions';

/** No last day can be late: an export that came empty would pass as fresh. */
function withoutRows(subject: string): Held {
  return { gate: 'no_rows', subject, reason: `${subject} has no rows` };
}

/** Datasets that have to be fresh and were not read at all. */
function missing({ gates: { freshness }, content }: GateInput): readonly Held[] {
  if (typeof freshness === 'number') return [];
  const read = new Set(content.inputs.map(({ dataset }) => dataset));
  return Object.keys(freshness)
    .filter((dataset) => dataset !== plans && !read.has(dataset))
    .map(withoutRows);
}

/**
 * The rows of a dataset end before the period does: by more days than the config allows, or, where it says nothing, by more than the
 * rows themselves ever paused, which the checks of the data have found.
 */
function staleness({ gates, period }: GateInput, input: StoredInput): readonly Held[] {
  const { dataset: subject, quality, rows } = input;
  if (subject === plans) return [];
  const allowed = allowedDays(gates, subject);
  if (rows === 0 && allowed !== undefined) return [withoutRows(subject)];
  if (quality.to === undefined) return [];
  const late = daysBetween(quality.to, period.to);
  const found = quality.issues.find(({ kind }) => kind === 'stale' || kind === 'outside_period');
  if (allowed === undefined ? found === undefined : late <= allowed) return [];
  const days = late === 1 ? '1 day' : `${late} days`;
  const limit = allowed === undefined ? '' : `, ${allowed} allowed`;
  if (late > 0) {
    return [
      {
        gate: 'stale',
        subject,
        reason: `${subject} ends on ${quality.to}, ${days} before the period does${limit}`,
      },
    ];
  }
  const reason = `${subject} has no rows in the period, only from ${quality.from ?? quality.to} to ${quality.to}`;
  return found?.kind === 'outside_period' ? [{ gate: 'outside_period', subject, reason }] : [];
}

function percent(share: number): string {
  return `${Number((share * 100).toPrecision(3))} %`;
}

function troubles({ gates }: GateInput, { dataset: subject, rows, quality }: StoredInput): readonly Held[] {
  return quality.issues.flatMap(({ kind, severity, column, rows: bad }): Held[] => {
    const where = column === undefined ? subject : `${subject}.${column}`;
    if (severity === 'error') {
      return [{ gate: 'quality_error', subject, reason: `${where}: ${kind} in ${bad} rows` }];
    }
    const allowed = gates.quality[kind];
    // Rows that were left out stand beside those that are there.
    const share = bad / Math.max(bad, Math.max(rows, quality.rows));
    if (allowed === undefined || share <= allowed) return [];
    const reason = `${where}: ${kind} in ${percent(share)} of the rows, ${percent(allowed)} allowed`;
    return [{ gate: 'quality', subject, reason }];
  });
}

function limitOf({ limits }: Gates, id: string): number | undefined {
  if (limits[id] !== undefined) return limits[id];
  // A family's id stands before that of its members.
  const family = Object.keys(limits).filter((key) => id.startsWith(`${key}.`));
  return family.length === 0 ? undefined : limits[family.reduce((a, b) => (b.length > a.length ? b : a))];
}

function moved(from: number, to: number): number {
  if (from === to) return 0;
  return from === 0 ? Infinity : Math.abs(to - from) / Math.abs(from);
}

function movements({ gates, content, last, period }: GateInput): readonly Held[] {
  if (Object.keys(gates.limits).length === 0) return [];
  const samePeriod = last?.period.from === period.from && last.period.to === period.to;
  const earlier = new Map(samePeriod ? last.content.figures.map((figure) => [figure.id, figure]) : []);
  return content.figures.flatMap((figure): readonly Held[] => {
    const limit = limitOf(gates, figure.id);
    if (limit === undefined || Array.isArray(figure.value)) return [];
    return movementOf(figure, earlier.get(figure.id), limit);
  });
}

function movementOf(figure: StoredFigure, earlier: StoredFigure | undefined, limit: number): readonly Held[] {
  const { id: subject, value, display, previous } = figure;
  const held = (gate: GateCode, from: number, against: string): Held[] => {
    const by = typeof value === 'number' ? moved(from, value) : Infinity;
    if (by <= limit) return [];
    const how = by === Infinity ? 'cannot be compared with' : `moved by ${percent(by)} against`;
    return [{ gate, subject, reason: `${subject} (${display}) ${how} ${against}, ${percent(limit)} allowed` }];
  };
  return [
    ...(previous === undefined ? [] : held('moved_against_period', previous, 'the period before')),
    ...(typeof earlier?.value === 'number' ? held('moved_against_run', earlier.value, 'what was sent last') : []),
  ];
}

/** Everything that holds the run; empty where it may be sent. The deck's errors need no gate: a deck with one is never written. */
export function passGates(input: GateInput): readonly Held[] {
  const { gates, content } = input;
  const warnings = content.checks.filter(({ severity }) => severity === 'warning').length;
  return [
    ...missing(input),
    ...content.inputs.flatMap((one) => [...staleness(input, one), ...troubles(input, one)]),
    ...(gates.warnings !== undefined && warnings > gates.warnings
      ? [
          {
            gate: 'warnings' as const,
            subject: 'deck',
            reason: `${warnings} warnings of the checks of the deck, ${gates.warnings} allowed`,
          },
        ]
      : []),
    ...movements(input),
  ];
}
