/** How the owner of a job hears of a run that did not go out: written down when the run ends, told after, and again until it is out. */
import type { Review } from './config/review.js';
import type { Database } from './run/database.js';
import { reasonsOf } from './errors/reasons.js';
import { ownerNotice, type Notice } from './run/notice.js';
import { closeNotice, openNotices, postponeNotice } from './run/notices.js';
import { endRun, readRun, startRun } from './run/store.js';
import { headOf } from './run/stored.js';
import type { PlannedRun } from './schedule/agenda.js';

/** `once`: one attempt, since who asks comes back; otherwise with the waits of any delivery. */
export type Notify = (notice: Notice, patience: 'once' | 'long') => Promise<void>;

interface OwnerTools {
  readonly database: Database;
  readonly now: () => Date;
}

export interface TellTools extends OwnerTools {
  readonly notify: Notify;
  readonly signal: AbortSignal;
  readonly patience: 'once' | 'long';
  readonly failed: (run: string, reasons: readonly string[]) => void;
}

/** Tells what is open; with `once`, only what is due. What a stop cuts off stays open as it was. */
export async function tellOwner(review: Review, tools: TellTools): Promise<void> {
  const { database, now, notify, signal, patience, failed } = tools;
  const { owner } = review.job;
  const isStopped = () => signal.aborted;
  for (const open of openNotices(database, review.name, patience === 'once' ? now().getTime() : Infinity)) {
    if (isStopped()) return;
    const { run, subject, text } = open;
    try {
      if (owner !== undefined) await notify({ run: run.id, to: owner, subject, text, period: run.period }, patience);
      closeNotice(database, open);
    } catch (error) {
      if (isStopped()) return;
      const reasons = reasonsOf(error, review.secrets);
      postponeNotice(database, open, reasons.join('; '), now().getTime());
      failed(run.id, reasons);
    }
  }
}

/** Ends an instant's run that no try of its own could end, or that never began. */
export function recordFailure(
  review: Review,
  { instant, run }: Pick<PlannedRun, 'instant' | 'run'>,
  reason: string,
  tools: OwnerTools & { readonly version: string; readonly newRun: () => string },
): void {
  const { database, now, version, newRun } = tools;
  const known = run === undefined ? undefined : readRun(database, run);
  const planned = new Date(instant).toISOString();
  const head = known ?? headOf(review, { id: run ?? newRun(), version, started: now().toISOString(), planned });
  // A try that ran out of time may know what it waited for.
  const reasons = [
    reason,
    ...(known?.reasons ?? []).filter((one) => one !== reason && !one.startsWith('RUN_CANCELLED')),
  ];
  database.atOnce(() => {
    if (!known) startRun(database, head);
    endRun(database, head.id, 'failed', now().toISOString(), reasons, ownerNotice(review, head, 'failed', reasons));
  });
}
