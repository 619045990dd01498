/** Whether a path lies inside a folder. Both are absolute, and real where links may lead away. */
import { isAbsolute, relative } from 'node:path';

export function contains(root: string, path: string): boolean {
  const way = relative(root, path);
  return way !== '..' && !way.startsWith('../') && !way.startsWith('..\\') && !isAbsolute(way);
}
