/** What a job has planned, in the state's file: each instant once, decided on when it is due, and settled when its run ended. */
import type { Schedule } from '../config/job.js';
import type { Database, DatabaseRow, Part } from '../run/database.js';
import type { RunOutcome } from '../run/stored.js';
import type { Planned } from './instants.js';

export const agendaPart: Part = {
  name: 'agenda',
  steps: [
    // All instants up to `decided` have been decided on.
    'CREATE TABLE job (name TEXT PRIMARY KEY, decided INTEGER NOT NULL)',
    `CREATE TABLE planned (
      job TEXT NOT NULL,
      instant INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'missed')),
      tries INTEGER NOT NULL DEFAULT 0,
      run TEXT,
      outcome TEXT,
      reason TEXT,
      PRIMARY KEY (job, instant)
    ) WITHOUT ROWID`,
    // What the clock said when the instant was decided on.
    'ALTER TABLE planned ADD COLUMN decided INTEGER',
  ],
};

export type PlannedState = 'waiting' | 'running' | 'done' | 'missed';

export interface PlannedRun {
  readonly job: string;
  /** Milliseconds. */
  readonly instant: number;
  readonly state: PlannedState;
  /** Tries that were begun and did not end by being stopped. */
  readonly tries: number;
  readonly run?: string;
  readonly outcome?: RunOutcome;
  readonly reason?: string;
}

function plannedOf(row: DatabaseRow): PlannedRun {
  return {
    job: String(row.job),
    instant: Number(row.instant),
    state: row.state as PlannedState,
    tries: Number(row.tries),
    ...(row.run === null ? {} : { run: String(row.run) }),
    ...(row.outcome === null ? {} : { outcome: row.outcome as RunOutcome }),
    ...(row.reason === null ? {} : { reason: String(row.reason) }),
  };
}

/**
 * What becomes of instants that are due and not decided on. `up`: somebody watched all the time, so that the last of them is not late
 * and runs under every policy; the clock may still have jumped over others.
 */
export function chooseDue(
  due: readonly number[],
  policy: Schedule['catchUp'],
  up: boolean,
): { readonly run: readonly number[]; readonly missed: readonly number[] } {
  if (policy === 'all') return { run: due, missed: [] };
  const run = policy === 'none' && !up ? [] : due.slice(-1);
  return { run, missed: due.slice(0, due.length - run.length) };
}

export interface Decision {
  readonly schedule: Pick<Schedule, 'catchUp'>;
  readonly planned: Planned;
  /** Milliseconds. */
  readonly now: number;
  readonly up: boolean;
  /** Of a job that was never seen: how long ago (milliseconds) its last instant may have been and still be due. */
  readonly firstWithin: number;
}

const dayLength = 86_400_000;

/** Up to when all is decided on; undefined for a job that was never seen. */
function decidedUpTo(database: Database, job: string): number | undefined {
  const [seen] = database.all('SELECT decided FROM job WHERE name = ?', job);
  return seen && Number(seen.decided);
}

/** Instants after `decided` up to now that have no row yet. */
function undecided(database: Database, job: string, planned: Planned, decided: number, now: number): readonly number[] {
  const rows = database.all('SELECT instant FROM planned WHERE job = ? AND instant > ?', job, decided);
  const known = new Set(rows.map(({ instant }) => Number(instant)));
  return planned.between(decided, now).filter((instant) => !known.has(instant));
}

/**
 * Takes back what a clock that was ahead of the present decided on: that instants were given up, and, where it was ahead by more than
 * a day, all that waited or ran without being sent. A row of before the column says nothing of its clock; its instant stands in.
 * Returns the instants taken back.
 */
function takeBack(database: Database, job: string, decided: number, now: number): readonly number[] {
  if (decided <= now) return [];
  const taken =
    decided - now > dayLength
      ? "(state IN ('missed', 'waiting') OR (state = 'done' AND outcome IS NOT 'sent'))"
      : "state = 'missed'";
  const where = `job = ? AND coalesce(decided, instant) > ? AND ${taken}`;
  const rows = database.all(`SELECT instant FROM planned WHERE ${where}`, job, now);
  database.run(`DELETE FROM planned WHERE ${where}`, job, now);
  return rows.map(({ instant }) => Number(instant));
}

