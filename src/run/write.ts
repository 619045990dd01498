/** Writes a run's files so that a failure at any moment leaves the previous ones whole. */
import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fail } from '../errors/problem.js';
import { systemCode } from '../errors/system.js';

export interface OutputFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'it is not allowed here',
  EPERM: 'it is not allowed here',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EBUSY: 'another program holds a file there',
  EEXIST: 'a file stands where the folder would be',
  ENOTDIR: 'a file stands where the folder would be',
  ENAMETOOLONG: 'the name is too long',
};

async function writeDurably(path: string, bytes: Uint8Array, mode: number): Promise<void> {
  const handle = await open(path, 'wx', mode);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function refuseFolder(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) fail('OUTPUT_UNWRITABLE', { path, detail: 'a folder has this name' });
}

/**
 * Writes all files beside their targets first and moves them into place only when every one is complete on disk.
 * `mode` is theirs but for what the user's mask takes away. Fails with OUTPUT_UNWRITABLE; the targets then hold what they held before.
 */
export async function writeFiles(files: readonly OutputFile[], mode = 0o666): Promise<void> {
  const drafts = files.map((file) => ({
    ...file,
    draft: join(dirname(file.path), `.${basename(file.path)}.${randomUUID()}.part`),
  }));
  let target = '';
  try {
    for (const { path, draft, bytes } of drafts) {
      target = path;
      await refuseFolder(path);
      await mkdir(dirname(path), { recursive: true });
      await writeDurably(draft, bytes, mode);
    }
    for (const { path, draft } of drafts) await rename(draft, path);
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    fail('OUTPUT_UNWRITABLE', { path: dirname(target), detail: reasons[code] ?? code });
  } finally {
    // What cannot be reached to be removed was never written.
    await Promise.all(drafts.map(({ draft }) => rm(draft, { force: true }).catch(() => undefined)));
  }
}
