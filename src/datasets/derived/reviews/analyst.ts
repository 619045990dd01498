/** Who analyses the reviews with the models that ship: a thread beside this one, which reads them while the engine is at work. */
import { Worker } from 'node:worker_threads';
import type { Review } from '../../../config/review.js';
import { QuarterdeckError, type Problem } from '../../../errors/problem.js';
import { sourcesFor } from '../../../sources/attach-all.js';
import { inputBytes } from '../../../sources/bytes.js';
import type { TextsByPeriod } from './analysis.js';
import type { TableRows } from './rows.js';

export interface Task {
  readonly texts: TextsByPeriod;
  /** Aspect words that a config adds. */
  readonly aspects: Readonly<Record<string, readonly string[]>>;
}

export type Answer = { readonly parts: readonly TableRows[] } | { readonly problems: readonly Problem[] };

export interface Analyst {
  /** Serves one task. The signal ends the thread, and the task with the signal's reason. */
  analyse(task: Task, signal: AbortSignal): Promise<readonly TableRows[]>;
  close(): Promise<void>;
}

/** Compiled or not: threads run with the same module hooks as the process. */
const entry = new URL(import.meta.url.endsWith('.ts') ? './thread.ts' : './thread.js', import.meta.url);

/** Fewer reviews are read sooner than a thread is ready for them. */
const worthThread = 200 * 1024;

/** An analyst where the wanted datasets hold reviews for one; it gets ready while the sources are read. */
export async function analystFor(review: Review, wanted: ReadonlySet<string>): Promise<Analyst | undefined> {
  if (!wanted.has('reviews') || review.text.sentiment !== 'embedded') return undefined;
  const bytes = await inputBytes(review.folder, sourcesFor(review, new Set(['reviews'])));
  return bytes > worthThread ? openAnalyst() : undefined;
}

/** Starts the thread, which reads the models and the dictionary at once. It does not keep the process alive. */
export function openAnalyst(): Analyst {
  const worker = new Worker(entry);
  worker.unref();
  const answered = new Promise<Answer>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the thread that reads reviews ended with ${code} and no answer`)));
  });
  answered.catch(() => undefined);
  const close = async () => {
    await worker.terminate();
  };
  return {
    async analyse(task, signal) {
      const onAbort = () => void close();
      signal.addEventListener('abort', onAbort, { once: true });
      worker.ref();
      try {
        signal.throwIfAborted();
        worker.postMessage(task);
        const answer = await answered;
        if ('problems' in answer) throw new QuarterdeckError(answer.problems);
        return answer.parts;
      } catch (error) {
        throw signal.aborted ? signal.reason : error;
      } finally {
        signal.removeEventListener('abort', onAbort);
        worker.unref();
      }
    },
    close,
  };
}
