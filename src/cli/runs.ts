/** `quarterdeck runs`, `runs diff`, `approve`, `reject`, `retry`: what was run, what changed between two runs, and what becomes of those that are held or failed. */
import type { Review } from '../config/review.js';
import { fail } from '../errors/problem.js';
import { tellOwner } from '../pipeline-owner.js';
import { approve as approveRun, reject as rejectRun, sendKept, type RunResult } from '../pipeline-run.js';
import { underLock, withState } from '../pipeline-state.js';
import { createProgress } from '../run/progress.js';
import type { Database } from '../run/database.js';
import { causes, diffRuns, type Change, type FigureChange, type RunDiff } from '../run/diff.js';
import { listRuns, namedRun } from '../run/store.js';
import type { RunOutcome, StoredRun } from '../run/stored.js';
import { settle } from '../schedule/agenda.js';
import { wallClock } from '../schedule/wall-clock.js';
import { columns } from './columns.js';
import { outboxOf, type MakeOutbox } from './outbox.js';
import { reviewOf } from './review.js';
import type { Terminal } from './terminal.js';
import { version } from './version.js';

interface RunsOptions {
  readonly json?: boolean;
  readonly held?: boolean;
}

function row({ id, started, review, period, outcome, reasons, approvedBy }: StoredRun): readonly string[] {
  const by = approvedBy === undefined ? '' : `approved by ${approvedBy}`;
  const told = [by, reasons[0] ?? '', reasons.length > 1 ? `(and ${reasons.length - 1} more)` : ''];
  const time = `${started.slice(0, 16).replace('T', ' ')}Z`;
  return [id, time, review, `${period.from}..${period.to}`, outcome, told.filter((part) => part !== '').join(' ')];
}

export async function runs(named: string | undefined, options: RunsOptions, terminal: Terminal): Promise<void> {
  const review = await reviewOf(named, {}, terminal);
  const all = await withState(review, listRuns);
  const shown = options.held === true ? all.filter(({ outcome }) => outcome === 'held') : all;
  if (options.json === true) {
    terminal.out(JSON.stringify(shown, null, 2));
    return;
  }
  for (const line of columns(shown.map(row))) terminal.out(line);
  if (shown.length === 0) terminal.err(options.held === true ? 'no run is held' : 'no run is recorded yet');
}

function runNamed(database: Database, name: string): StoredRun {
  return namedRun(database, name) ?? fail('RUN_UNKNOWN', { name });
}

function percent(relative: number): string {
  const text = `${Number((relative * 100).toPrecision(3))} %`;
  return relative > 0 ? `+${text}` : text;
}

function figureRow({ id, before, after, relative }: FigureChange): readonly string[] {
  return [`  ${id}`, `${before ?? '(new)'} -> ${after ?? '(gone)'}`, relative === undefined ? '' : percent(relative)];
}

function changeRow({ id, kind, before, after }: Change): readonly string[] {
  const told = kind === 'changed' ? `${before ?? ''} -> ${after ?? ''}` : (after ?? before ?? '');
  return [`  ${kind}`, id, told];
}

const count = (n: number, one: string) => `${n} ${n === 1 ? one : `${one}s`}`;

function diffLines(one: StoredRun, other: StoredRun, diff: RunDiff): readonly string[] {
  const why = causes(diff);
  const section = (title: string, rows: readonly (readonly string[])[]) =>
    rows.length === 0 ? [] : ['', title, ...columns(rows)];
  const changed = diff.figures.length + diff.findings.length + diff.slides.length;
  return [
    `${one.id} -> ${other.id}`,
    changed === 0
      ? 'nothing that is shown changed'
      : `${count(diff.figures.length, 'figure')}, ${count(diff.findings.length, 'finding')}, ${count(diff.slides.length, 'slide')} changed`,
    why.length === 0 ? 'both rest on the same data and config' : `what differs: ${why.join('; ')}`,
    ...section('figures', diff.figures.map(figureRow)),
    ...section('findings', diff.findings.map(changeRow)),
    ...section('slides', diff.slides.map(changeRow)),
  ];
}

export async function diff(
  names: readonly [string, string],
  named: string | undefined,
  options: RunsOptions,
  terminal: Terminal,
): Promise<void> {
  const review = await reviewOf(named, {}, terminal);
  await withState(review, (database) => {
    const [one, other] = [runNamed(database, names[0]), runNamed(database, names[1])];
    const found = diffRuns(one, other);
    if (options.json === true) {
      terminal.out(JSON.stringify({ from: one.id, to: other.id, causes: causes(found), ...found }, null, 2));
    } else {
      for (const line of diffLines(one, other, found)) terminal.out(line);
    }
  });
}

