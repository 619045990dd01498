/** The scratch folder of a run: transcoded files and what the engine spills; gone when the run ends. */
import { mkdtemp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Runs `work` with a fresh folder under `parent`, and removes it whatever happens. */
export async function withScratch<T>(parent: string, work: (folder: string) => Promise<T>): Promise<T> {
  await mkdir(parent, { recursive: true });
  const folder = await mkdtemp(join(parent, 'quarterdeck-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
