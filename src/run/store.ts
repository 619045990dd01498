/** The store of runs: every one with what went in and came out, in the state's file, for as long as the config keeps them. */
import { isDeepStrictEqual } from 'node:util';
import type { Retention } from '../config/job.js';
import type { DayRange, Review } from '../config/review.js';
import type { Database, DatabaseRow, Part } from './database.js';
import { fingerprint, type RunContent, type RunHead, type RunOutcome, type StoredRun } from './stored.js';

export const runPart: Part = {
  name: 'run',
  steps: [
    `CREATE TABLE run (
      id TEXT PRIMARY KEY,
      review TEXT NOT NULL,
      locale TEXT NOT NULL,
      period_from TEXT NOT NULL,
      period_to TEXT NOT NULL,
      version TEXT NOT NULL,
      planned TEXT,
      started TEXT NOT NULL,
      ended TEXT,
      outcome TEXT NOT NULL,
      reasons TEXT NOT NULL DEFAULT '[]',
      approved_by TEXT,
      approved_at TEXT,
      fingerprint TEXT,
      content TEXT
    )`,
    'CREATE INDEX run_started ON run (review, started)',
    // What the owner is still to be told of it.
    'ALTER TABLE run ADD COLUMN notice TEXT',
  ],
};

export function startRun(database: Database, head: RunHead): void {
  const { id, review, locale, period, version, planned, started } = head;
  database.run(
    `INSERT INTO run (id, review, locale, period_from, period_to, version, planned, started, outcome)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'running')`,
    ...[id, review, locale, period.from, period.to, version, planned ?? null, started],
  );
}

/** Before anything of the run may be sent, so that what was sent can always be told. */
export function recordContent(database: Database, head: RunHead, content: RunContent): void {
  database.run(
    'UPDATE run SET content = ?, fingerprint = ? WHERE id = ?',
    ...[JSON.stringify(content), fingerprint(head, content), head.id],
  );
}

/** In one write with what its owner is to be told: no crash comes between. */
export function endRun(
  database: Database,
  id: string,
  outcome: RunOutcome,
  ended: string,
  reasons: readonly string[] = [],
  notice?: { readonly subject: string; readonly text: string },
): void {
  const open = notice && JSON.stringify({ subject: notice.subject, text: notice.text, tries: 0, after: 0 });
  database.run(
    'UPDATE run SET outcome = ?, ended = ?, reasons = ?, notice = ? WHERE id = ?',
    ...[outcome, ended, JSON.stringify(reasons), open ?? null, id],
  );
}

/** Goes on with a run whose process ended, or that failed. */
export function reopenRun(database: Database, id: string): void {
  database.run("UPDATE run SET outcome = 'running', ended = NULL, reasons = '[]' WHERE id = ?", id);
}

/** Written before anything is sent, so that what was sent against a gate has a name beside it. */
export function approveRun(database: Database, id: string, by: string, at: string): void {
  database.run('UPDATE run SET approved_by = ?, approved_at = ? WHERE id = ?', by, at, id);
}

const text = (row: DatabaseRow, name: string) => String(row[name]);
const optional = (row: DatabaseRow, column: string, name: string) =>
  row[column] === null || row[column] === undefined ? {} : { [name]: String(row[column]) };

function runOf(row: DatabaseRow): StoredRun {
  return {
    id: text(row, 'id'),
    review: text(row, 'review'),
    locale: text(row, 'locale') as StoredRun['locale'],
    period: { from: text(row, 'period_from'), to: text(row, 'period_to') },
    version: text(row, 'version'),
    started: text(row, 'started'),
    outcome: text(row, 'outcome') as RunOutcome,
    reasons: JSON.parse(text(row, 'reasons')) as readonly string[],
    ...optional(row, 'planned', 'planned'),
    ...optional(row, 'approved_by', 'approvedBy'),
    ...optional(row, 'ended', 'ended'),
    ...(row.content === null || row.content === undefined
      ? {}
      : { content: JSON.parse(text(row, 'content')) as RunContent }),
  };
}

/** All but the content, which is large. */
const heads =
  'id, review, locale, period_from, period_to, version, planned, started, ended, outcome, reasons, approved_by, NULL AS content';

/** Newest first, without their content. */
export function listRuns(database: Database): readonly StoredRun[] {
  return database.all(`SELECT ${heads} FROM run ORDER BY started DESC, id DESC`).map(runOf);
}

export function readRun(database: Database, id: string): StoredRun | undefined {
  const [row] = database.all('SELECT * FROM run WHERE id = ?', id);
  return row && runOf(row);
}

