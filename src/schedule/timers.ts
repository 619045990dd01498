/** Time as an argument: timers that a test can move by hand, and waits that end early. */

export interface Timers {
  /** Runs `work` after so many milliseconds of a steady clock, and returns how to call it off. */
  after(milliseconds: number, work: () => void): () => void;
}

/** Node fires a longer timer at once. */
const longest = 2 ** 31 - 1;

export const systemTimers: Timers = {
  after(milliseconds, work) {
    const timer = setTimeout(work, Math.min(milliseconds, longest));
    return () => clearTimeout(timer);
  },
};

/** Ends after the time or with the signal, whichever is first. */
export function wait(timers: Timers, milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve();
      return;
    }
    const end = () => {
      cancel();
      signal.removeEventListener('abort', end);
      resolve();
    };
    const cancel = timers.after(milliseconds, end);
    signal.addEventListener('abort', end, { once: true });
  });
}
