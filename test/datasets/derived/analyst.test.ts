/** Reviews read in a thread of their own: the same rows as without it, and an end when the run is cancelled. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';

const run = promisify(execFile);

/** Threads load modules by themselves, so the test starts a process that runs the sources as they are; it has to end by itself. */
async function read(how: string): Promise<unknown> {
  const hooks = ['--import', './test/cli/from-source.mjs', 'test/datasets/derived/read-beside.ts'];
  const { stdout } = await run(process.execPath, [...hooks, how], { maxBuffer: 1e8 });
  return JSON.parse(stdout);
}

test('a thread gives the same rows', async () => {
  const [first, meaning] = (await read('here')) as readonly Record<string, unknown[]>[];
  expect(first?.review_opinions).toHaveLength(120);
  expect(meaning?.review_quotes?.length).toBeGreaterThan(0);
  expect(await read('beside')).toEqual(await read('here'));
});

test('the signal ends the thread, and the process with it', async () => {
  expect(await read('stopped')).toEqual({ error: 'enough' });
});
