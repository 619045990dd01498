/** What the tests of delivery share: a mail to send, a clock that is turned by hand, and a ledger in a folder. */
import { join } from 'node:path';
import type { MailServer } from '../../src/config/delivery.js';
import { maskAddress, type Clock } from '../../src/delivery/delivery.js';
import { deliveryPart, openLedger, type Ledger } from '../../src/delivery/ledger.js';
import { mailChannel } from '../../src/delivery/mail/channel.js';
import { recipientsOf, type MailMessage } from '../../src/delivery/mail/message.js';
import type { Timeouts } from '../../src/delivery/mail/smtp.js';
import { sendAll, type Delivered, type SendOptions } from '../../src/delivery/send.js';
import { openDatabase, type Database } from '../../src/run/database.js';
import { thisProcess, type Owner } from '../../src/run/owner.js';
import { temporary } from '../temporary.js';

export const begin = Date.UTC(2026, 0, 5, 0, 30);

/** Waits take no time, and are noted. */
export function handClock(): Clock & { readonly waited: number[] } {
  const waited: number[] = [];
  let now = begin;
  return {
    waited,
    now: () => now,
    wait: (milliseconds) => {
      waited.push(milliseconds);
      now += milliseconds;
      return Promise.resolve();
    },
  };
}

export const quick: Timeouts = { connect: 2000, silence: 400, whole: 5000 };

export function mailTo(addresses: readonly string[], group = 'board', content = 'c1'): MailMessage {
  return {
    channel: 'mail',
    group,
    recipients: recipientsOf(addresses, maskAddress),
    content,
    from: 'Reviews <reviews@shop.example>',
    to: addresses,
    cc: [],
    subject: '季度复盘',
    html: '<p>复盘</p>',
    text: '复盘',
    pictures: [],
    attachments: [],
    language: 'zh-CN',
  };
}

export interface Desk {
  readonly database: Database;
  readonly ledger: Ledger;
  readonly clock: ReturnType<typeof handClock>;
  send(
    server: MailServer,
    messages: readonly MailMessage[],
    options?: Partial<SendOptions>,
  ): Promise<readonly Delivered[]>;
}

export async function desk(folder = temporary('delivery'), owner: Owner = thisProcess()): Promise<Desk> {
  const database = await openDatabase(join(folder, 'state.db'), [deliveryPart]);
  const ledger = openLedger(database, owner);
  const clock = handClock();
  return {
    database,
    ledger,
    clock,
    send: (server, messages, options = {}) =>
      sendAll(messages, mailChannel(server, quick, begin), { pool: server.pool }, sendOptions(ledger, clock, options)),
  };
}

export function sendOptions(ledger: Ledger, clock: Clock, options: Partial<SendOptions> = {}): SendOptions {
  return {
    ledger,
    key: Buffer.alloc(32, 7),
    schedule: 'manual',
    period: '2025-10-01..2025-12-31',
    clock,
    signal: new AbortController().signal,
    resend: false,
    ...options,
  };
}

/** `board a***@shop.example sent`, one a row. */
export function lines(delivered: readonly Pick<Delivered, 'group' | 'masked' | 'state' | 'why'>[]): readonly string[] {
  return delivered.map(({ masked, state, why }) => `${masked} ${state}${why === undefined ? '' : `: ${why}`}`);
}
