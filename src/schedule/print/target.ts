/** What the files for other schedulers are made from, and what every one of them says the same. */
import { isAbsolute, relative } from 'node:path';
import type { Schedule } from '../../config/job.js';
import { fail } from '../../errors/problem.js';

export interface PrintedJob {
  /** Of the review. */
  readonly name: string;
  /** The config, absolute. */
  readonly file: string;
  /** The folder of the state, absolute. */
  readonly state: string;
  /** The working folder, absolute. */
  readonly folder: string;
  /** What starts quarterdeck here: the program and its first arguments. */
  readonly command: readonly string[];
  readonly version: string;
  readonly schedule: Schedule;
  /** Milliseconds since 1970; the clock changes of the year after it are reckoned with. */
  readonly now: number;
}

export interface PrintedFile {
  readonly name: string;
  readonly text: string;
}

/** The state's path inside a folder that outlives a run there, with slashes; fails where it lies elsewhere and would be lost. */
export function stateInside(folder: string, { state }: PrintedJob, kind: string): string {
  const path = relative(folder, state);
  if (isAbsolute(path) || path.split(/[\\/]/)[0] === '..') fail('SCHEDULE_STATE', { state, folder, kind });
  return path === '' ? '.' : path.replaceAll('\\', '/');
}

/** Seconds that a whole run may take, with its tries over and the waits between them. */
export function longestRun({ timeout, retries }: Schedule, waitBefore: (retry: number) => number): number {
  const waits = Array.from({ length: retries }, (_, index) => waitBefore(index + 1));
  return Math.ceil((timeout * (retries + 1) + waits.reduce((sum, one) => sum + one, 0)) / 1000) + 60;
}

/** A name that is safe in units, objects and paths: small letters, digits and hyphens, from its letters that are such. */
export function safeName(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return `quarterdeck-${plain === '' ? 'review' : plain}`.slice(0, 50).replace(/-+$/, '');
}

/** For a POSIX shell. */
export function shellWord(text: string): string {
  return /^[A-Za-z0-9_./:@=,+-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
