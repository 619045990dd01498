/** A ledger in a folder and a channel to a server, as the tests of delivery use them. */
import { join } from 'node:path';
import type { MailServer } from '../../src/config/delivery.js';
import { deliveryPart, openLedger, type Ledger } from '../../src/delivery/ledger.js';
import { mailChannel } from '../../src/delivery/mail/channel.js';
import type { MailMessage } from '../../src/delivery/mail/message.js';
import { sendAll, type Delivered, type SendOptions } from '../../src/delivery/send.js';
import { openDatabase, type Database } from '../../src/run/database.js';
import { thisProcess, type Owner } from '../../src/run/owner.js';
import { temporary } from '../temporary.js';
import { begin, handClock, quick, sendOptions } from './messages.js';

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

/** `board a***@shop.example sent`, one a row. */
export function lines(delivered: readonly Pick<Delivered, 'group' | 'masked' | 'state' | 'why'>[]): readonly string[] {
  return delivered.map(({ masked, state, why }) => `${masked} ${state}${why === undefined ? '' : `: ${why}`}`);
}
