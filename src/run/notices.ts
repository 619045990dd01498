/** What owners have yet to be told: written with the end of a run, so that no crash loses it, and kept until the mail is out. */
import type { Database } from './database.js';
import { readRun } from './store.js';
import type { StoredRun } from './stored.js';

export interface OpenNotice {
  readonly run: StoredRun;
  readonly subject: string;
  readonly text: string;
  /** As it stands in the store: another may take its place while it is sent. */
  readonly stored: string;
}

interface Kept {
  readonly subject: string;
  readonly text: string;
  readonly tries: number;
  /** Milliseconds since 1970. */
  readonly after: number;
}

/** Half a minute, two, eight, at most six hours between two tries; about two days in all. */
const firstWait = 30_000;
const longestWait = 6 * 3_600_000;
const mostTries = 12;

const untold = 'the owner could not be told: ';

/** Open notices of a review; with `now`, only those whose next try is due. */
export function openNotices(database: Database, review: string, now = Infinity): readonly OpenNotice[] {
  return database
    .all('SELECT id, notice FROM run WHERE review = ? AND notice IS NOT NULL ORDER BY started, id', review)
    .flatMap(({ id, notice }) => {
      const run = readRun(database, String(id));
      const { subject, text, after } = JSON.parse(String(notice)) as Kept;
      return run && after <= now ? [{ run, subject, text, stored: String(notice) }] : [];
    });
}

/** Whether the end of the run is final, and its owner still to be told of it. */
export function isToBeTold(database: Database, run: string): boolean {
  return database.all('SELECT 1 FROM run WHERE id = ? AND notice IS NOT NULL', run).length > 0;
}

const reasonsWithout = ({ reasons }: StoredRun) => reasons.filter((one) => !one.startsWith(untold));

export function closeNotice(database: Database, { run, stored }: OpenNotice): void {
  database.run(
    'UPDATE run SET notice = NULL, reasons = ? WHERE id = ? AND notice = ?',
    ...[JSON.stringify(reasonsWithout(run)), run.id, stored],
  );
}

/** Keeps it for a later try, and says in the run why it is not out; after the last try that is all that is left of it. */
export function postponeNotice(database: Database, { run, stored }: OpenNotice, why: string, now: number): void {
  const { subject, text, tries } = JSON.parse(stored) as Kept;
  const next: Kept = { subject, text, tries: tries + 1, after: now + Math.min(longestWait, firstWait * 4 ** tries) };
  database.run(
    'UPDATE run SET notice = ?, reasons = ? WHERE id = ? AND notice = ?',
    ...[
      next.tries < mostTries ? JSON.stringify(next) : null,
      JSON.stringify([...reasonsWithout(run), `${untold}${why}`]),
      run.id,
      stored,
    ],
  );
}
