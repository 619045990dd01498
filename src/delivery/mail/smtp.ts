/** One SMTP connection after the other, used for many messages; tells of every fault whether the message can have been taken. */
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { MailServer } from '../../config/delivery.js';
import type { Outcome } from '../delivery.js';
import { outcomeOf, replyOutcome, unreadableCa, type SmtpFault } from './outcome.js';

/** Milliseconds. */
export interface Timeouts {
  /** To connect, greet and log in, each. */
  readonly connect: number;
  /** Without a byte from the server. */
  readonly silence: number;
  /** For a whole message. */
  readonly whole: number;
}

export const usualTimeouts: Timeouts = { connect: 30_000, silence: 120_000, whole: 600_000 };

export interface Envelope {
  readonly from: string;
  readonly to: readonly string[];
}

export interface SmtpLine {
  /** One attempt at a message: an outcome for each address of the envelope. Never fails. */
  send(envelope: Envelope, message: Uint8Array): Promise<ReadonlyMap<string, Outcome>>;
  close(): void;
}

type Connection = InstanceType<typeof SMTPConnection>;

/** How long the server may take to say goodbye, in milliseconds. */
const farewell = 2000;

/** Waits for a command's answer, or for the end of the connection, whichever is first. */
function answered<T>(
  connection: Connection,
  begin: (done: (error?: Error | null, result?: T) => void) => void,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const ended = () => done(new Error('the connection ended'));
    const done = (error?: Error | null, result?: T) => {
      connection.off('end', ended);
      connection.off('error', done);
      if (error) reject(error);
      else resolve(result as T);
    };
    connection.on('end', ended);
    connection.on('error', done);
    begin(done);
  });
}

async function certificates(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    throw Object.assign(new Error('no certificates', { cause: error }), { code: unreadableCa });
  }
}

/** A line to the server: connects when it is first needed, and anew after a fault. */
export function smtpLine(server: MailServer, timeouts: Timeouts): SmtpLine {
  let open: Connection | undefined;

  const connect = async (): Promise<Connection> => {
    const { default: Smtp } = await import('nodemailer/lib/smtp-connection');
    const { host, port, secure, user, password, ca } = server;
    const connection = new Smtp({
      host,
      port,
      secure: secure === 'tls',
      requireTLS: secure === 'starttls',
      ignoreTLS: secure === 'none',
      connectionTimeout: timeouts.connect,
      greetingTimeout: timeouts.connect,
      socketTimeout: timeouts.silence,
      tls: { minVersion: 'TLSv1.2', ...(ca === undefined ? {} : { ca: await certificates(ca) }) },
    });
    try {
      await answered(connection, (done) => connection.connect(done));
      if (user !== undefined && password !== undefined) {
        const auth = { user, pass: password, credentials: { user, pass: password } };
        await answered(connection, (done) => connection.login(auth, done));
      }
    } catch (error) {
      connection.on('error', () => undefined);
      connection.close();
      throw error;
    }
    // Faults reach the message that is on its way; between messages they only end the connection.
    connection.on('error', () => undefined);
    connection.once('end', () => {
      if (open === connection) open = undefined;
    });
    return connection;
  };

  const drop = () => {
    open?.close();
    open = undefined;
  };

  return {
    async send({ from, to }, message) {
      const all = (outcome: Outcome) => new Map(to.map((address) => [address, outcome]));
      try {
        open ??= await connect();
      } catch (error) {
        return all(outcomeOf(error as SmtpFault, 'connecting'));
      }
      const connection = open;
      /** True once the server asked for the message: from then on silence does not mean that it has none. */
      const asked = { yes: false };
      const stream = new Readable({
        read() {
          asked.yes = true;
          this.push(message);
          this.push(null);
        },
      });
      const timer = setTimeout(() => connection.close(), timeouts.whole);
      try {
        const info = await answered<{ readonly rejectedErrors?: readonly SmtpFault[] | undefined }>(
          connection,
          (done) => connection.send({ from, to: [...to] }, stream, done),
        );
        const outcomes = all({ state: 'sent' });
        for (const fault of info.rejectedErrors ?? []) refuse(outcomes, fault);
        return outcomes;
      } catch (error) {
        const fault = error as SmtpFault;
        const outcomes = all(outcomeOf(fault, asked.yes ? 'message' : 'envelope'));
        for (const one of fault.rejectedErrors ?? []) refuse(outcomes, one);
        // A clean answer leaves the session usable once it is reset; anything else ends it.
        const usable =
          fault.responseCode !== undefined &&
          (await answered(connection, (done) => connection.reset(done)).then(
            () => true,
            () => false,
          ));
        if (!usable) drop();
        return outcomes;
      } finally {
        clearTimeout(timer);
      }
    },
    close() {
      const connection = open;
      open = undefined;
      if (!connection) return;
      connection.quit();
      const timer = setTimeout(() => connection.close(), farewell);
      connection.once('end', () => clearTimeout(timer));
    },
  };
}

function refuse(outcomes: Map<string, Outcome>, fault: SmtpFault): void {
  const { recipient = '' } = fault;
  if (outcomes.has(recipient)) {
    outcomes.set(recipient, replyOutcome(fault, 'recipient'));
    return;
  }
  // Whoever is meant was not taken; better all in doubt than one wrongly called sent.
  for (const address of outcomes.keys())
    outcomes.set(address, { state: 'unknown', why: 'the server refused an address that is none of these' });
}
