/** How runs leave the machine: who gets the deck, and how the owner of a job is told. */
import type { Review } from '../config/review.js';
import type { Delivered as Message } from '../delivery/send.js';
import { fail } from '../errors/problem.js';
import { deliver, notify } from '../pipeline-deliver.js';
import type { Notify } from '../pipeline-owner.js';
import type { Delivered, Deliver } from '../pipeline-run.js';
import type { Database } from '../run/database.js';
import { waitingClock } from './clock.js';
import type { Terminal } from './terminal.js';

export interface Outbox {
  /** Absent where the config delivers to nobody. */
  readonly deliver?: Deliver;
  readonly notify: Notify;
}

export type MakeOutbox = (review: Review, database: Database, terminal: Terminal) => Outbox;

/** How many messages had which fate, and why, without whom they were for. */
function summed(messages: readonly Message[]): Delivered {
  const counts = new Map<string, number>();
  for (const { state, channel, why } of messages.filter((one) => one.state !== 'sent')) {
    const key = `${channel} ${state}${why === undefined ? '' : `: ${why}`}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return {
    // What was held back for an earlier version's sake is so the next time, too.
    again: messages.some(({ state, earlier }) => state === 'failed' && !earlier),
    problems: [...counts].map(([what, count]) => `${count} of ${messages.length} messages: ${what}`),
  };
}

/** By the config's mail server and robots, under the rules of the ledger. Who delivers holds the job's lock. */
export const outboxOf: MakeOutbox = (review, database, terminal) => {
  const { delivery, name } = review;
  const clock = waitingClock(terminal);
  const reaches = delivery !== undefined && delivery.recipients.length + delivery.chat.length > 0;
  return {
    ...(reaches
      ? {
          deliver: async (parcel, _review, { signal, ...request }) =>
            summed(await deliver(parcel, review, { database, clock, signal, ...request, alone: true })),
        }
      : {}),
    async notify({ run, ...message }, patience) {
      const { signal } = terminal;
      const { problems } = summed(
        await notify(message, review, { database, schedule: name, run, clock, signal, once: patience === 'once' }),
      );
      if (problems.length > 0) fail('OWNER_NOT_TOLD', { problems });
    },
  };
};
