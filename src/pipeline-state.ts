/** The state of a review: one file for all that outlives a run. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Review } from './config/review.js';
import { deliveryPart, openLedger, periodOf } from './delivery/ledger.js';
import { fail } from './errors/problem.js';
import { openDatabase, type Database } from './run/database.js';
import { thisProcess } from './run/owner.js';
import { isToBeTold } from './run/notices.js';
import { listRuns, prune, runPart } from './run/store.js';
import { agendaPart } from './schedule/agenda.js';
import { lockJob, lockPart } from './schedule/lock.js';
import { systemTimers } from './schedule/timers.js';

/** Fails with STATE_KEY where recipients were hashed here before and the ledger is gone: a fresh one would send everything again. */
export async function openState({ state }: Pick<Review, 'state'>): Promise<Database> {
  const [key, ledger] = [join(state, 'recipients.key'), join(state, 'state.db')];
  // The key is made when the ledger is there, so it is looked for first: another process may make both meanwhile.
  if (existsSync(key) && !existsSync(ledger)) fail('STATE_KEY', { path: key, ledger });
  return openDatabase(ledger, [runPart, agendaPart, lockPart, deliveryPart]);
}

/** Runs something over the state, and closes it whatever happens. */
export async function withState<T>(
  review: Pick<Review, 'state'>,
  work: (database: Database) => Promise<T> | T,
): Promise<T> {
  const database = await openState(review);
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

/** Runs something over the state while nobody else runs the job, or decides on its runs. */
export async function underLock<T>(
  review: Pick<Review, 'state' | 'name'>,
  signal: AbortSignal,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  return withState(review, async (database) => {
    const lock = await lockJob(database, review.name, { own: thisProcess(), timers: systemTimers, signal });
    if (!lock) return fail('JOB_BUSY', { job: review.name });
    try {
      return await work(database);
    } finally {
      lock.release();
    }
  });
}

/** Forgets the runs of the review that its config does not keep, but for those whose owner is to be told, or of whose period messages are not settled. */
export function forgetRuns(database: Database, { name, job }: Pick<Review, 'name' | 'job'>, now: Date): void {
  const entries = openLedger(database, thisProcess()).all();
  const open = new Set(
    entries.filter(({ state }) => ['planned', 'sending', 'unknown'].includes(state)).map(({ period }) => period),
  );
  const kept = listRuns(database).filter(
    ({ id, review, period }) =>
      isToBeTold(database, id) || open.has(periodOf({ name: review, periods: { P: period } })),
  );
  prune(database, name, job.retain, now, new Set(kept.map(({ id }) => id)));
}

/** Whether a plain build is recorded: where the state is there already, or the config asks for something that needs it. */
export function keepsRuns({ state, folder, job, delivery }: Review): boolean {
  return (
    existsSync(join(state, 'state.db')) ||
    state !== resolve(folder, '.quarterdeck') ||
    job.schedule !== undefined ||
    delivery !== undefined
  );
}

/** `20260401-080000-3f9a1c`: sorts by time, and differs where two begin in one second. `random` from 0 to 1. */
export function newRunId(now: number, random: () => number): string {
  const stamp = new Date(now).toISOString().replaceAll(/[-:]/g, '').replace('T', '-').slice(0, 15);
  const end = Math.floor(random() * 0x1000000)
    .toString(16)
    .padStart(6, '0');
  return `${stamp}-${end}`;
}
