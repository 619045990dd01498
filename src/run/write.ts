/** Writes a run's files so that a failure at any moment leaves the previous ones whole. */
import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fail } from '../errors/problem.js';

export interface OutputFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'wx');
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
 * Fails with OUTPUT_UNWRITABLE; the targets then hold what they held before.
 */
export async function writeFiles(files: readonly OutputFile[]): Promise<void> {
  const drafts = files.map((file) => ({
    ...file,
    draft: join(dirname(file.path), `.${basename(file.path)}.${randomUUID()}.part`),
  }));
  try {
    for (const { path, draft, bytes } of drafts) {
      await refuseFolder(path);
      await mkdir(dirname(path), { recursive: true });
      await writeDurably(draft, bytes);
    }
    for (const { path, draft } of drafts) await rename(draft, path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
      const path = drafts[0]?.path ?? '';
      fail('OUTPUT_UNWRITABLE', { path: dirname(path), detail: error.message });
    }
    throw error;
  } finally {
    await Promise.all(drafts.map(({ draft }) => rm(draft, { force: true })));
  }
}
