/** The fingerprint of an input file, for the run's record. */
import { createHash } from 'node:crypto';
import type { SourceFile } from './files.js';
import { piecesOf } from './pieces.js';
import type { InputFile } from './source.js';

export async function hashFile({ file, path }: SourceFile): Promise<InputFile> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of piecesOf(file)) {
    hash.update(piece);
    bytes += piece.length;
  }
  return { path, bytes, sha256: hash.digest('hex') };
}

export function hashFiles(files: readonly SourceFile[]): Promise<readonly InputFile[]> {
  return Promise.all(files.map(hashFile));
}
