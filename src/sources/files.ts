/** From a source's `path` to the files it means: inside the config's folder or an allowed one, in a fixed order. */
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { z } from 'zod';
import { contains } from '../config/contains.js';
import { nearest } from '../config/nearest.js';
import { fail, problem, QuarterdeckError, type Problem } from '../errors/problem.js';
import { glob, isPattern, shown } from './glob.js';
import type { AttachContext } from './source.js';

/** The option that every source of files has. */
export const pathOption = z
  .union([z.string().min(1), z.array(z.string().min(1)).min(1)])
  .describe('File, pattern such as raw/orders-*.csv, or a list of them; relative to the folder of the config.');

export interface SourceFile {
  /** Absolute, with links resolved: what is opened. */
  readonly file: string;
  /** As shown to people: relative to the config's folder. */
  readonly path: string;
}

export async function resolveFiles(
  context: AttachContext,
  path: string | readonly string[],
): Promise<readonly SourceFile[]> {
  const paths = typeof path === 'string' ? [path] : path;
  const roots = await Promise.all(
    [context.folder, ...context.allow].map((root) => realpath(root).catch(() => resolve(root))),
  );
  const found = new Map<string, SourceFile>();
  const problems: Problem[] = [];
  for (const wanted of paths) {
    const files = await candidates(context.folder, wanted);
    if (files.length === 0) problems.push(await missing(context, roots, wanted));
    for (const file of files) {
      const real = await realpath(file);
      if (!roots.some((root) => contains(root, real))) {
        problems.push(problem('FILE_OUTSIDE_FOLDER', { path: wanted, folder: context.folder }));
      } else if (!found.has(real)) found.set(real, { file: real, path: shown(context.folder, file) });
    }
  }
  if (problems.length > 0) throw new QuarterdeckError(problems);
  return [...found.values()];
}

/** Absolute paths of the files that a path or a pattern means; none where nothing is there. */
export async function candidates(folder: string, path: string): Promise<readonly string[]> {
  const literal = resolve(folder, path);
  const entry = await stat(literal).catch(() => undefined);
  if (entry?.isFile()) return [literal];
  return isPattern(path) ? glob(folder, path) : [];
}

/** A path that leads outside is said to do so whether or not a file is there: what lies outside is nobody's to learn. */
async function missing(context: AttachContext, roots: readonly string[], path: string): Promise<Problem> {
  const full = resolve(context.folder, path);
  const allowed = [resolve(context.folder), ...context.allow.map((root) => resolve(root)), ...roots];
  if (!allowed.some((root) => contains(root, full))) {
    return problem('FILE_OUTSIDE_FOLDER', { path, folder: context.folder });
  }
  const parent = dirname(full);
  const entries = await readdir(parent, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.')).map(({ name }) => name);
  const sorted = names.sort();
  const near = nearest(basename(full), sorted);
  const place = (name: string) => shown(context.folder, resolve(parent, name));
  return problem('SOURCE_FILE_MISSING', {
    source: context.name,
    path,
    nearest: near === undefined ? undefined : place(near),
    has: sorted.map(place),
  });
}

/** Fails for a file that its reader does not take, with the first line of the reader's own words. */
export function unreadable(source: string, path: string, error: unknown): never {
  if (error instanceof QuarterdeckError && error.problems.some(({ code }) => code !== 'ENGINE_SQL')) throw error;
  const message = error instanceof Error ? error.message : String(error);
  return fail('SOURCE_FILE_UNREADABLE', { source, path, why: (message.split('\n')[0] ?? '').slice(0, 300) });
}
