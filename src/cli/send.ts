/** `quarterdeck send`: builds the deck and delivers it, or writes what would be delivered. */
import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Review } from '../config/review.js';
import { openLedger } from '../delivery/ledger.js';
import type { Delivered } from '../delivery/send.js';
import { fail } from '../errors/problem.js';
import { build } from '../pipeline-build.js';
import { deliver, periodOf, previews, type Cargo } from '../pipeline-deliver.js';
import { openState, withState } from '../pipeline-state.js';
import { thisProcess } from '../run/owner.js';
import { writeFiles } from '../run/write.js';
import { waitingClock } from './clock.js';
import { columns } from './columns.js';
import { reporting } from './reporting.js';
import { reviewOf, type ReviewOptions } from './review.js';
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
  const wrong = to?.find((address) => !/^[^\s<>@,;"]+@[^\s<>@,;"]+$/u.test(address));
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
  const json = options.json === true;
  const { to } = options;
  checkAddresses(to);
  const review = await reviewOf(named, options, terminal);
  const { delivery } = review;
  const reachable =
    delivery && (to === undefined ? delivery.recipients.length + delivery.chat.length > 0 : delivery.mail);
  if (!reachable) fail('DELIVERY_NONE', { path: review.file });
  if (options.dryRun !== true && options.resend !== true && to === undefined) await leaveToJob(review);
  const folder = resolve(terminal.folder, review.output.folder);
  const progress = reporting(terminal, json);
  const { signal } = terminal;
  const { files, deck, evaluation } = await build(review, folder, version(), { progress, signal });
  const cargo: Cargo = { files, deck, figures: evaluation.figures, findings: evaluation.findings };
  const clock = waitingClock(terminal);
  const run = new Date(terminal.clock())
    .toISOString()
    .replace(/\.\d+Z$/, '')
    .replaceAll(/[-:]/g, '')
    .replace('T', '-');
  const about = { run, kind: 'deck', clock, ...(to === undefined ? {} : { to }) } as const;

  if (options.dryRun === true) {
    const made = await previews(cargo, review, about, folder);
    await writeFiles(made);
    const paths = made.map(({ path }) => relative(terminal.folder, path) || path);
    if (json) terminal.out(JSON.stringify({ type: 'result', files: paths }));
    else for (const path of paths) terminal.out(path);
    return;
  }

  const database = await openState(review);
  try {
    const delivered = await deliver(cargo, review, {
      ...about,
      database,
      schedule: 'manual',
      signal,
      resend: options.resend === true,
    });
    if (json) for (const one of delivered) terminal.out(JSON.stringify({ type: 'delivery', ...one }));
    else for (const line of columns(delivered.map(row))) terminal.out(line);
    const bad = delivered.filter(({ state }) => state !== 'sent');
    const list = columns(bad.map((one) => ['', ...row(one)])).join('\n');
    if (bad.length > 0) fail('DELIVERY_FAILED', { count: bad.length, of: delivered.length, list });
  } finally {
    database.close();
  }
}
