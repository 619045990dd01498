/** How a run's progress is shown: a line a step for people, JSON lines with `--json`, nothing in a pipe. */
import type { Progress, ProgressEvent } from '../run/progress.js';
import { createProgress } from '../run/progress.js';
import type { Terminal } from './terminal.js';

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}

function line(event: ProgressEvent): string | undefined {
  if (event.type === 'start') return undefined;
  if (event.type === 'note') return `  ${event.step}: ${event.text}`;
  return `✓ ${event.step.padEnd(10)} ${seconds(event.milliseconds).padStart(8)}  ${event.detail}`.trimEnd();
}

export function reporting(terminal: Terminal, json: boolean): Progress {
  const listen = (event: ProgressEvent) => {
    if (json) {
      terminal.out(JSON.stringify(event));
    } else if (terminal.interactive) {
      const text = line(event);
      if (text !== undefined) terminal.err(text);
    }
  };
  return createProgress(listen, terminal.now);
}
