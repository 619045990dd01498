/** A headless Chromium on one page, spoken to over a pipe by the DevTools protocol; it ends with the work that it is lent to. */
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { fail, QuarterdeckError } from '../errors/problem.js';
import { killTree, lastLine, watch, type Limits } from './programs.js';

type Values = Readonly<Record<string, unknown>>;

export interface BrowserEvent {
  readonly method: string;
  readonly params: Values;
}

export interface BrowserPage {
  /** One command of the protocol to the page; gives its result. */
  send(method: string, params?: Values): Promise<Values>;
  /** The value of an expression in the page, a promise awaited. */
  evaluate(expression: string): Promise<unknown>;
  /** Loads a file and waits until its script has drawn all charts. */
  open(url: string): Promise<void>;
  /** What the page told so far, in order. */
  readonly events: readonly BrowserEvent[];
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Values;
  readonly result?: Values;
  readonly error?: { readonly message: string };
  readonly sessionId?: string;
}

interface Line {
  readonly call: (method: string, params: Values, session?: string) => Promise<Values>;
  readonly events: BrowserEvent[];
}

/** Commands and answers as messages that end with a zero byte. */
function openLine(child: ChildProcess): Line {
  const [, , , writer, reader] = child.stdio as [unknown, unknown, unknown, Writable, Readable];
  const waiting = new Map<number, (message: Message) => void>();
  const events: BrowserEvent[] = [];
  let rest: Buffer[] = [];
  const take = (text: string) => {
    const message = JSON.parse(text) as Message;
    if (message.id !== undefined) waiting.get(message.id)?.(message);
    else if (message.method !== undefined) events.push({ method: message.method, params: message.params ?? {} });
  };
  reader.on('data', (chunk: Buffer) => {
    let from = 0;
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, from)) {
      take(Buffer.concat([...rest, chunk.subarray(from, end)]).toString('utf8'));
      rest = [];
      from = end + 1;
    }
    if (from < chunk.length) rest.push(chunk.subarray(from));
  });
  // A browser that goes away breaks the pipe; the work then hears that it ended.
  writer.on('error', () => undefined);
  let last = 0;
  const call = (method: string, params: Values, session?: string) =>
    new Promise<Values>((resolve, reject) => {
      last += 1;
      const id = last;
      waiting.set(id, ({ result, error }) => {
        waiting.delete(id);
        if (error) reject(new Error(`${method}: ${error.message}`));
        else resolve(result ?? {});
      });
      writer.write(
        `${JSON.stringify({ id, method, params, ...(session === undefined ? {} : { sessionId: session }) })}\0`,
      );
    });
  return { call, events };
}

/** Drawn when the script of a page has set its mark and its fonts are there. */
const drawn = `new Promise((resolve) => {
  const look = () => document.documentElement?.dataset.ready === 'yes'
    ? document.fonts.ready.then(() => requestAnimationFrame(() => resolve(true)))
    : setTimeout(look, 20);
  look();
})`;

async function openPage({ call, events }: Line): Promise<BrowserPage> {
  const { targetId } = await call('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await call('Target.attachToTarget', { targetId, flatten: true });
  const session = String(sessionId);
  const send = (method: string, params: Values = {}) => call(method, params, session);
  const evaluate = async (expression: string) => {
    const { result, exceptionDetails } = await send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails));
    return (result as { readonly value?: unknown }).value;
  };
  const open = async (url: string) => {
    const { errorText } = await send('Page.navigate', { url });
    if (typeof errorText === 'string') throw new Error(errorText);
    await evaluate(drawn);
  };
  await send('Page.enable');
  return { send, evaluate, open, events };
}

/** Sandboxes need a user that is not root; the page is our own and may load nothing. */
const sandbox = () => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);

const quiet = [
  '--headless=new',
  '--remote-debugging-pipe',
  '--no-first-run',
  '--disable-gpu',
  '--disable-extensions',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--hide-scrollbars',
  '--force-color-profile=srgb',
];

/**
 * Lends a page of a fresh browser, whose profile lies in `scratch`, to `work`. Fails with PROGRAM_FAILED, PROGRAM_SLOW or
 * RUN_CANCELLED; nothing of the browser is left running.
 */
export async function withBrowser<T>(
  path: string,
  scratch: string,
  limits: Limits,
  work: (page: BrowserPage) => Promise<T>,
): Promise<T> {
  const profile = `--user-data-dir=${join(scratch, 'chromium')}`;
  const child = spawn(path, [...quiet, ...sandbox(), profile], {
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-4000)));
  const gone = new Promise<never>((_, reject) => {
    child.once('error', reject);
    child.once('close', () => reject(new Error(lastLine(said) || 'it ended early')));
  });
  gone.catch(() => undefined);
  const { over, done } = watch('chromium', limits);
  try {
    return await Promise.race([openPage(openLine(child)).then(work), gone, over]);
  } catch (error) {
    if (error instanceof QuarterdeckError) throw error;
    return fail('PROGRAM_FAILED', {
      program: 'chromium',
      detail: error instanceof Error ? error.message : String(error),
    });
  } finally {
    done();
    killTree(child);
    await gone.catch(() => undefined);
  }
}
