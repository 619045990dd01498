/** Works off what a job has planned, one instant after the other: tries, waits, gives up, and settles each once. */
import type { Schedule } from '../config/job.js';
import type { Database } from '../run/database.js';
import type { Owner } from '../run/owner.js';
import { isToBeTold } from '../run/notices.js';
import { endRun, readRun } from '../run/store.js';
import type { RunOutcome } from '../run/stored.js';
import { begin, nextOpen, putBack, settle, type PlannedRun } from './agenda.js';
import { lockJob, type Lock } from './lock.js';
import type { Log } from './log.js';
import { wait, type Timers } from './timers.js';

/** What became of one try. */
export interface Tried {
  readonly outcome: Exclude<RunOutcome, 'running'>;
  readonly reasons: readonly string[];
  /** Whether trying again can help: a wrong config stays wrong. */
  readonly again: boolean;
}

export interface Try {
  readonly planned: PlannedRun;
  /** Id for the run's record. */
  readonly run: string;
  readonly signal: AbortSignal;
  /** Whether a failure of this one is final. */
  readonly last: boolean;
  readonly mayGoOn: () => boolean;
}

export interface Worker {
  readonly job: string;
  readonly database: Database;
  readonly schedule: Pick<Schedule, 'retries' | 'timeout'>;
  readonly own: Owner;
  readonly now: () => Date;
  readonly timers: Timers;
  /** Ends when the process is to stop. */
  readonly signal: AbortSignal;
  readonly log: Log;
  /** Id for the next try: that of the one before where it goes on with what that built. */
  readonly runFor: (before: string | undefined) => string;
  readonly attempt: (one: Try) => Promise<Tried>;
  /** Ends the run of an instant that no try of its own could end, with what its owner is to be told. */
  readonly giveUp: (planned: PlannedRun, reason: string) => Promise<void>;
}

export interface Settled {
  readonly instant: number;
  readonly run: string;
  readonly outcome: Tried['outcome'];
  readonly reasons: readonly string[];
}

export type Worked =
  | { readonly state: 'busy' }
  | { readonly state: 'worked'; readonly settled: readonly Settled[]; readonly stopped: boolean };

const firstWait = 30_000;
const longestWait = 30 * 60_000;

/** Before the nth try over, from 1: half a minute, two, eight, at most half an hour. */
export function waitBefore(retry: number): number {
  return Math.min(longestWait, firstWait * 4 ** (retry - 1));
}

const died = 'its process ended without a word';

function iso(instant: number): string {
  return new Date(instant).toISOString();
}

/** The outcome that a run reached whose process died before it could settle the instant, or that somebody sent meanwhile. */
function reached(database: Database, { run }: PlannedRun): Settled['outcome'] | undefined {
  if (run === undefined) return undefined;
  const outcome = readRun(database, run)?.outcome;
  return outcome === 'running' || outcome === 'failed' ? undefined : outcome;
}

async function tryOnce(worker: Worker, planned: PlannedRun, lock: Lock, last: boolean) {
  const { database, schedule, timers, signal, runFor, log } = worker;
  const run = runFor(planned.run);
  const late = new AbortController();
  const cancel = timers.after(schedule.timeout, () => late.abort());
  begin(database, planned, run);
  log('info', 'try', { job: planned.job, planned: iso(planned.instant), run, try: planned.tries + 1 });
  try {
    const tried = await worker.attempt({
      planned,
      run,
      signal: AbortSignal.any([signal, late.signal]),
      last,
      mayGoOn: () => lock.stillHeld(),
    });
    return { run, tried };
  } catch (error) {
    if (signal.aborted) return { run, stopped: true as const };
    if (!late.signal.aborted) throw error;
    const reason = `it took longer than ${Math.round(schedule.timeout / 1000)} s`;
    if (last) await worker.giveUp({ ...planned, run }, reason);
    return { run, tried: { outcome: 'failed' as const, reasons: [reason], again: true } };
  } finally {
    cancel();
  }
}

/** Undefined where the process is to stop, or another has the lock now: then the instant waits. */
async function workOff(worker: Worker, first: PlannedRun, lock: Lock): Promise<Settled | undefined> {
  const { database, schedule, signal, timers, log, job, now } = worker;
  const done = (run: string, outcome: Settled['outcome'], reasons: readonly string[]): Settled => {
    settle(database, first, outcome, reasons[0]);
    const level = outcome === 'failed' ? 'error' : outcome === 'held' ? 'warn' : 'info';
    log(level, 'settled', { job, planned: iso(first.instant), run, outcome, reasons });
    return { instant: first.instant, run, outcome, reasons };
  };

  const earlier = reached(database, first);
  if (earlier !== undefined && first.run !== undefined) return done(first.run, earlier, []);
  if (first.state === 'running' && first.run !== undefined) {
    const stored = readRun(database, first.run);
    // It died between the end of the last try and this line: its owner's notice is written.
    if (stored?.outcome === 'failed' && isToBeTold(database, first.run))
      return done(first.run, 'failed', stored.reasons);
    if (stored?.outcome === 'running') {
      endRun(database, first.run, 'failed', now().toISOString(), [died]);
    }
    log('warn', 'taken over', { job, planned: iso(first.instant), run: first.run, reasons: [died] });
    if (first.tries > schedule.retries) {
      await worker.giveUp(first, died);
      return done(first.run, 'failed', [died]);
    }
  }
  let before: Pick<PlannedRun, 'run'> = {};
  for (let { tries } = first; ; tries += 1) {
    if (signal.aborted || !lock.stillHeld()) return undefined;
    const last = tries >= schedule.retries;
    const { run, ...found } = await tryOnce(worker, { ...first, ...before, tries }, lock, last);
    before = { run };
    if ('stopped' in found) {
      putBack(database, first);
      log('info', 'stopped', { job, planned: iso(first.instant), run });
      return undefined;
    }
    const { outcome, reasons, again } = found.tried;
    if (outcome !== 'failed' || !again || last) return done(run, outcome, reasons);
    const pause = waitBefore(tries + 1);
    log('warn', 'failed', { job, planned: iso(first.instant), run, reasons, seconds: pause / 1000 });
    await wait(timers, pause, signal);
  }
}

/** Works off everything that is open, under the job's lock. */
export async function workOpen(worker: Worker): Promise<Worked> {
  const { database, job, own, timers, signal } = worker;
  if (!nextOpen(database, job)) return { state: 'worked', settled: [], stopped: false };
  const lock = await lockJob(database, job, { own, timers, signal });
  if (!lock) return { state: 'busy' };
  const settled: Settled[] = [];
  try {
    for (let open = nextOpen(database, job); open; open = nextOpen(database, job)) {
      const one = await workOff(worker, open, lock);
      if (!one) return { state: 'worked', settled, stopped: true };
      settled.push(one);
    }
    return { state: 'worked', settled, stopped: false };
  } finally {
    lock.release();
  }
}