/** The run that a user means: its id, the beginning of one that fits no other, `last`, or `previous`. Only runs with content. */
export function namedRun(database: Database, name: string): StoredRun | undefined {
  const back = ['last', 'previous'].indexOf(name);
  const [row, second] =
    back >= 0
      ? database.all(
          'SELECT * FROM run WHERE content IS NOT NULL ORDER BY started DESC, id DESC LIMIT 1 OFFSET ?',
          back,
        )
      : database.all('SELECT * FROM run WHERE substr(id, 1, ?) = ? ORDER BY id', name.length, name);
  return row && !second ? runOf(row) : undefined;
}

/** The last run of the review that was sent, before the run with this id. */
export function lastSent(database: Database, review: string, before: string): StoredRun | undefined {
  const [row] = database.all(
    `SELECT * FROM run WHERE review = ? AND outcome = 'sent' AND content IS NOT NULL AND id <> ?
     ORDER BY started DESC, id DESC LIMIT 1`,
    ...[review, before],
  );
  return row && runOf(row);
}

/** A review as its runs know it; `brand` as the config writes it, in all its languages. */
export type ReviewIdentity = Pick<Review, 'name' | 'brand'>;

/** The same review over time: its name, or, since a name often holds the period, the same brand and the same name but for digits. */
function isOfReview({ review, content }: StoredRun, { name, brand }: ReviewIdentity): boolean {
  const plain = (one: string) => one.replace(/\d+/g, '#');
  if (review === name) return true;
  return content?.brand !== undefined && isDeepStrictEqual(content.brand, brand) && plain(review) === plain(name);
}

/** The run that speaks for a period of a review: of its very name first, in the language, then one that was sent, then the newest. */
export function runOfPeriod(
  database: Database,
  review: ReviewIdentity,
  { from, to }: DayRange,
  locale: string,
): StoredRun | undefined {
  return database
    .all(
      `SELECT * FROM run WHERE period_from = ? AND period_to = ? AND content IS NOT NULL AND outcome NOT IN ('running', 'failed')
       ORDER BY review = ? DESC, locale = ? DESC, outcome = 'sent' DESC, started DESC, id DESC`,
      ...[from, to, review.name, locale],
    )
    .map(runOf)
    .find((run) => isOfReview(run, review));
}

/** True where the two runs are of the same period, language, config, rows and figures. */
export function isUnchanged(database: Database, one: string, other: string): boolean {
  const [row] = database.all(
    `SELECT count(*) AS n FROM run AS a JOIN run AS b ON a.fingerprint = b.fingerprint WHERE a.id = ? AND b.id = ?`,
    ...[one, other],
  );
  return Number(row?.n) === 1;
}

const dayLength = 86_400_000;

/** The run of each period that was sent last, or built last where none was: what the next review of it is compared with. */
function spokesmen(database: Database, review: string): ReadonlySet<string> {
  const rows = database.all(
    `SELECT id, period_from, period_to FROM run WHERE review = ? AND outcome IN ('sent', 'built')
     ORDER BY outcome = 'sent' DESC, started DESC, id DESC`,
    review,
  );
  const first = new Map<string, string>();
  for (const row of rows) {
    const period = `${text(row, 'period_from')} ${text(row, 'period_to')}`;
    if (!first.has(period)) first.set(period, text(row, 'id'));
  }
  return new Set(first.values());
}

/**
 * Forgets runs of a review beyond the number and the age that its config keeps; the number does not touch the one that speaks for its
 * period. A run that is held, that is going on, or that `open` names (deliveries that are not settled), stays. Returns the ids of those
 * forgotten.
 */
export function prune(
  database: Database,
  review: string,
  retain: Retention,
  now: Date,
  open: ReadonlySet<string> = new Set(),
): readonly string[] {
  const oldest = new Date(now.getTime() - retain.days * dayLength).toISOString();
  return database.atOnce(() => {
    const speaking = spokesmen(database, review);
    const gone = database
      .all('SELECT id, started, outcome FROM run WHERE review = ? ORDER BY started DESC, id DESC', review)
      .filter((row, index) => (index >= retain.runs && !speaking.has(text(row, 'id'))) || text(row, 'started') < oldest)
      .filter(({ outcome }) => outcome !== 'held' && outcome !== 'running')
      .map((row) => text(row, 'id'))
      .filter((id) => !open.has(id));
    for (const id of gone) database.run('DELETE FROM run WHERE id = ?', id);
    return gone;
  });
}
