/** Shares parts of the reviews out to threads; each takes the next part when it is done with one. */
import { Worker } from 'node:worker_threads';
import { QuarterdeckError, type Problem } from '../../errors/problem.js';
import type { JudgedPart, ReviewText } from './judged.js';

export interface ThreadData {
  /** Aspect words that a config adds. */
  readonly words: Readonly<Record<string, readonly string[]>>;
}

export type ThreadAnswer = { readonly part: JudgedPart } | { readonly problems: readonly Problem[] };

export interface ThreadWork {
  readonly parts: readonly (readonly ReviewText[])[];
  readonly threads: number;
  readonly data: ThreadData;
  readonly signal: AbortSignal;
  /** Called with the number of parts that are done. */
  readonly onDone: (done: number) => void;
}

/** Beside this file, compiled or not: threads run with the same module hooks as the process. */
const entry = new URL(import.meta.url.endsWith('.ts') ? './thread.ts' : './thread.js', import.meta.url);

/** What the threads make of the parts, in their order. The first error ends all threads, and so does the signal with its reason. */
export async function judgeInThreads(work: ThreadWork): Promise<readonly JudgedPart[]> {
  const judged: JudgedPart[] = [];
  const queue = work.parts.entries();
  let done = 0;
  const workers = Array.from(
    { length: Math.min(work.threads, work.parts.length) },
    () => new Worker(entry, { workerData: work.data }),
  );
  const end = () => Promise.all(workers.map((worker) => worker.terminate()));
  const onAbort = (): void => void end();
  work.signal.addEventListener('abort', onAbort, { once: true });
  try {
    work.signal.throwIfAborted();
    await Promise.all(
      workers.map(async (worker) => {
        for (const [place, reviews] of queue) {
          judged[place] = await partOf(worker, reviews);
          done += 1;
          work.onDone(done);
        }
      }),
    );
  } catch (error) {
    throw work.signal.aborted ? work.signal.reason : error;
  } finally {
    work.signal.removeEventListener('abort', onAbort);
    await end();
  }
  return judged;
}

function partOf(worker: Worker, reviews: readonly ReviewText[]): Promise<JudgedPart> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number): void => reject(new Error(`a thread ended with ${code} and no answer`));
    worker.once('message', (answer: ThreadAnswer) => {
      worker.off('error', reject);
      worker.off('exit', onExit);
      if ('part' in answer) resolve(answer.part);
      else reject(new QuarterdeckError(answer.problems));
    });
    worker.once('error', reject);
    worker.once('exit', onExit);
    worker.postMessage(reviews);
  });
}
