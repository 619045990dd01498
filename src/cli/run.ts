/** `quarterdeck run`: one run of a scheduled review, with all that the service guarantees: whatever is due is built, judged and sent once. */
import { resolve } from 'node:path';
import type { Schedule } from '../config/job.js';
import type { Review } from '../config/review.js';
import { openLedger } from '../delivery/ledger.js';
import { fail } from '../errors/problem.js';
import { reasonsOf } from '../errors/reasons.js';
import { recordFailure, tellOwner } from '../pipeline-owner.js';
import { runJob } from '../pipeline-run.js';
import { findPrograms } from '../print/programs.js';
import { newRunId, withState } from '../pipeline-state.js';
import type { Database } from '../run/database.js';
import { thisProcess } from '../run/owner.js';
import { hasParcel } from '../run/parcel.js';
import { createProgress } from '../run/progress.js';
import { headOf } from '../run/stored.js';
import { decide, recent, type PlannedRun } from '../schedule/agenda.js';
import { plannedInstants, type Planned } from '../schedule/instants.js';
import { jsonLog, type Log } from '../schedule/log.js';
import { systemTimers } from '../schedule/timers.js';
import { workOpen, type Settled, type Tried, type Try } from '../schedule/work.js';
import { outboxOf, type MakeOutbox } from './outbox.js';
import { evaluatedReviewOf, reviewOf, type ReviewOptions } from './review.js';
import type { Terminal } from './terminal.js';
import { version } from './version.js';

export interface RunOptions extends ReviewOptions {
  readonly json?: boolean;
  /** Work off what a service has decided on, and decide on nothing. */
  readonly pending?: boolean;
  /** Run the last instant of a job that was never run, however long ago it was. */
  readonly last?: boolean;
}

/** A timer of the system may come late, but not by more than this. */
const usualLateness = 12 * 3_600_000;

export function scheduleOf(review: Review): Schedule {
  return review.job.schedule ?? fail('SCHEDULE_MISSING', { path: review.file });
}

/** A log that is for machines, or for people. */
function logOf(json: boolean, terminal: Terminal, review: Review): Log {
  if (json)
    return jsonLog(
      (line) => terminal.out(line),
      () => new Date(terminal.clock()),
      () => review.secrets,
    );
  return (_level, event, { planned, run, outcome, reasons } = {}) => {
    const head = [event, outcome, planned, run].filter((part) => part !== undefined).join('  ');
    terminal.err([head, ...((reasons as readonly string[] | undefined) ?? []).map((one) => `  ${one}`)].join('\n'));
  };
}

interface Running {
  readonly named: string | undefined;
  readonly options: RunOptions;
  readonly terminal: Terminal;
  readonly planned: Planned;
  readonly database: Database;
  readonly makeOutbox: MakeOutbox;
  readonly log: Log;
}

const iso = (milliseconds: number) => new Date(milliseconds).toISOString();

/** One try: the config is read anew, with the day for which the run was planned as today. */
async function attempt(one: Try, running: Running): Promise<Tried> {
  const { named, options, terminal, planned, database, makeOutbox, log } = running;
  const { instant } = one.planned;
  const review = await evaluatedReviewOf(named, options, terminal, planned.dayAt(instant));
  const folder = resolve(terminal.folder, review.output.folder);
  const started = iso(terminal.clock());
  const head = headOf(review, { id: one.run, version: version(), started, planned: iso(instant) });
  const listen = (event: { readonly type: string; readonly step: string; readonly milliseconds?: number }) => {
    if (event.type === 'done') {
      log('info', 'step', { run: one.run, step: event.step, milliseconds: Math.round(event.milliseconds ?? 0) });
    }
  };
  const tools = {
    database,
    now: () => new Date(terminal.clock()),
    version: head.version,
    mayGoOn: one.mayGoOn,
    progress: createProgress(options.json === true ? listen : () => undefined, terminal.now),
    signal: one.signal,
    programs: findPrograms(terminal.environment.PATH),
    ...makeOutbox(review, database, terminal),
  };
  return runJob(review, folder, head, tools, one.last);
}

