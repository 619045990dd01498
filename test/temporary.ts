/** Temporary folders of a suite, which go with it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';

const made: string[] = [];

afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

export function temporary(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `quarterdeck-${name}-`));
  made.push(folder);
  return folder;
}
