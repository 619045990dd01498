import { expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { shop } from './shop.js';

/** Runs for hours if nobody stops it. */
const endless = 'select sum(hash(a.range * b.range)) from range(10000000) a, range(10000000) b';
const slow = `sql: "select * from geography_file where (${endless}) is not null"`;

const loader = new URL('./from-source.mjs', import.meta.url).pathname;
const terminal = new URL('../../src/cli/terminal.ts', import.meta.url).href;
const main = new URL('../../src/cli/main.ts', import.meta.url).pathname;

/** Starts a build of a folder, sends the signal a while after the named step began, and tells how the process ended. */
async function stopped(folder: string, signal: NodeJS.Signals, step: string) {
  const child = spawn(process.execPath, ['--no-warnings', '--import', loader, main, 'build', 'review.yaml', '--json'], {
    cwd: folder,
    env: { ...process.env, TMPDIR: join(folder, 'tmp') },
  });
  let out = '';
  let sent = 0;
  child.stdout.on('data', (piece: Buffer) => {
    out += piece.toString();
    if (sent !== 0 || !out.includes(`{"type":"start","step":"${step}"}`)) return;
    sent = -1;
    setTimeout(() => {
      sent = performance.now();
      child.kill(signal);
    }, 700);
  });
  // A process that a signal ended has no code; its name tells a crash from a signal that was not heard.
  const code = await new Promise<number | string | null>((resolve) =>
    child.on('close', (number, name) => resolve(number ?? name)),
  );
  return { code, out, milliseconds: sent > 0 ? performance.now() - sent : Infinity };
}

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s in the middle of a query ends the run and leaves nothing behind',
  async (signal) => {
    const folder = shop({
      'review.yaml': (text) =>
        text
          .replace('  geography: { type', '  geography_file: { type')
          .replace('  geography: geography', `  geography: { ${slow} }`),
    });
    mkdirSync(join(folder, 'tmp'));
    const before = readdirSync(folder).sort();
    const { code, out, milliseconds } = await stopped(folder, signal, 'datasets');
    expect({ code, cancelled: out.includes('RUN_CANCELLED') }).toEqual({ code: 130, cancelled: true });
    expect(milliseconds).toBeLessThan(2000);
    expect(readdirSync(folder).sort()).toEqual(before);
    expect(readdirSync(join(folder, 'tmp'))).toEqual([]);
  },
);

test('a second SIGTERM does not cut short what the first let end; a second SIGINT does', async () => {
  const slowEnd = `
    const { processTerminal } = await import(${JSON.stringify(terminal)});
    const { signal } = processTerminal();
    signal.addEventListener('abort', () => {
      console.log('ending');
      setTimeout(() => process.exit(7), 1000);
    });
    setInterval(() => undefined, 1000);
    console.log('ready');
  `;
  const twice = async (signal: NodeJS.Signals) => {
    const args = ['--no-warnings', '--import', loader, '--input-type=module', '-e', slowEnd];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    child.stdout.on('data', () => child.kill(signal));
    return new Promise((resolve) => child.on('close', (code, killer) => resolve(code ?? killer)));
  };
  expect(await Promise.all([twice('SIGTERM'), twice('SIGINT')])).toEqual([7, 'SIGINT']);
});
