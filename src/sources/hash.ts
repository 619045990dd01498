/** The fingerprint of an input file, for the run's record. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { SourceFile } from './files.js';
import type { InputFile } from './source.js';

/** Read in pieces of this size: large enough to be fast, small enough not to count. */
export const pieceBytes = 1 << 20;

export async function hashFile({ file, path }: SourceFile): Promise<InputFile> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of createReadStream(file, { highWaterMark: pieceBytes }) as AsyncIterable<Buffer>) {
    hash.update(piece);
    bytes += piece.length;
  }
  return { path, bytes, sha256: hash.digest('hex') };
}

export function hashFiles(files: readonly SourceFile[]): Promise<readonly InputFile[]> {
  return Promise.all(files.map(hashFile));
}
