/** The state of a review: one file for all that outlives a run. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Review } from './config/review.js';
import { openDatabase, type Database } from './run/database.js';
import { runPart } from './run/store.js';
import { agendaPart } from './schedule/agenda.js';
import { lockPart } from './schedule/lock.js';

export function openState({ state }: Pick<Review, 'state'>): Promise<Database> {
  return openDatabase(join(state, 'state.db'), [runPart, agendaPart, lockPart]);
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
