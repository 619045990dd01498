/** One run of a job at a time, across processes: a row that a dead process loses and a living one keeps. */
import { randomUUID } from 'node:crypto';
import type { Database, Part } from '../run/database.js';
import { isGone, type Owner } from '../run/owner.js';
import { wait, type Timers } from './timers.js';

export const lockPart: Part = {
  name: 'lock',
  steps: [
    `CREATE TABLE lock (
      job TEXT PRIMARY KEY,
      token TEXT NOT NULL,
      owner TEXT NOT NULL,
      beat INTEGER NOT NULL
    )`,
  ],
};

/** Milliseconds between two beats, and without one after which an owner that cannot be looked at counts as gone. */
export const beatEvery = 5000;
const silence = 12 * beatEvery;

export interface Lock {
  /** False once another has taken it: then nothing more may be done in its name. */
  stillHeld(): boolean;
  release(): void;
}

/** What the lock needs of the outside world. */
export interface LockTools {
  readonly own: Owner;
  readonly timers: Timers;
  readonly signal: AbortSignal;
}

interface Holder {
  readonly token: string;
  readonly beat: number;
  readonly owner: Owner;
}

function holderOf(database: Database, job: string): Holder | undefined {
  const [row] = database.all('SELECT * FROM lock WHERE job = ?', job);
  return (
    row && {
      token: String(row.token),
      beat: Number(row.beat),
      owner: JSON.parse(String(row.owner)) as Owner,
    }
  );
}

/** Takes the lock from nobody, or from the very holder that was seen; false where another was quicker. */
function take(database: Database, job: string, token: string, own: Owner, from: Holder | undefined): boolean {
  return database.atOnce(() => {
    const current = holderOf(database, job);
    if (current?.token !== from?.token || current?.beat !== from?.beat) return false;
    database.run('DELETE FROM lock WHERE job = ?', job);
    database.run(
      'INSERT INTO lock (job, token, owner, beat) VALUES (?, ?, ?, 0)',
      ...[job, token, JSON.stringify(own)],
    );
    return true;
  });
}

/** Whoever cannot write now is judged by its silence, or by its death: no reason to fall in the middle of a message. */
function orSkip(write: () => void): void {
  try {
    write();
  } catch {
    // Told by whatever the process writes next.
  }
}

function held(database: Database, job: string, token: string): Lock {
  const beat = () =>
    orSkip(() => database.run('UPDATE lock SET beat = beat + 1 WHERE job = ? AND token = ?', job, token));
  const timer = setInterval(beat, beatEvery);
  timer.unref();
  return {
    stillHeld: () => holderOf(database, job)?.token === token,
    release() {
      clearInterval(timer);
      orSkip(() => database.run('DELETE FROM lock WHERE job = ? AND token = ?', job, token));
    },
  };
}

/** True where the holder has not beaten for so long that it must be gone. Beats are counted, not timed, so that clocks may jump. */
async function isSilent(
  database: Database,
  job: string,
  seen: Holder,
  { timers, signal }: LockTools,
): Promise<boolean> {
  for (let waited = 0; waited < silence; waited += beatEvery) {
    await wait(timers, beatEvery, signal);
    if (signal.aborted) return false;
    const now = holderOf(database, job);
    if (now?.token !== seen.token || now.beat !== seen.beat) return false;
  }
  return true;
}

/** The lock, or undefined where a living process has it. An owner on another machine or in another container is watched for a minute. */
export async function lockJob(database: Database, job: string, tools: LockTools): Promise<Lock | undefined> {
  const token = randomUUID();
  const holder = holderOf(database, job);
  if (holder) {
    const here = holder.owner.host === tools.own.host;
    const gone = isGone(holder.owner, tools.own) || (!here && (await isSilent(database, job, holder, tools)));
    if (!gone) return undefined;
  }
  return take(database, job, token, tools.own, holder) ? held(database, job, token) : undefined;
}

/** Whether a process of this machine that lives has it; used to spare the start of another. */
export function isBusy(database: Database, job: string, own: Owner): boolean {
  const holder = holderOf(database, job);
  return holder?.owner.host === own.host && !isGone(holder.owner, own);
}
