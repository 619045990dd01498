/** Sends messages through a channel by the rules of the ledger: claimed before, settled after, tried again only where nothing can come twice. */
import { fail, QuarterdeckError } from '../errors/problem.js';
import { systemCode } from '../errors/system.js';
import type { Channel, Clock, Message, Outcome, Recipient, State } from './delivery.js';
import { keyOf, messageId, type Ledger, type Planned } from './ledger.js';
import { hashed } from './recipient-key.js';

export interface SendOptions {
  readonly ledger: Ledger;
  /** Of the hashes of recipients. */
  readonly key: Buffer;
  readonly schedule: string;
  /** What the messages are about: a second of the same contents for the same period is none. */
  readonly period: string;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Send anew what was refused or may have been sent. */
  readonly resend: boolean;
  /** The job's lock is held: what another process was sending for it, that process cannot be at any more. */
  readonly alone?: boolean;
  /** One attempt at each message: who asks comes back later. */
  readonly once?: boolean;
}

/** How a channel is used. */
export interface Pace {
  /** Messages at once. */
  readonly pool: number;
  /** Messages a minute. */
  readonly perMinute?: number;
}

/** What is known of one message to one recipient in the end. */
export interface Delivered {
  readonly channel: string;
  readonly group: string;
  readonly masked: string;
  readonly message: string;
  readonly state: State;
  readonly why?: string;
  /** Sent by an earlier run, or by another at the same time. */
  readonly earlier: boolean;
}

/** Milliseconds between attempts: greylisting servers want minutes, and a job's window has an end. */
const waits: readonly number[] = [60_000, 300_000, 900_000, 1_800_000];

/** How long a claim holds: longer than any attempt may take. */
const lease = 20 * 60_000;

interface Part {
  readonly recipient: Recipient;
  readonly key: string;
  readonly planned: Planned;
}

interface Job<M extends Message> {
  readonly message: M;
  readonly id: string;
  readonly parts: readonly Part[];
}

/** The id of a message hangs on its contents and on whom it is for, so an attempt after a crash has the same. */
function jobOf<M extends Message>(message: M, { schedule, period, key }: SendOptions): Job<M> {
  const { channel, group, content, recipients } = message;
  const whom = recipients.map((recipient) => ({ recipient, hash: hashed(key, recipient.address) }));
  const only = whom.length === 1 ? whom.map(({ hash }) => hash) : [];
  const id = messageId([schedule, period, channel, group, content, ...only]);
  const parts = whom.map(({ recipient, hash }) => {
    const identity = { schedule, period, channel, recipient: hash, content };
    const planned = { ...identity, group, masked: recipient.masked, message: id };
    return { recipient, key: keyOf(identity), planned };
  });
  return { message, id, parts };
}

const underway = 'another process was sending it, and has not said yet what came of it';
const heldBack = 'held back: another version of it is being sent or may have arrived; see "quarterdeck deliveries"';
const stopped = 'stopped before it was sent';
const unwritable = 'not sent: the ledger cannot be written';
const unsettled = 'sent or not, the ledger could not be written afterwards';

/** A turn comes at most so often in a minute. */
function turns({ perMinute }: Pace, clock: Clock, signal: AbortSignal): () => Promise<void> {
  let next = -Infinity;
  return async () => {
    if (perMinute === undefined) return;
    const begin = Math.max(next, clock.now());
    next = begin + 60_000 / perMinute;
    if (begin > clock.now()) await clock.wait(begin - clock.now(), signal);
  };
}

/** Runs the work over the items, so many at once. */
async function inPool<T>(items: readonly T[], size: number, work: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items];
  const worker = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(size, items.length) }, worker));
}

