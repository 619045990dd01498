/** How runs leave the machine: who gets the deck, and how the owner of a job is told. */
import type { Review } from '../config/review.js';
import type { Deliver, Notify } from '../pipeline-run.js';
import type { Database } from '../run/database.js';
import type { Terminal } from './terminal.js';

export interface Outbox {
  /** Absent where the config delivers to nobody. */
  readonly deliver?: Deliver;
  readonly notify: Notify;
}

export type MakeOutbox = (review: Review, database: Database, terminal: Terminal) => Outbox;

/** Nobody is delivered to: the files are all there is, and who is to be told finds it in the log and in `quarterdeck runs`. */
export const outboxOf: MakeOutbox = ({ delivery }) => {
  if (delivery) throw new Error('delivery is not joined yet');
  return { notify: () => Promise.reject(new Error('the config names no mail server')) };
};
