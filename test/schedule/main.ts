/**
 * For tests: the command line as a process of its own, with a clock that runs ahead by OFFSET milliseconds and an outbox that writes to
 * the file SENT, and what owners are told to TOLD unless the file DEAF is there. Where the file HANG is there, a delivery takes it away and then waits until it is stopped.
 */
import { appendFileSync, existsSync, rmSync } from 'node:fs';
import type { MakeOutbox } from '../../src/cli/outbox.js';
import { run } from '../../src/cli/program.js';
import { processTerminal } from '../../src/cli/terminal.js';
import { fail } from '../../src/errors/problem.js';

const { OFFSET = '0', SENT = '', HANG = '', TOLD = '', DEAF = '' } = process.env;
const real = processTerminal();
const terminal = { ...real, clock: () => real.clock() + Number(OFFSET) };

const outbox: MakeOutbox = () => ({
  async deliver(_parcel, review, { run: id, signal }) {
    if (existsSync(HANG)) {
      rmSync(HANG);
      terminal.out(JSON.stringify({ event: 'hanging', pid: process.pid }));
      await new Promise<void>((resolve) => {
        const alive = setInterval(() => undefined, 1000);
        signal.addEventListener('abort', () => {
          clearInterval(alive);
          resolve();
        });
      });
      fail('RUN_CANCELLED', {});
    }
    appendFileSync(SENT, `${review.name} ${review.periods.P.from} ${id}\n`);
    return { problems: [], again: false };
  },
  notify({ subject }) {
    if (existsSync(DEAF)) return Promise.reject(new Error('no server'));
    appendFileSync(TOLD, `${subject}\n`);
    return Promise.resolve();
  },
});

process.exitCode = await run(process.argv.slice(2), terminal, outbox);
if (terminal.signal.aborted) process.exit();