/** Sends all messages and tells what became of each for each recipient; never fails because of one of them. */
export async function sendAll<M extends Message>(
  messages: readonly M[],
  channel: Channel<M>,
  pace: Pace,
  options: SendOptions,
): Promise<readonly Delivered[]> {
  const { ledger, clock, signal, resend } = options;
  const jobs = messages.map((message) => jobOf(message, options));
  const known = new Map<string, Outcome>();
  const turn = turns(pace, clock, signal);
  /** What keeps every further message from being sent, such as a wrong password. */
  let hopeless: string | undefined;
  const note = (parts: readonly Part[], outcome: Outcome) => {
    for (const { key } of parts) known.set(key, outcome);
  };

  const attempt = async ({ message, id, parts }: Job<M>): Promise<void> => {
    await turn();
    if (hopeless !== undefined || signal.aborted) {
      note(parts, { state: 'failed', why: hopeless ?? stopped, again: false });
      return;
    }
    let claimed: readonly Part[];
    try {
      const now = clock.now();
      const keys = ledger.claim(
        parts.map(({ key }) => key),
        { now, until: now + lease },
        resend,
      );
      claimed = parts.filter(({ key }) => keys.includes(key));
    } catch (error) {
      hopeless = `${unwritable} (${systemCode(error instanceof QuarterdeckError ? error.cause : error) ?? 'fault'})`;
      note(parts, { state: 'failed', why: hopeless, again: false });
      return;
    }
    for (const { key } of parts.filter((part) => !claimed.includes(part))) known.delete(key);
    if (claimed.length === 0) return;
    const outcomes = await channel.send(
      message,
      claimed.map(({ recipient }) => recipient),
      id,
    );
    const settled = new Map<string, Outcome>(
      claimed.map(({ recipient, key }) => [key, outcomes.get(recipient) ?? { state: 'unknown', why: 'no outcome' }]),
    );
    for (const [key, outcome] of settled) {
      known.set(key, outcome);
      if (outcome.state === 'failed' && outcome.all === true) hopeless = outcome.why;
    }
    try {
      ledger.settle(settled, clock.now());
    } catch {
      note(claimed, { state: 'unknown', why: unsettled });
    }
  };

  try {
    ledger.abandon(clock.now(), options.alone === true ? options.schedule : undefined);
    ledger.plan(
      jobs.flatMap(({ parts }) => parts.map(({ planned }) => planned)),
      clock.now(),
    );
  } catch (error) {
    if (error instanceof QuarterdeckError) throw error;
    fail('STATE_WRITE', { message: error instanceof Error ? error.message : String(error) });
  }
  let open = firstOnly(jobs);
  const isStopped = () => signal.aborted;
  for (const wait of options.once === true ? [undefined] : [...waits, undefined]) {
    await inPool(open, pace.pool, attempt);
    const again = ({ key }: Part) => {
      const outcome = known.get(key);
      return outcome?.state === 'failed' && outcome.again;
    };
    open = open.flatMap((job) => {
      const parts = job.parts.filter(again);
      return parts.length > 0 ? [{ ...job, parts }] : [];
    });
    if (open.length === 0 || wait === undefined || isStopped()) break;
    await clock.wait(wait, signal);
    // What the last attempt said tells more than that there was no time for another.
    if (isStopped()) break;
  }
  channel.close();
  return jobs.flatMap((job) => job.parts.map((part) => told(job, part, known.get(part.key), ledger)));
}

/** One who stands in several messages of the same contents gets the first of them. */
function firstOnly<M extends Message>(jobs: readonly Job<M>[]): readonly Job<M>[] {
  const seen = new Set<string>();
  return jobs.flatMap((job) => {
    const parts = job.parts.filter(({ key }) => !seen.has(key));
    for (const { key } of parts) seen.add(key);
    return parts.length > 0 ? [{ ...job, parts }] : [];
  });
}

/** By this run's own outcome, or by what the ledger has of another's. */
function told(
  { message, id }: Job<Message>,
  { key, recipient }: Part,
  own: Outcome | undefined,
  ledger: Ledger,
): Delivered {
  const { channel, group } = message;
  const about = { channel, group, masked: recipient.masked, message: id };
  if (own) return { ...about, state: own.state, ...(own.state === 'sent' ? {} : { why: own.why }), earlier: false };
  const entry = ledger.entry(key);
  const state = entry?.state ?? 'planned';
  const why = state === 'planned' || state === 'failed' ? heldBack : state === 'sending' ? underway : entry?.why;
  return { ...about, state, ...(why === undefined ? {} : { why }), earlier: true };
}
