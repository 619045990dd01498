/** The service: watches the clock, decides what is due, and starts a process of its own for each run, so that one cannot stop another. */
import type { Schedule } from '../config/job.js';
import type { Database } from '../run/database.js';
import type { Owner } from '../run/owner.js';
import { decide, lastSentInstant, nextOpen, openCount, recent, settle, type PlannedRun } from './agenda.js';
import type { Planned } from './instants.js';
import { isBusy } from './lock.js';
import type { Log } from './log.js';
import type { JobNumbers } from './metrics.js';
import type { Timers } from './timers.js';

export interface ServedJob {
  readonly name: string;
  readonly database: Database;
  readonly schedule: Schedule;
  readonly planned: Planned;
  /** Starts a process that works off what is open. */
  readonly start: () => Child;
  /** Records the run of an instant that no process could begin, with what its owner is to be told. */
  readonly giveUp: (planned: PlannedRun, reason: string) => Promise<void>;
}

/** A process that was started for a job. */
export interface Child {
  /** How it ended: its exit code, or the name of the signal. */
  readonly ended: Promise<number | string>;
  /** Calls `heard` whenever it begins a try. */
  onTry(heard: () => void): void;
  stop(how: 'SIGTERM' | 'SIGKILL'): void;
}

export interface ServiceTools {
  readonly own: Owner;
  readonly timers: Timers;
  /** Milliseconds since 1970, which may jump, and of a steady clock. */
  readonly now: () => number;
  readonly steady: () => number;
  /** From 0 to 1. */
  readonly random: () => number;
  readonly log: Log;
  readonly signal: AbortSignal;
}

export interface Service {
  /** Ends when the signal has come and every process has ended. */
  readonly ended: Promise<void>;
  /** Not `ok` where no look was taken lately, or the last look at a job failed. */
  health(): { readonly ok: boolean; readonly jobs: readonly object[] };
  numbers(): readonly JobNumbers[];
}

/** The longest sleep: a clock that jumps is noticed within it. */
const longestSleep = 30_000;
/** How long a process may take to stop, or to see that its try has run out of time, before it is killed. */
export const grace = 30_000;
/** How often a process may end without having begun anything before its instant is given up. */
const mostFalseStarts = 3;
const firstPause = 5000;

interface State {
  readonly job: ServedJob;
  child: Child | undefined;
  /** A start that is put off by jitter or after a failure. */
  delayed: (() => void) | undefined;
  /** The instant of the last start. */
  started: number | undefined;
  falseStarts: number;
  /** Why the last look at it failed. */
  trouble: string | undefined;
  readonly settled: Map<string, number>;
  lastSent: number | undefined;
  /** What is counted: an instant may end as held, and as sent once somebody approves it. */
  readonly counted: Set<string>;
}

const iso = (instant: number) => new Date(instant).toISOString();

