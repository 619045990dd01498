/** Work on many items, a few at a time: as many as the engine has connections for. */
import { atOnce } from './duckdb-connections.js';

/** The results in the order of the items. After a failure no further item is begun, and the first failure by that order is thrown. */
export function inTurns<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<readonly R[]> {
  const turn = turns();
  return allInOrder<readonly Promise<R>[]>(items.map((item) => turn(() => work(item))));
}

/** What work that was not begun fails with, because other work did. */
class NotBegun extends Error {}

export type Turn = <R>(work: () => Promise<R>) => Promise<R>;

/** Begins what it is given in that order, a few at a time, and nothing more after a failure. A failure that nobody awaits yet is no fault. */
export function turns(): Turn {
  let running = 0;
  let failed = false;
  const waiting: (() => void)[] = [];
  const begin = async <R>(work: () => Promise<R>): Promise<R> => {
    if (running < atOnce) running += 1;
    else await new Promise<void>((go) => waiting.push(go));
    try {
      if (failed) throw new NotBegun();
      return await work();
    } catch (error) {
      failed = true;
      throw error;
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
  return (work) => {
    const begun = begin(work);
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
