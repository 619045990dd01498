/** `quarterdeck schedule`: the service, the next runs, and files for other schedulers. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fail } from '../errors/problem.js';
import { tellOwner, recordFailure } from '../pipeline-owner.js';
import { newRunId, openState } from '../pipeline-state.js';
import type { Review } from '../config/review.js';
import { openNotices } from '../run/notices.js';
import { thisProcess } from '../run/owner.js';
import { openEndpoint } from '../schedule/endpoint.js';
import { plannedInstants } from '../schedule/instants.js';
import { jsonLog, type Log } from '../schedule/log.js';
import { metricsText } from '../schedule/metrics.js';
import { printers } from '../schedule/print/index.js';
import { serve, type Child, type ServedJob, type Service } from '../schedule/service.js';
import { tellOwners, type Telling } from '../schedule/teller.js';
import { systemTimers } from '../schedule/timers.js';
import { knowsYear } from '../schedule/working-days.js';
import { outboxOf, type MakeOutbox } from './outbox.js';
import { reviewOf } from './review.js';
import { scheduleOf } from './run.js';
import type { Terminal } from './terminal.js';
import { version } from './version.js';

export interface ScheduleOptions {
  readonly next?: string;
  readonly print?: string;
  readonly port?: string;
  readonly out?: string;
}

/** How quarterdeck itself was started, to start it again. */
export function ownCommand(): readonly string[] {
  return [process.execPath, ...process.execArgv, process.argv[1] ?? 'quarterdeck'];
}

function whole(option: string, found: string, least: number): number {
  const value = Number(found);
  return Number.isSafeInteger(value) && value >= least ? value : fail('OPTION_NUMBER', { option, found });
}

/** `2026-04-01 08:00 Wed (Asia/Shanghai)`. */
function shown(instant: number, timeZone: string): string {
  const day = new Intl.DateTimeFormat('en', { timeZone, weekday: 'short' }).format(instant);
  const format = { timeZone, dateStyle: 'short', timeStyle: 'short' } as const;
  return `${new Intl.DateTimeFormat('sv-SE', format).format(instant)} ${day} (${timeZone})`;
}

function warnOfYears(instants: readonly number[], review: Review, warn: (text: string) => void): void {
  if (scheduleOf(review).workingDays !== 'china') return;
  const years = [...new Set(instants.map((instant) => new Date(instant).toISOString().slice(0, 4)))];
  const unknown = years.filter((year) => !knowsYear(year));
  if (unknown.length > 0) {
    warn(`the working days of ${unknown.join(', ')} are not known yet: Monday to Friday are taken for them`);
  }
}

function tellNext(reviews: readonly Review[], count: number, terminal: Terminal): void {
  for (const review of reviews) {
    const schedule = scheduleOf(review);
    const instants = plannedInstants(schedule).next(terminal.clock(), count);
    for (const instant of instants) {
      const name = reviews.length > 1 ? `${review.name}  ` : '';
      terminal.out(`${name}${shown(instant, schedule.timeZone)}`);
    }
    warnOfYears(instants, review, (text) => terminal.err(`warning: ${text}`));
  }
}

function print(reviews: readonly Review[], kind: string, terminal: Terminal): void {
  const printer = printers[kind];
  if (!printer) {
    const expected = `one of ${Object.keys(printers).join(', ')}`;
    fail('CONFIG_VALUE', { path: 'the option print', found: JSON.stringify(kind), expected });
  }
  const command = ownCommand();
  for (const review of reviews) {
    for (const path of [review.file, review.state, terminal.folder, ...command]) {
      if (/\p{Cc}/u.test(path)) fail('SCHEDULE_PATH', { path });
    }
    const schedule = scheduleOf(review);
    const { name, file, state } = review;
    const job = {
      name,
      file,
      state,
      folder: terminal.folder,
      command,
      version: version(),
      schedule,
      now: terminal.clock(),
    };
    for (const { text } of printer(job)) terminal.out(text.trimEnd());
  }
}

/** A process of its own that works off what is open; its log lines become part of ours. */
function startRun(file: string, options: ScheduleOptions, terminal: Terminal): Child {
  const [program = process.execPath, ...first] = ownCommand();
  const out = options.out === undefined ? [] : ['--out', options.out];
  const child = spawn(program, [...first, 'run', file, '--pending', '--json', ...out], {
    cwd: terminal.folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let heard: () => void = () => undefined;
  createInterface({ input: child.stdout }).on('line', (line) => {
    terminal.out(line);
    if (line.includes('"event":"try"')) heard();
  });
  const ended = new Promise<number | string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code, signal) => resolve(code ?? signal ?? 'unknown'));
  });
  return { ended, onTry: (called) => (heard = called), stop: (how) => void child.kill(how) };
}

