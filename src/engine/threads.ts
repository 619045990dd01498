/** How many threads the engine gets of its own where the config does not say: more than a small input needs cost more than they bring. */
import { availableParallelism } from 'node:os';

/** So much to read keeps one thread busy for about a second; below it threads mostly wake each other. */
const bytesAThread = 64 * 1024 * 1024;

/** For so many bytes of files; statements that run at one time share these threads. */
export function threadsFor(bytes: number): number {
  return Math.max(1, Math.min(availableParallelism(), Math.ceil(bytes / bytesAThread)));
}
