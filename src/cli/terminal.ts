/** What a command may touch of the outside world: streams, environment, clock, working directory, interruption. */
import { redact } from '../errors/redact.js';
import { systemCode } from '../errors/system.js';

export interface Terminal {
  /** Results: for people and for pipes. */
  out(text: string): void;
  /** Progress and problems. */
  err(text: string): void;
  /** Whether a person watches the progress. */
  readonly interactive: boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly folder: string;
  /** `YYYY-MM-DD` of today, here. */
  readonly today: string;
  /** Milliseconds of a steady clock. */
  readonly now: () => number;
  /** The wall clock, in milliseconds since 1970. */
  readonly clock: () => number;
  /** From 0 to 1. */
  readonly random: () => number;
  /** Ends when the user presses Ctrl-C or the system asks the process to stop. */
  readonly signal: AbortSignal;
  /** From now on these texts are masked in all that is printed. */
  hide(secrets: readonly string[]): void;
}

function localDay(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Lines to a stream; a reader that went away, such as `| head`, loses the rest of them and does not end the run. */
function printer(stream: NodeJS.WriteStream, secrets: readonly string[]): (text: string) => void {
  let open = true;
  stream.on('error', (error) => {
    if (systemCode(error) !== 'EPIPE') throw error;
    open = false;
  });
  return (text) => {
    if (open) stream.write(`${redact(text, secrets)}\n`);
  };
}

/** The terminal of this process. */
export function processTerminal(): Terminal {
  const stop = new AbortController();
  // A second Ctrl-C is a person who does not want to wait. A second SIGTERM is none: a supervisor sends one to the whole group and the
  // service another to its child, which may be in the middle of a message.
  process.once('SIGINT', () => stop.abort('SIGINT'));
  process.on('SIGTERM', () => stop.abort('SIGTERM'));
  const secrets: string[] = [];
  return {
    out: printer(process.stdout, secrets),
    err: printer(process.stderr, secrets),
    interactive: process.stderr.isTTY,
    environment: process.env,
    folder: process.cwd(),
    today: localDay(new Date()),
    now: () => performance.now(),
    clock: () => Date.now(),
    random: () => Math.random(),
    signal: stop.signal,
    hide: (texts) => void secrets.push(...texts),
  };
}
