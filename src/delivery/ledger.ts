/** The ledger of deliveries: each is written down before its first byte is sent and settled after, so that none is sent twice or lost unseen. */
import { createHash } from 'node:crypto';
import type { DayRange } from '../config/review.js';
import type { Cell, Database, DatabaseRow, Part } from '../run/database.js';
import { isGone, type Owner } from '../run/owner.js';
import type { Outcome, State } from './delivery.js';

/** One row is one message to one recipient. `slot` is the row without its contents: whose place another version would take. */
export const deliveryPart: Part = {
  name: 'delivery',
  steps: [
    `CREATE TABLE delivery (
      key TEXT PRIMARY KEY, slot TEXT NOT NULL, schedule TEXT NOT NULL, period TEXT NOT NULL, channel TEXT NOT NULL,
      grouped TEXT NOT NULL, recipient TEXT NOT NULL, masked TEXT NOT NULL, content TEXT NOT NULL, message TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('planned', 'sending', 'sent', 'refused', 'failed', 'unknown')),
      attempts INTEGER NOT NULL DEFAULT 0, why TEXT, owner TEXT, until INTEGER,
      planned_at INTEGER NOT NULL, changed_at INTEGER NOT NULL
    )`,
    'CREATE INDEX delivery_slot ON delivery (slot)',
    'CREATE TABLE delivery_key (one INTEGER PRIMARY KEY CHECK (one = 1), proof TEXT NOT NULL)',
  ],
};

/** What a delivery is told apart by; `recipient` is hashed already. */
export interface Identity {
  readonly schedule: string;
  readonly period: string;
  readonly channel: string;
  readonly recipient: string;
  readonly content: string;
}

export interface Planned extends Identity {
  readonly group: string;
  readonly masked: string;
  /** Id of the message, which the recipients of a group may share. */
  readonly message: string;
}

export interface Entry extends Planned {
  readonly key: string;
  readonly state: State;
  readonly attempts: number;
  readonly why?: string;
  /** Milliseconds since 1970. */
  readonly plannedAt: number;
  readonly changedAt: number;
}

export interface Ledger {
  /** Writes down what is to be sent. What was planned of another version of the same and never begun is given up for it. */
  plan(all: readonly Planned[], now: number): void;
  /** Those of the keys that may be sent now, by this process alone; they are `sending` until `until`. */
  claim(
    keys: readonly string[],
    times: { readonly now: number; readonly until: number },
    resend: boolean,
  ): readonly string[];
  settle(outcomes: ReadonlyMap<string, Outcome>, now: number): void;
  /** What nobody is sending any more becomes unknown; of a job whose lock this process holds (`alone`), all that others were sending. */
  abandon(now: number, alone?: string): void;
  entry(key: string): Entry | undefined;
  all(state?: State): readonly Entry[];
  /** Whether recipients are hashed as they were before; the first key is taken. */
  proves(proof: string): boolean;
}

const sha256 = (parts: readonly string[]) => createHash('sha256').update(JSON.stringify(parts)).digest('hex');

const slotOf = ({ schedule, period, channel, recipient }: Identity) => sha256([schedule, period, channel, recipient]);

export function keyOf(one: Identity): string {
  return sha256([one.schedule, one.period, one.channel, one.recipient, one.content]);
}

/** How the ledger names a period of a review. */
export function periodOf({
  name,
  periods: { P },
}: {
  readonly name: string;
  readonly periods: { readonly P: DayRange };
}): string {
  return `${name} ${P.from}..${P.to}`;
}

/** An id for a message that is the same whenever it is made: 128 bits of a hash of what tells it apart. */
export function messageId(parts: readonly string[]): string {
  return sha256(parts).slice(0, 32);
}

function entryOf(row: DatabaseRow): Entry {
  const text = (name: string) => String(row[name]);
  return {
    key: text('key'),
    schedule: text('schedule'),
    period: text('period'),
    channel: text('channel'),
    group: text('grouped'),
    recipient: text('recipient'),
    masked: text('masked'),
    content: text('content'),
    message: text('message'),
    state: text('state') as State,
    attempts: Number(row.attempts),
    ...(row.why === null ? {} : { why: text('why') }),
    plannedAt: Number(row.planned_at),
    changedAt: Number(row.changed_at),
  };
}

