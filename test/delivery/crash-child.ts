/** A process that sends and is killed at a given step: what crashes.test.ts starts again and again. Not part of the product. */
import { writeSync } from 'node:fs';
import { Socket } from 'node:net';
import { join } from 'node:path';
import type { MailServer } from '../../src/config/delivery.js';
import { deliveryPart, openLedger, type Ledger } from '../../src/delivery/ledger.js';
import { mailChannel } from '../../src/delivery/mail/channel.js';
import { sendAll } from '../../src/delivery/send.js';
import { openDatabase, type Database } from '../../src/run/database.js';
import { thisProcess } from '../../src/run/owner.js';
import { handClock, mailTo, quick, sendOptions } from './messages.js';

export interface Order {
  readonly folder: string;
  readonly mail: MailServer;
  readonly addresses: readonly string[];
  /** The step to die at, and at which time that it comes. */
  readonly step: string;
  readonly time: number;
  readonly resend?: boolean;
}

const order = JSON.parse(process.argv[2]!) as Order;
let times = 0;

/** Dies without a word to anyone, as by a power cut or the kernel: `kill -9`. */
function at(step: string): void {
  if (step !== order.step || ++times !== order.time) return;
  writeSync(1, `died ${step}\n`);
  process.kill(process.pid, 'SIGKILL');
}

let work = 'open';

function mortal(database: Database): Database {
  return {
    ...database,
    run(sql, ...values) {
      at(`${work}: before a write`);
      const changed = database.run(sql, ...values);
      at(`${work}: after a write`);
      return changed;
    },
    atOnce(inner) {
      at(`${work}: before it begins`);
      const result = database.atOnce(inner);
      at(`${work}: after its commit`);
      return result;
    },
  };
}

function named(ledger: Ledger): Ledger {
  const during = (name: string): Ledger => {
    work = name;
    return ledger;
  };
  return {
    ...ledger,
    plan: (...given) => during('plan').plan(...given),
    claim: (...given) => during('claim').claim(...given),
    settle: (...given) => during('settle').settle(...given),
    abandon: (...given) => during('abandon').abandon(...given),
  };
}

/** Every piece that goes to the server, by its SMTP command. */
const plain = Reflect.get(Socket.prototype, 'write') as (...args: unknown[]) => boolean;
Object.defineProperty(Socket.prototype, 'write', {
  writable: true,
  value(this: Socket, ...args: unknown[]): boolean {
    const verb = /^(EHLO|MAIL|RCPT|DATA|QUIT)/.exec(String(args[0]))?.[1] ?? 'message';
    at(`smtp: before ${verb}`);
    const went = plain.apply(this, args);
    at(`smtp: after ${verb}`);
    return went;
  },
});

const database = await openDatabase(join(order.folder, 'state.db'), [deliveryPart]);
const clock = handClock();
const ledger = named(openLedger(mortal(database), thisProcess()));
const delivered = await sendAll(
  order.addresses.map((address) => mailTo([address])),
  mailChannel(order.mail, { ...quick, silence: 10_000, whole: 30_000 }, clock.now()),
  { pool: order.mail.pool },
  sendOptions(ledger, clock, { resend: order.resend ?? false }),
);
database.close();
writeSync(1, `done ${delivered.length}\n`);
