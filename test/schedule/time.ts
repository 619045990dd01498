/** Time that a test moves by hand. */
import type { Timers } from '../../src/schedule/timers.js';

export interface HandTime {
  readonly timers: Timers;
  readonly now: () => number;
  /** Lets so much time pass, with every timer that falls into it, and what hangs on it. */
  pass(milliseconds: number): Promise<void>;
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

export function handTime(begin: number): HandTime {
  let now = begin;
  const open = new Set<{ readonly at: number; readonly work: () => void }>();
  return {
    now: () => now,
    timers: {
      after(milliseconds, work) {
        const one = { at: now + milliseconds, work };
        open.add(one);
        return () => open.delete(one);
      },
    },
    async pass(milliseconds) {
      const end = now + milliseconds;
      await settle();
      for (;;) {
        const [next] = [...open].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
        if (!next) break;
        open.delete(next);
        now = Math.max(now, next.at);
        next.work();
        await settle();
      }
      now = end;
      await settle();
    },
  };
}