const replaced = 'given up: its contents changed before it was sent';
const lost = 'the process that was sending it ended';
const late = 'the process that was sending it did not say what came of it';

export function openLedger(database: Database, me: Owner): Ledger {
  const one = (sql: string, ...values: readonly Cell[]) => database.all(sql, ...values)[0];
  const mine = JSON.stringify(me);

  /** Whether another version of the same is being sent, or may have been and nothing was after it: this one could be the second. */
  const blocked = (key: string, resend: boolean) =>
    one(
      `SELECT 1 FROM delivery AS other WHERE key <> ? AND slot = (SELECT slot FROM delivery WHERE key = ?)
       AND (state = 'sending' OR (state = 'unknown' AND NOT ? AND NOT EXISTS (
         SELECT 1 FROM delivery WHERE slot = other.slot AND state = 'sent' AND changed_at >= other.changed_at)))`,
      key,
      key,
      resend ? 1 : 0,
    ) !== undefined;

  const free = (key: string, resend: boolean): boolean => {
    const state = one('SELECT state FROM delivery WHERE key = ?', key)?.state;
    const open: readonly unknown[] = resend ? ['planned', 'failed', 'refused', 'unknown'] : ['planned', 'failed'];
    return open.includes(state) && !blocked(key, resend);
  };

  return {
    plan: (all, now) =>
      database.atOnce(() => {
        for (const planned of all) {
          const key = keyOf(planned);
          const slot = slotOf(planned);
          const { schedule, period, channel, group, recipient, masked, content, message } = planned;
          database.run(
            `UPDATE delivery SET state = 'failed', why = ?, changed_at = ? WHERE slot = ? AND key <> ? AND state = 'planned'`,
            replaced,
            now,
            slot,
            key,
          );
          database.run(
            `INSERT INTO delivery (key, slot, schedule, period, channel, grouped, recipient, masked, content, message,
               state, planned_at, changed_at)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'planned', ?, ?) ON CONFLICT (key) DO NOTHING`,
            key,
            slot,
            schedule,
            period,
            channel,
            group,
            recipient,
            masked,
            content,
            message,
            now,
            now,
          );
        }
      }),
    claim: (keys, { now, until }, resend) =>
      database.atOnce(() => {
        const claimed = keys.filter((key) => free(key, resend));
        for (const key of claimed) {
          database.run(
            `UPDATE delivery SET state = 'sending', attempts = attempts + 1, owner = ?, until = ?, changed_at = ? WHERE key = ?`,
            mine,
            until,
            now,
            key,
          );
        }
        return claimed;
      }),
    settle: (outcomes, now) =>
      database.atOnce(() => {
        for (const [key, outcome] of outcomes) {
          database.run(
            `UPDATE delivery SET state = ?, why = ?, owner = NULL, until = NULL, changed_at = ?
             WHERE key = ? AND owner = ? AND state IN ('sending', 'unknown')`,
            outcome.state,
            outcome.state === 'sent' ? null : outcome.why,
            now,
            key,
            mine,
          );
        }
      }),
    abandon: (now, alone) =>
      database.atOnce(() => {
        for (const { key, owner, until, schedule } of database.all(
          `SELECT key, owner, until, schedule FROM delivery WHERE state = 'sending'`,
        )) {
          const gone = (schedule === alone && owner !== mine) || isGone(JSON.parse(String(owner)) as Owner, me);
          if (!gone && Number(until) > now) continue;
          database.run(
            `UPDATE delivery SET state = 'unknown', why = ?, changed_at = ? WHERE key = ?`,
            gone ? lost : late,
            now,
            key ?? null,
          );
        }
      }),
    entry: (key) => {
      const row = one('SELECT * FROM delivery WHERE key = ?', key);
      return row && entryOf(row);
    },
    all: (state) =>
      (state === undefined
        ? database.all('SELECT * FROM delivery ORDER BY planned_at, rowid')
        : database.all('SELECT * FROM delivery WHERE state = ? ORDER BY planned_at, rowid', state)
      ).map(entryOf),
    proves: (proof) =>
      database.atOnce(() => {
        database.run('INSERT INTO delivery_key VALUES (1, ?) ON CONFLICT (one) DO NOTHING', proof);
        return one('SELECT proof FROM delivery_key')?.proof === proof;
      }),
  };
}
