/** A file's bytes, in pieces. */
import { createReadStream, readFileSync, statSync } from 'node:fs';

/** Large enough to be fast, small enough not to count. */
const pieceBytes = 1 << 20;

/**
 * A file of one piece is read by this thread at once: a stream takes four turns of the thread pool, each behind the statements of the
 * engine, which run there as well.
 */
export async function* piecesOf(file: string): AsyncGenerator<Buffer> {
  const found = statSync(file);
  if (!found.isFile() || found.size > pieceBytes) {
    yield* createReadStream(file, { highWaterMark: pieceBytes }) as AsyncIterable<Buffer>;
    return;
  }
  const whole = readFileSync(file);
  if (whole.length > 0) yield whole;
}