async function servedJob(
  review: Review,
  options: ScheduleOptions,
  terminal: Terminal,
  makeOutbox: MakeOutbox,
  log: Log,
): Promise<ServedJob & Telling> {
  const database = await openState(review);
  const now = () => new Date(terminal.clock());
  const newRun = () => newRunId(terminal.clock(), terminal.random);
  const schedule = scheduleOf(review);
  const planned = plannedInstants(schedule);
  return {
    name: review.name,
    database,
    schedule,
    planned,
    start: () => startRun(review.file, options, terminal),
    async giveUp(one, reason) {
      // The service's own reading may be months old; it stands in for a config that cannot be read any more.
      const then = await reviewOf(review.file, {}, terminal, planned.dayAt(one.instant)).catch(() => review);
      recordFailure(then, one, reason, { database, now, version: version(), newRun });
    },
    async tell() {
      if (openNotices(database, review.name, terminal.clock()).length === 0) return;
      // By the config as it is now: a wrong server or owner may have been mended since.
      const current = await reviewOf(review.file, {}, terminal).catch(() => review);
      const { notify } = makeOutbox(current, database, terminal);
      const failed = (run: string, reasons: readonly string[]) =>
        log('error', 'owner not told', { job: review.name, run, reasons });
      await tellOwner(current, { database, now, notify, signal: terminal.signal, patience: 'once', failed });
    },
  };
}

/** Serves until the signal comes. */
async function service(
  reviews: readonly Review[],
  options: ScheduleOptions,
  terminal: Terminal,
  makeOutbox: MakeOutbox,
): Promise<void> {
  const port = options.port === undefined ? undefined : whole('--port', options.port, 0);
  const secrets = reviews.flatMap((review) => review.secrets);
  const log = jsonLog(
    (line) => terminal.out(line),
    () => new Date(terminal.clock()),
    () => secrets,
  );
  const jobs: (ServedJob & Telling)[] = [];
  try {
    for (const review of reviews) jobs.push(await servedJob(review, options, terminal, makeOutbox, log));
    for (const [index, job] of jobs.entries()) {
      const next = job.planned.next(terminal.clock(), 3);
      log('info', 'serving', { job: job.name, next: next.map((instant) => new Date(instant).toISOString()) });
      const review = reviews[index];
      if (review) warnOfYears(next, review, (text) => log('warn', 'calendar', { job: job.name, reasons: [text] }));
    }
    const tools = {
      own: thisProcess(),
      timers: systemTimers,
      now: terminal.clock,
      steady: terminal.now,
      random: terminal.random,
      log,
      signal: terminal.signal,
    };
    // The door comes first: nothing runs yet where it cannot be opened.
    let running: Service | undefined;
    const watched = {
      health: () => running?.health() ?? { ok: false, jobs: [] },
      metrics: () => metricsText(running?.numbers() ?? []),
    };
    const endpoint = port === undefined ? undefined : await openEndpoint(port, watched);
    try {
      if (endpoint) log('info', 'listening', { port: endpoint.port });
      running = serve(jobs, tools);
      await Promise.all([running.ended, tellOwners(jobs, { timers: systemTimers, signal: terminal.signal, log })]);
    } finally {
      await endpoint?.close();
    }
    log('info', 'stopped');
  } finally {
    for (const { database } of jobs) database.close();
  }
}

export async function schedule(
  named: readonly string[],
  options: ScheduleOptions,
  terminal: Terminal,
  makeOutbox: MakeOutbox = outboxOf,
): Promise<void> {
  const reviews: Review[] = [];
  for (const name of named.length > 0 ? named : [undefined]) reviews.push(await reviewOf(name, {}, terminal));
  for (const [index, review] of reviews.entries()) {
    scheduleOf(review);
    const twice = reviews.slice(0, index).some(({ name, state }) => name === review.name && state === review.state);
    if (twice) fail('SCHEDULE_REPEATED', { name: review.name });
  }
  if (options.print !== undefined) print(reviews, options.print, terminal);
  else if (options.next !== undefined) tellNext(reviews, whole('--next', options.next, 1), terminal);
  else await service(reviews, options, terminal, makeOutbox);
}
