/** A thread that reads one sheet and ends. */
import { parentPort, workerData } from 'node:worker_threads';
import { QuarterdeckError } from '../../errors/problem.js';
import type { Answer, Task } from './beside.js';
import { readSheet } from './sheet.js';

const { source, file, options } = workerData as Task;

async function answer(): Promise<Answer> {
  try {
    return { part: await readSheet(source, file, options) };
  } catch (error) {
    if (!(error instanceof QuarterdeckError)) throw error;
    return { problems: error.problems };
  }
}

parentPort?.postMessage(await answer());
