import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import type { ReviewAnalysis } from '../../../src/text/analyse.js';

const run = promisify(execFile);

/** Threads load modules by themselves, so the test starts a process that runs the sources as they are. */
async function read(...args: string[]): Promise<string> {
  const hooks = ['--import', './test/cli/from-source.mjs', 'test/text/analysis/many.ts'];
  const { stdout } = await run(process.execPath, [...hooks, ...args], { maxBuffer: 1e8 });
  return stdout;
}

test('one, two or three threads give the same, to the last byte', async () => {
  const alone = await read('1');
  const analysis = JSON.parse(alone) as ReviewAnalysis;
  expect(analysis.opinions).toHaveLength(3500);
  expect(analysis.chains.length).toBeGreaterThan(0);
  expect(await read('2')).toBe(alone);
  expect(await read('3')).toBe(alone);
});

test('the signal ends the threads, and the process with them', async () => {
  expect(JSON.parse(await read('2', 'abort'))).toEqual({ error: 'enough' });
});
