/** Tells owners beside the service: a mail server that is down holds up no run, and no run's end holds up the mail. */
import type { Log } from './log.js';
import { wait, type Timers } from './timers.js';

export interface Telling {
  readonly name: string;
  /** Tells what is due; one attempt each. */
  readonly tell: () => Promise<void>;
}

/** Milliseconds between two looks. */
const every = 5000;

/** Ends once the signal has come and what was being told is settled. */
export async function tellOwners(
  jobs: readonly Telling[],
  { timers, signal, log }: { readonly timers: Timers; readonly signal: AbortSignal; readonly log: Log },
): Promise<void> {
  const watch = async ({ name, tell }: Telling) => {
    while (!signal.aborted) {
      try {
        await tell();
      } catch (error) {
        log('error', 'state', { job: name, reasons: [error instanceof Error ? error.message : String(error)] });
      }
      await wait(timers, every, signal);
    }
  };
  await Promise.all(jobs.map(watch));
}