interface ByOptions {
  readonly by?: string;
}

interface SendOptions {
  readonly resend?: boolean;
}

/** A run of this review, since its recipients would get it. */
function ownRun(database: Database, name: string, review: Review): StoredRun {
  const run = runNamed(database, name);
  if (run.review === review.name) return run;
  return fail('RUN_OF_OTHER', { run: run.id, review: run.review, path: review.file, found: review.name });
}

function heldRun(database: Database, name: string, review: Review): StoredRun {
  const run = ownRun(database, name, review);
  return run.outcome === 'held' ? run : fail('RUN_NOT_HELD', { run: run.id, outcome: run.outcome });
}

function failedRun(database: Database, name: string, review: Review): StoredRun {
  const run = ownRun(database, name, review);
  return run.outcome === 'failed' ? run : fail('RUN_NOT_FAILED', { run: run.id, outcome: run.outcome });
}

/** Those who watch the job see what became of the instant. */
function settleInstant(database: Database, { review: job, planned }: StoredRun, outcome: RunOutcome): void {
  if (planned !== undefined) settle(database, { job, instant: Date.parse(planned) }, outcome, undefined);
}

/** Who says so: by name, or the user of the system. */
function saidBy({ by }: ByOptions, { environment }: Terminal): string {
  const said = [by, environment.USER, environment.USERNAME].find((name) => name !== undefined && name.trim() !== '');
  return said ?? fail('RUN_BY', {});
}

/** Sends what is kept of a run, under the job's lock and with the config as it is now, but for the run's own day. */
async function sendRun(
  named: string | undefined,
  options: SendOptions,
  terminal: Terminal,
  makeOutbox: MakeOutbox,
  find: (database: Database, review: Review) => StoredRun,
  send: (...given: Parameters<typeof sendKept>) => Promise<RunResult>,
): Promise<void> {
  const first = await reviewOf(named, {}, terminal);
  await underLock(first, terminal.signal, async (database) => {
    const run = find(database, first);
    // On the day of the run the config's period is that of the run again. Recipients are those of the config as it is now.
    const clock = wallClock(first.job.schedule?.timeZone ?? first.timeZone);
    const day = clock.dayAt(Date.parse(run.planned ?? run.started));
    const review = await reviewOf(named, { locale: run.locale }, terminal, day);
    const { from, to } = review.periods.P;
    if (from !== run.period.from || to !== run.period.to) {
      fail('RUN_PARCEL', { run: run.id, detail: `the period of the config is ${from} to ${to} now` });
    }
    const { deliver, notify } = makeOutbox(review, database, terminal);
    const result = await send(review, run, {
      database,
      now: () => new Date(terminal.clock()),
      version: version(),
      progress: createProgress(() => undefined, terminal.now),
      signal: terminal.signal,
      resend: options.resend === true,
      ...(deliver ? { deliver } : {}),
    });
    await tellOwner(review, {
      database,
      now: () => new Date(terminal.clock()),
      notify,
      signal: terminal.signal,
      patience: 'once',
      failed: (_run, reasons) => terminal.err(`the owner could not be told: ${reasons.join('; ')}`),
    });
    if (result.outcome === 'failed') fail('RUN_NOT_SENT', { ...result, path: first.file });
    settleInstant(database, run, result.outcome);
    terminal.out(`${run.id} ${result.outcome}`);
  });
}

export async function approve(
  name: string,
  named: string | undefined,
  options: ByOptions & SendOptions,
  terminal: Terminal,
  makeOutbox: MakeOutbox = outboxOf,
): Promise<void> {
  const find = (database: Database, review: Review) => heldRun(database, name, review);
  await sendRun(named, options, terminal, makeOutbox, find, (review, run, tools) =>
    approveRun(review, run, saidBy(options, terminal), tools),
  );
}

/** Sends what a failed run did not, in the job's name: whoever has it from the job does not get it again. */
export async function retry(
  name: string,
  named: string | undefined,
  options: SendOptions,
  terminal: Terminal,
  makeOutbox: MakeOutbox = outboxOf,
): Promise<void> {
  const find = (database: Database, review: Review) => failedRun(database, name, review);
  await sendRun(named, options, terminal, makeOutbox, find, sendKept);
}

export async function reject(
  name: string,
  named: string | undefined,
  options: ByOptions,
  terminal: Terminal,
): Promise<void> {
  const review = await reviewOf(named, {}, terminal);
  await underLock(review, terminal.signal, async (database) => {
    const run = heldRun(database, name, review);
    await rejectRun(review, run, saidBy(options, terminal), { database, now: () => new Date(terminal.clock()) });
    settleInstant(database, run, 'failed');
    terminal.out(`${run.id} rejected`);
  });
}