export function serve(jobs: readonly ServedJob[], tools: ServiceTools): Service {
  const { own, timers, now, steady, random, log, signal } = tools;
  const states: readonly State[] = jobs.map((job) => ({
    job,
    child: undefined,
    delayed: undefined,
    started: undefined,
    falseStarts: 0,
    trouble: undefined,
    settled: new Map(),
    lastSent: lastSentInstant(job.database, job.name),
    counted: new Set(recent(job.database, job.name, 1000).filter(isDone).map(ending)),
  }));
  let looked: number | undefined;
  let cancelTick: (() => void) | undefined;
  let finish: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => (finish = resolve));

  /** A state that cannot be read or written now may be so later; the jobs of other states go on. */
  const failed = (state: State, error: unknown) => {
    state.trouble = error instanceof Error ? error.message : String(error);
    log('error', 'state', { job: state.job.name, reasons: [state.trouble] });
  };

  const count = (state: State) => {
    for (const one of recent(state.job.database, state.job.name, 100)) {
      if (!isDone(one) || state.counted.has(ending(one))) continue;
      state.counted.add(ending(one));
      const outcome = one.outcome ?? 'failed';
      state.settled.set(outcome, (state.settled.get(outcome) ?? 0) + 1);
      if (outcome === 'sent') state.lastSent = Math.max(state.lastSent ?? 0, one.instant);
    }
  };

  const start = (state: State) => {
    const { job } = state;
    const child = job.start();
    state.child = child;
    // A process that does not see by itself that its time is over has its event loop blocked: nothing but a kill gets through.
    let watch: (() => void) | undefined;
    const rewind = () => {
      watch?.();
      watch = timers.after(job.schedule.timeout + grace, () => {
        log('error', 'killed', { job: job.name, reasons: ['it did not end in time'] });
        child.stop('SIGKILL');
      });
    };
    rewind();
    child.onTry(rewind);
    void child.ended.then(async (how) => {
      watch?.();
      state.child = undefined;
      if (how !== 0) log('warn', 'ended', { job: job.name, code: how });
      try {
        count(state);
        await afterEnd(state);
      } catch (error) {
        failed(state, error);
        // Not at once: a process that fails for the same reason would be started over and over.
        if (!signal.aborted) delay(state, longestSleep);
      }
      if (signal.aborted) stopped();
      else tick();
    });
  };

  /** A process that ended before it began anything will do so again: after a few the instant is given up, and its owner told. */
  const afterEnd = async (state: State) => {
    const { job } = state;
    const open = nextOpen(job.database, job.name);
    if (signal.aborted || open === undefined) {
      state.falseStarts = 0;
      return;
    }
    if (isBusy(job.database, job.name, own)) return;
    state.falseStarts = open.state === 'waiting' && open.instant === state.started ? state.falseStarts + 1 : 0;
    if (state.falseStarts >= mostFalseStarts) {
      const reason = 'its process could not be started, or ended before it began';
      await job.giveUp(open, reason);
      settle(job.database, open, 'failed', reason);
      log('error', 'settled', { job: job.name, planned: iso(open.instant), outcome: 'failed', reasons: [reason] });
      state.falseStarts = 0;
      return;
    }
    delay(state, firstPause * 4 ** state.falseStarts);
  };

  const delay = (state: State, milliseconds: number) => {
    state.delayed?.();
    state.delayed = timers.after(milliseconds, () => {
      state.delayed = undefined;
      if (signal.aborted || state.child) return;
      try {
        startOpen(state, false);
      } catch (error) {
        failed(state, error);
      }
    });
  };

  const startOpen = (state: State, jitter: boolean) => {
    const { job } = state;
    const open = nextOpen(job.database, job.name);
    if (!open || state.child || state.delayed || isBusy(job.database, job.name, own)) return;
    if (jitter && job.schedule.jitter > 0 && state.started !== open.instant) {
      state.started = open.instant;
      delay(state, Math.floor(random() * job.schedule.jitter));
      return;
    }
    state.started = open.instant;
    start(state);
  };

  const tick = () => {
    cancelTick?.();
    if (signal.aborted) return;
    const at = now();
    // Somebody watched if the last look was not long ago by a clock that does not jump.
    const up = looked !== undefined && steady() - looked < 4 * longestSleep;
    looked = steady();
    let sleep = longestSleep;
    for (const state of states) {
      const { job } = state;
      try {
        decide(job.database, job.name, { schedule: job.schedule, planned: job.planned, now: at, up, firstWithin: 0 });
        count(state);
        startOpen(state, true);
        const [next] = job.planned.next(at, 1);
        if (next !== undefined) sleep = Math.min(sleep, Math.max(next - at, 0));
        state.trouble = undefined;
      } catch (error) {
        failed(state, error);
      }
    }
    cancelTick = timers.after(sleep + 1, tick);
  };

  const healthOf = ({ job, child, trouble }: State) => {
    const [next] = job.planned.next(now(), 1);
    const known = {
      job: job.name,
      running: child !== undefined,
      ...(next === undefined ? {} : { next: iso(next) }),
    };
    if (trouble !== undefined) return { ...known, trouble };
    const [last] = recent(job.database, job.name, 1);
    if (last === undefined) return known;
    return { ...known, last: { planned: iso(last.instant), state: last.state, outcome: last.outcome } };
  };

  const stopped = () => {
    if (states.every(({ child }) => child === undefined)) finish();
  };
  const stop = () => {
    cancelTick?.();
    log('info', 'stopping');
    for (const { child, delayed } of states) {
      delayed?.();
      if (!child) continue;
      child.stop('SIGTERM');
      const kill = timers.after(grace, () => child.stop('SIGKILL'));
      void child.ended.then(kill);
    }
    stopped();
  };
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  else tick();

  return {
    ended,
    health: () => {
      const jobs = states.map(healthOf);
      const looks = looked !== undefined && steady() - looked < 4 * longestSleep;
      return { ok: looks && states.every(({ trouble }) => trouble === undefined), jobs };
    },
    numbers: () =>
      states.map(({ job, child, settled, lastSent }) => {
        const [next] = job.planned.next(now(), 1);
        return {
          job: job.name,
          settled,
          running: child !== undefined,
          open: openCount(job.database, job.name),
          ...(next === undefined ? {} : { next }),
          ...(lastSent === undefined ? {} : { lastSent }),
        };
      }),
  };
}

function ending({ instant, outcome }: PlannedRun): string {
  return `${instant} ${outcome ?? ''}`;
}

function isDone({ state }: PlannedRun): boolean {
  return state === 'done';
}
