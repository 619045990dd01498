/** The programs that print a deck: where they are on this machine, and how one is run to its end. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fail, problem, QuarterdeckError } from '../errors/problem.js';

export type ProgramName = 'soffice' | 'chromium' | 'pdftoppm';

/** Paths of what is installed. */
export type Programs = Readonly<Partial<Record<ProgramName, string>>>;

/** Names under which a program is found, and the places outside the search path where its installers put it. */
const known: Readonly<Record<ProgramName, { readonly names: readonly string[]; readonly places: readonly string[] }>> =
  {
    soffice: {
      names: ['soffice', 'libreoffice', 'soffice.exe'],
      places: [
        '/Applications/LibreOffice.app/Contents/MacOS/soffice',
        'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
      ],
    },
    chromium: {
      names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'chrome.exe'],
      places: [
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '/Applications/Chromium.app/Contents/MacOS/Chromium',
        'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
        'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
      ],
    },
    pdftoppm: { names: ['pdftoppm', 'pdftoppm.exe'], places: ['/opt/homebrew/bin/pdftoppm'] },
  };

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Looks for each program in the folders of `searchPath` (the variable PATH), then in its usual places. */
export function findPrograms(searchPath = ''): Programs {
  const folders = searchPath.split(delimiter).filter((folder) => folder !== '');
  return Object.fromEntries(
    Object.entries(known).flatMap(([name, { names, places }]) => {
      const candidates = [...folders.flatMap((folder) => names.map((one) => join(folder, one))), ...places];
      const found = candidates.find(runs);
      return found === undefined ? [] : [[name, found]];
    }),
  );
}

/** Ends a program and all that it has started; it was spawned as the head of its own group. */
export function killTree(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f']);
    return;
  }
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended in this very moment.
  }
}

export interface Limits {
  readonly signal: AbortSignal;
  /** How long it may take. */
  readonly seconds: number;
}

/** Rejects when the run is cancelled or the time is over; `done` ends the watch. */
export function watch(
  name: string,
  { signal, seconds }: Limits,
): { readonly over: Promise<never>; readonly done: () => void } {
  let done: () => void = () => undefined;
  const over = new Promise<never>((_, reject) => {
    const cancel = () => reject(new QuarterdeckError([problem('RUN_CANCELLED', {})]));
    const slow = () => reject(new QuarterdeckError([problem('PROGRAM_SLOW', { program: name, seconds })]));
    const timer = setTimeout(slow, seconds * 1000);
    if (signal.aborted) cancel();
    else signal.addEventListener('abort', cancel, { once: true });
    done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', cancel);
    };
  });
  over.catch(() => undefined);
  return { over, done };
}

/** The last line of what a program said, for a message. */
export const lastLine = (text: string) => text.trim().split('\n').at(-1)?.trim() ?? '';

/** Runs a program to its end. Fails with PROGRAM_FAILED, PROGRAM_SLOW or RUN_CANCELLED; nothing of it is left running. */
export async function runProgram(
  name: ProgramName,
  path: string,
  args: readonly string[],
  limits: Limits,
): Promise<void> {
  const child = spawn(path, args, { detached: process.platform !== 'win32', stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-4000)));
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const { over, done } = watch(name, limits);
  try {
    const code = await Promise.race([ended, over]);
    if (code !== 0) fail('PROGRAM_FAILED', { program: name, detail: lastLine(said) || `it ended with ${code}` });
  } catch (error) {
    if (error instanceof QuarterdeckError) throw error;
    fail('PROGRAM_FAILED', { program: name, detail: error instanceof Error ? error.message : String(error) });
  } finally {
    done();
    killTree(child);
  }
}