/**
 * Decides on every instant up to now, in one piece: a row is made for each, so that no other process and no other reading of the clock
 * can decide on it again. Where the clock went back, instants that were given up by the clock that was ahead are decided on anew, each
 * when its time comes; those that ran stay done. Where it went back by more than a day, it was wrong before: then only those that were
 * sent stay done. Writes nothing where nothing became due.
 */
export function decide(database: Database, job: string, { schedule, planned, now, up, firstWithin }: Decision): void {
  const before = decidedUpTo(database, job);
  const isQuiet = before !== undefined && now >= before && now - before < dayLength;
  if (isQuiet && undecided(database, job, planned, before, now).length === 0) return;
  database.atOnce(() => {
    const last = firstWithin > 0 ? planned.last(now) : undefined;
    const first = last !== undefined && now - last <= firstWithin ? last - 1 : now;
    const decided = decidedUpTo(database, job) ?? first;
    const again = takeBack(database, job, decided, now);
    const from = again.reduce((earliest, instant) => Math.min(earliest, instant - 1), decided);
    const { run, missed } = chooseDue(undecided(database, job, planned, from, now), schedule.catchUp, up);
    const add = 'INSERT OR IGNORE INTO planned (job, instant, state, decided) VALUES (?, ?, ?, ?)';
    for (const instant of run) database.run(add, job, instant, 'waiting', now);
    for (const instant of missed) database.run(add, job, instant, 'missed', now);
    database.run(
      'INSERT INTO job VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET decided = excluded.decided',
      ...[job, now],
    );
  });
}

/** The oldest instant that is decided on and not settled. */
export function nextOpen(database: Database, job: string): PlannedRun | undefined {
  const [row] = database.all(
    "SELECT * FROM planned WHERE job = ? AND state IN ('waiting', 'running') ORDER BY instant LIMIT 1",
    job,
  );
  return row && plannedOf(row);
}

export function begin(database: Database, { job, instant }: PlannedRun, run: string): void {
  database.run(
    "UPDATE planned SET state = 'running', tries = tries + 1, run = ? WHERE job = ? AND instant = ?",
    ...[run, job, instant],
  );
}

/** A run that was stopped from outside has not been tried: it waits again. */
export function putBack(database: Database, { job, instant }: PlannedRun): void {
  database.run(
    "UPDATE planned SET state = 'waiting', tries = max(0, tries - 1) WHERE job = ? AND instant = ? AND state = 'running'",
    ...[job, instant],
  );
}

export function settle(
  database: Database,
  { job, instant }: Pick<PlannedRun, 'job' | 'instant'>,
  outcome: RunOutcome,
  reason: string | undefined,
): void {
  database.run(
    "UPDATE planned SET state = 'done', outcome = ?, reason = ? WHERE job = ? AND instant = ?",
    ...[outcome, reason ?? null, job, instant],
  );
}

/** Newest first. */
export function recent(database: Database, job: string, count: number): readonly PlannedRun[] {
  return database.all('SELECT * FROM planned WHERE job = ? ORDER BY instant DESC LIMIT ?', job, count).map(plannedOf);
}

/** The latest instant whose run was sent. */
export function lastSentInstant(database: Database, job: string): number | undefined {
  const [row] = database.all("SELECT max(instant) AS last FROM planned WHERE job = ? AND outcome = 'sent'", job);
  return typeof row?.last === 'number' ? row.last : undefined;
}

/** Instants that are decided on and not settled. */
export function openCount(database: Database, job: string): number {
  const [row] = database.all(
    "SELECT count(*) AS n FROM planned WHERE job = ? AND state IN ('waiting', 'running')",
    job,
  );
  return Number(row?.n ?? 0);
}
