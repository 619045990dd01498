/** `quarterdeck send`: builds the deck and delivers it, or writes what would be delivered. */
import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Review } from '../config/review.js';
import { isAddress } from '../config/scalars.js';
import { openLedger, periodOf } from '../delivery/ledger.js';
import type { Delivered } from '../delivery/send.js';
import { fail } from '../errors/problem.js';
import { reasonsOf } from '../errors/reasons.js';
import { build, type Build } from '../pipeline-build.js';
import { deliver, previews, type Cargo } from '../pipeline-deliver.js';
import { recordedBuild } from '../pipeline-run.js';
import { forgetRuns, newRunId, withState } from '../pipeline-state.js';
import { findPrograms } from '../print/programs.js';
import { thisProcess } from '../run/owner.js';
import { endRun } from '../run/store.js';
import { headOf, type RunOutcome } from '../run/stored.js';
import { writeFiles, type OutputFile } from '../run/write.js';
import { waitingClock } from './clock.js';
import { columns } from './columns.js';
import { reporting } from './reporting.js';
import { evaluatedReviewOf, type ReviewOptions } from './review.js';
import type { Terminal } from './terminal.js';
import { version } from './version.js';

export interface SendCommandOptions extends ReviewOptions {
  readonly json?: boolean;
  readonly dryRun?: boolean;
  readonly to?: readonly string[];
  readonly resend?: boolean;
}

function row({ channel, group, masked, state, why, earlier }: Delivered): string[] {
  return [state, channel, group, masked, why ?? (earlier && state === 'sent' ? 'before' : '')];
}

function checkAddresses(to: readonly string[] | undefined): void {
  const wrong = to?.find((address) => !isAddress(address));
  if (wrong !== undefined) fail('DELIVERY_ADDRESS', { found: wrong });
}

/** What a schedule has begun to deliver is the job's to finish: by hand it would be another message, to all. */
async function leaveToJob(review: Review): Promise<void> {
  if (!review.job.schedule || !existsSync(join(review.state, 'state.db'))) return;
  const entries = await withState(review, (database) => openLedger(database, thisProcess()).all());
  const period = periodOf(review);
  if (!entries.some((one) => one.schedule === review.name && one.period === period)) return;
  fail('DELIVERY_OF_JOB', { job: review.name, ...review.periods.P, path: review.file });
}

export async function send(named: string | undefined, options: SendCommandOptions, terminal: Terminal): Promise<void> {
  const { to } = options;
  checkAddresses(to);
  const review = await evaluatedReviewOf(named, options, terminal);
  const { delivery } = review;
  const reachable =
    delivery && (to === undefined ? delivery.recipients.length + delivery.chat.length > 0 : delivery.mail);
  if (!reachable) fail('DELIVERY_NONE', { path: review.file });
  if (options.dryRun !== true && options.resend !== true && to === undefined) await leaveToJob(review);
  const folder = resolve(terminal.folder, review.output.folder);
  const progress = reporting(terminal, options.json === true);
  const tools = { progress, signal: terminal.signal, programs: findPrograms(terminal.environment.PATH) };
  const run = newRunId(terminal.clock(), terminal.random);
  const about = { run, kind: 'deck', clock: waitingClock(terminal), ...(to === undefined ? {} : { to }) } as const;
  if (options.dryRun === true) {
    const made = await previews(cargoOf(await build(review, folder, version(), tools)), review, about, folder);
    await writeFiles(made);
    tellFiles(made, options, terminal);
    return;
  }
  await withState(review, async (database) => {
    const now = () => new Date(terminal.clock());
    const head = headOf(review, { id: run, version: version(), started: now().toISOString() });
    const built = await recordedBuild(review, folder, head, { ...tools, database, now, version: head.version });
    // A trial is a delivery of its own each time: it neither counts as the real one nor is kept back by an earlier trial.
    const schedule = to === undefined ? 'manual' : `trial ${run}`;
    const sending = { ...about, database, schedule, signal: terminal.signal, resend: options.resend === true };
    const end = (outcome: RunOutcome, reasons: readonly string[] = []) => {
      endRun(database, run, outcome, now().toISOString(), reasons);
      forgetRuns(database, review, now());
    };
    const delivered = await deliver(cargoOf(built), review, sending).catch((error: unknown) => {
      end('failed', reasonsOf(error, review.secrets));
      throw error;
    });
    tellDeliveries(delivered, options, terminal);
    const bad = delivered.filter(({ state }) => state !== 'sent');
    end(
      bad.length > 0 ? 'failed' : to === undefined ? 'sent' : 'built',
      bad.map((one) => row(one).join(' ')),
    );
    const list = columns(bad.map((one) => ['', ...row(one)])).join('\n');
    if (bad.length > 0) fail('DELIVERY_FAILED', { count: bad.length, of: delivered.length, list });
  });
}

function cargoOf({ files, deck, evaluation: { figures, findings } }: Build): Cargo {
  return { files, deck, figures, findings };
}

function tellFiles(made: readonly OutputFile[], { json }: SendCommandOptions, terminal: Terminal): void {
  const paths = made.map(({ path }) => relative(terminal.folder, path) || path);
  if (json === true) terminal.out(JSON.stringify({ type: 'result', files: paths }));
  else for (const path of paths) terminal.out(path);
}

function tellDeliveries(delivered: readonly Delivered[], { json }: SendCommandOptions, terminal: Terminal): void {
  if (json === true) for (const one of delivered) terminal.out(JSON.stringify({ type: 'delivery', ...one }));
  else for (const line of columns(delivered.map(row))) terminal.out(line);
}
