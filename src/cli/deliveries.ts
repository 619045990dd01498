/** `quarterdeck deliveries`: what the ledger knows, newest last. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { State } from '../delivery/delivery.js';
import { openLedger, type Entry } from '../delivery/ledger.js';
import { fail } from '../errors/problem.js';
import { withState } from '../pipeline-state.js';
import { thisProcess } from '../run/owner.js';
import { columns } from './columns.js';
import { reviewOf } from './review.js';
import type { Terminal } from './terminal.js';

export interface DeliveriesOptions {
  readonly state?: string;
  readonly json?: boolean;
}

const states: readonly State[] = ['planned', 'sending', 'sent', 'refused', 'failed', 'unknown'];

const moment = (milliseconds: number) => new Date(milliseconds).toISOString().replace(/\.\d+Z$/, 'Z');

function row({ changedAt, state, schedule, period, channel, group, masked, attempts, why }: Entry): string[] {
  const tries = attempts === 1 ? '1 attempt' : `${attempts} attempts`;
  return [moment(changedAt), state, schedule, period, channel, group, masked, tries, why ?? ''];
}

/** As JSON: without the hash of the recipient, which tells nobody anything. */
function record(entry: Entry): object {
  const { key, schedule, period, channel, group, masked, content, message, state, attempts, why } = entry;
  const times = { planned: moment(entry.plannedAt), changed: moment(entry.changedAt) };
  return { key, schedule, period, channel, group, masked, content, message, state, attempts, why, ...times };
}

export async function deliveries(
  named: string | undefined,
  options: DeliveriesOptions,
  terminal: Terminal,
): Promise<void> {
  const state = states.find((one) => one === options.state);
  if (options.state !== undefined && state === undefined) {
    const expected = `one of ${states.join(', ')}`;
    fail('CONFIG_VALUE', { path: 'the option state', found: JSON.stringify(options.state), expected });
  }
  const review = await reviewOf(named, {}, terminal);
  if (!existsSync(join(review.state, 'state.db'))) return;
  await withState(review, (database) => {
    const ledger = openLedger(database, thisProcess());
    ledger.abandon(terminal.clock());
    const entries = ledger.all(state);
    if (options.json === true) for (const entry of entries) terminal.out(JSON.stringify(record(entry)));
    else for (const line of columns(entries.map(row))) terminal.out(line);
  });
}
