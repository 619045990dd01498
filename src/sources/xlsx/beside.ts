/** Reads a sheet of a large workbook in a thread of its own, since SheetJS holds the thread that it works in until it is done. */
import { stat } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { QuarterdeckError, type Problem } from '../../errors/problem.js';
import type { SourceFile } from '../files.js';
import type { XlsxOptions } from './options.js';
import { readSheet, type SheetPart } from './sheet.js';

export interface Task {
  /** Its name in the config. */
  readonly source: string;
  readonly file: SourceFile;
  readonly options: XlsxOptions;
}

export type Answer = { readonly part: SheetPart } | { readonly problems: readonly Problem[] };

/** Bytes of a file; a smaller one is read sooner than a thread is ready for it. */
const worthThread = 1024 * 1024;

/** Compiled or not: threads run with the same module hooks as the process. */
const entry = new URL(import.meta.url.endsWith('.ts') ? './thread.ts' : './thread.js', import.meta.url);

export async function readBeside(task: Task): Promise<SheetPart> {
  const { size } = await stat(task.file.file);
  return size < worthThread ? readSheet(task.source, task.file, task.options) : inThread(task);
}

async function inThread(task: Task): Promise<SheetPart> {
  const worker = new Worker(entry, { workerData: task });
  const answer = await new Promise<Answer>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the thread that reads ${task.source} ended with ${code}`)));
  });
  if ('problems' in answer) throw new QuarterdeckError(answer.problems);
  return answer.part;
}
