/** Work on many items, a few at a time. */
import { atOnce } from './duckdb-connections.js';

/** Twice what the engine runs at once: a connection that is done finds its next statement waiting, and this thread need not send it first. */
const inFlight = 2 * atOnce;

/** The results in the order of the items. After a failure no further item is begun, and the first failure by that order is thrown. */
export function inTurns<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<readonly R[]> {
  const turn = turns();
  return allInOrder<readonly Promise<R>[]>(items.map((item) => turn(() => work(item))));
}

/** What work that was not begun fails with, because other work did. */
class NotBegun extends Error {}

/** `rank`: what waits goes by it, the lowest first, and by when it came where it is the same. */
export type Turn = <R>(work: () => Promise<R>, rank?: number) => Promise<R>;

/** Begins what it is given in its turn, a few at a time, and nothing more after a failure. A failure that nobody awaits yet is no fault. */
export function turns(most = inFlight): Turn {
  let running = 0;
  let failed = false;
  const waiting: { readonly rank: number; readonly go: () => void }[] = [];
  const begin = async <R>(work: () => Promise<R>, rank: number): Promise<R> => {
    if (running < most) running += 1;
    else {
      await new Promise<void>((go) => {
        const after = waiting.findIndex((one) => one.rank > rank);
        waiting.splice(after < 0 ? waiting.length : after, 0, { rank, go });
      });
    }
    try {
      if (failed) throw new NotBegun();
      return await work();
    } catch (error) {
      failed = true;
      throw error;
    } finally {
      const next = waiting.shift();
      if (next) next.go();
      else running -= 1;
    }
  };
  return (work, rank = 0) => {
    const begun = begin(work, rank);
    begun.catch(() => undefined);
    return begun;
  };
}

/** All results in their order, when none is being worked on any more. Throws the first failure by that order. */
export async function allInOrder<const T extends readonly Promise<unknown>[]>(
  each: T,
): Promise<{ readonly [K in keyof T]: Awaited<T[K]> }> {
  const settled = await Promise.allSettled(each);
  const failures = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
  const cause = failures.find((reason) => !(reason instanceof NotBegun));
  if (cause !== undefined) throw cause as Error;
  return Promise.all(each);
}
