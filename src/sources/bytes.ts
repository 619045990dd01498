/** How much there is to read, before anything is opened: the sizes of the files that sources name. */
import { stat } from 'node:fs/promises';
import type { Review } from '../config/review.js';
import { candidates } from './files.js';

/** In bytes. What is missing counts nothing, since attaching tells of it; a source that names no file may be of any size. */
export async function inputBytes(folder: string, sources: Review['sources']): Promise<number> {
  const paths = sources.map(({ options: { path } }) => (typeof path === 'string' ? [path] : path));
  if (!paths.every((one): one is readonly string[] => Array.isArray(one))) return Infinity;
  const files = (await Promise.all(paths.flat().map((path) => candidates(folder, path)))).flat();
  const sizes = await Promise.all(
    files.map((file) =>
      stat(file).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
