/** The engine of an evaluation: opened as the config asks for it, stopped when the run is cancelled, closed at its end. */
import type { Review } from './config/review.js';
import { openDuckDb } from './engine/duckdb.js';
import type { Engine } from './engine/engine.js';
import { threadsFor } from './engine/threads.js';
import { problem, QuarterdeckError } from './errors/problem.js';
import type { Progress } from './run/progress.js';
import { inputBytes } from './sources/bytes.js';

/**
 * Runs something over an engine for these sources of a review, and closes it whatever happens. Fails with RUN_CANCELLED once the signal
 * comes. A file that is being read does not hear the engine's interruption, so a run that is cancelled does not wait for its work.
 */
export async function withEngine<T>(
  review: Review,
  scratch: string,
  { progress, signal }: { readonly progress: Progress; readonly signal: AbortSignal },
  sources: Review['sources'],
  work: (engine: Engine) => Promise<T>,
): Promise<T> {
  const engine = await progress.step('engine', async () =>
    openDuckDb({
      threads: threadsFor(await inputBytes(review.folder, sources)),
      ...review.engine,
      spill: scratch,
      timeZone: review.timeZone,
      folders: [review.folder, ...review.allow],
    }),
  );
  const cancel = new AbortController();
  const cancelled = new Promise<never>((_, reject) => {
    const stop = () => {
      engine.interrupt();
      reject(new QuarterdeckError([problem('RUN_CANCELLED', {})]));
    };
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true, signal: cancel.signal });
  });
  cancelled.catch(() => undefined);
  try {
    return await Promise.race([work(engine), cancelled]);
  } finally {
    cancel.abort();
    await engine.close();
  }
}
