/** Processes that are killed at any step of sending, and started again: no message twice, none lost without being told. */
import { afterEach, describe, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { temporary } from '../temporary.js';
import type { Order } from './crash-child.js';
import { startServer, type TestServer } from './mail-server.js';
import { desk } from './world.js';

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const full = process.env.QUARTERDECK_FULL === '1';

/** Every step that sending has: between any two of them the process dies at least once. */
const steps = [
  ...['plan', 'claim', 'settle', 'abandon'].flatMap((work) => [
    `${work}: before it begins`,
    `${work}: after its commit`,
  ]),
  ...['plan', 'claim', 'settle'].flatMap((work) => [`${work}: before a write`, `${work}: after a write`]),
  ...['MAIL', 'RCPT', 'DATA', 'message'].flatMap((verb) => [`smtp: before ${verb}`, `smtp: after ${verb}`]),
];

let server: TestServer;
afterEach(() => server.close());

/** What the child said last: `died <step>` or `done <count>`. */
async function run(order: Order): Promise<string> {
  const args = ['--import', here('../cli/from-source.mjs'), here('crash-child.ts'), JSON.stringify(order)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let told = '';
  child.stdout.on('data', (piece) => (told += String(piece)));
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  const last = told.trim().split('\n').at(-1) ?? '';
  expect({ code, signal }).toEqual(
    last.startsWith('died') ? { code: null, signal: 'SIGKILL' } : { code: 0, signal: null },
  );
  return last;
}

/** A small generator of equal numbers for equal seeds (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const refusedOnes = (address: string) => /^to\d*7@/.test(address);

describe('deliveries that are killed on the way', () => {
  const count = full ? 1000 : 60;

  test(`${count} of them arrive once, or are told to be in doubt`, async () => {
    server = await startServer({
      secure: 'none',
      recipient: (address, time) => (refusedOnes(address) ? 550 : /^to\d*3@/.test(address) && time === 1 ? 451 : 250),
    });
    const folder = temporary('crashes');
    const addresses = Array.from({ length: count }, (_, index) => `to${index}@shop.example`);
    const next = random(6);
    const died: string[] = [];
    // The steps in turn, each some messages further on than the last; then until nothing is left.
    for (let turn = 0; ; turn += 1) {
      const step = steps[turn % steps.length]!;
      const each = step.startsWith('plan') ? count : full ? 30 : 4;
      const time =
        step.startsWith('abandon') || /plan: (before it|after its)/.test(step) ? 1 : 1 + Math.floor(next() * each);
      const last = await run({
        folder,
        mail: server.mail,
        addresses,
        step: turn < 20 * steps.length ? step : '',
        time,
      });
      if (last.startsWith('died')) died.push(step);
      else if (turn >= steps.length) break;
    }
    const { ledger } = await desk(folder);
    const entries = ledger.all();
    const received = server.taken.map(({ id }) => id.split('@')[0]!);
    const times = (message: string) => received.filter((id) => id === message).length;
    const by = (state: string) => entries.filter((entry) => entry.state === state);

    expect(new Set(died)).toEqual(new Set(steps));
    expect(new Set(received).size).toBe(received.length);
    expect(entries).toHaveLength(count);
    expect(by('sent').length + by('unknown').length + by('refused').length).toBe(count);
    expect(by('refused').length).toBeGreaterThan(0);
    expect(server.taken.flatMap(({ recipients }) => recipients).filter(refusedOnes)).toEqual([]);
    expect(by('sent').filter(({ message }) => times(message) !== 1)).toEqual([]);
    expect(by('refused').filter(({ message }) => times(message) !== 0)).toEqual([]);
    const arrived = by('unknown').filter(({ message }) => times(message) === 1).length;
    expect(received.length).toBe(by('sent').length + arrived);
    console.log(
      `${count} deliveries, ${died.length} crashes: ${by('sent').length} sent once, ${by('refused').length} refused, ` +
        `${by('unknown').length} unknown (${arrived} of them arrived), 0 twice`,
    );
  }, 300_000);
});

describe('two processes at once', () => {
  test('send each message once between them', async () => {
    server = await startServer({ secure: 'none' });
    const folder = temporary('two');
    const addresses = Array.from({ length: 40 }, (_, index) => `to${index}@shop.example`);
    const order = { folder, mail: server.mail, addresses, step: '', time: 0 };
    expect(await Promise.all([run(order), run(order)])).toEqual(['done 40', 'done 40']);
    expect(server.taken.map(({ recipients }) => recipients[0]).sort()).toEqual([...addresses].sort());
    const { ledger } = await desk(folder);
    expect(ledger.all('sent')).toHaveLength(40);
  });
});