/** A config that cannot be read any more is a failure of the run as well. */
async function attemptOrFail(one: Try, running: Running, owner: Review): Promise<Tried> {
  try {
    return await attempt(one, running);
  } catch (error) {
    if (one.signal.aborted) throw error;
    const [reason = ''] = reasonsOf(error, owner.secrets);
    await giveUp({ ...one.planned, run: one.run }, reason, running, owner);
    return { outcome: 'failed', reasons: [reason], again: false };
  }
}

async function giveUp(one: PlannedRun, reason: string, running: Running, owner: Review): Promise<void> {
  const { named, options, terminal, planned, database } = running;
  // The period is that of the instant; a config that cannot be read any more is told by what it was.
  const review = await reviewOf(named, options, terminal, planned.dayAt(one.instant)).catch(() => owner);
  const tools = {
    database,
    now: () => new Date(terminal.clock()),
    version: version(),
    newRun: () => newRunId(terminal.clock(), terminal.random),
  };
  // Under the job's lock: what its process was sending is in doubt from now on, and not only once somebody sends again.
  openLedger(database, thisProcess()).abandon(terminal.clock(), review.name);
  recordFailure(review, one, reason, tools);
}

/** The worst of what was settled becomes the exit code. */
function refuse(settled: readonly Settled[], { file }: Review): void {
  const bad = settled.find(({ outcome }) => outcome === 'failed') ?? settled.find(({ outcome }) => outcome === 'held');
  if (bad) fail('RUN_NOT_SENT', { ...bad, path: file });
}

function tellIdle(database: Database, job: string, planned: Planned, now: number, log: Log): void {
  const [last] = recent(database, job, 1);
  const [next] = planned.next(now, 1);
  log('info', 'nothing is due', {
    job,
    ...(last ? { last: iso(last.instant), outcome: last.outcome ?? last.state } : {}),
    ...(next === undefined ? {} : { next: iso(next) }),
  });
}

export async function runScheduled(
  named: string | undefined,
  options: RunOptions,
  terminal: Terminal,
  makeOutbox: MakeOutbox = outboxOf,
): Promise<void> {
  const review = await reviewOf(named, options, terminal);
  const schedule = scheduleOf(review);
  const planned = plannedInstants(schedule);
  const job = review.name;
  const log = logOf(options.json === true, terminal, review);
  await withState(review, async (database) => {
    const running: Running = { named, options, terminal, planned, database, makeOutbox, log };
    const now = terminal.clock();
    if (options.pending !== true) {
      const firstWithin = options.last === true ? Infinity : usualLateness;
      const late = now - (planned.last(now) ?? now) > usualLateness;
      const up = schedule.catchUp !== 'none' || !late || options.last === true;
      decide(database, job, { schedule, planned, now, up, firstWithin });
    }
    const worked = await workOpen({
      job,
      database,
      schedule,
      own: thisProcess(),
      now: () => new Date(terminal.clock()),
      timers: systemTimers,
      signal: terminal.signal,
      log,
      runFor: (before) =>
        before !== undefined && hasParcel(review.state, before) ? before : newRunId(terminal.clock(), terminal.random),
      attempt: (one) => attemptOrFail(one, running, review),
      giveUp: (one, reason) => giveUp(one, reason, running, review),
    });
    // A service tells what its processes leave.
    if (options.pending !== true && worked.state !== 'busy') {
      await tellOwner(review, {
        database,
        now: () => new Date(terminal.clock()),
        notify: makeOutbox(review, database, terminal).notify,
        signal: terminal.signal,
        patience: 'long',
        failed: (run, reasons) => log('error', 'owner not told', { job, run, reasons }),
      });
    }
    if (worked.state === 'busy') log('info', 'another process is running it', { job });
    else if (worked.stopped) fail('RUN_CANCELLED', {});
    else if (worked.settled.length === 0) tellIdle(database, job, planned, now, log);
    else refuse(worked.settled, review);
  });
}
