/** Scheduled runs that are killed before and after every write: each deck arrives once, the owner hears of the rest, the instant is settled. */
import { afterEach, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { openDatabase } from '../../src/run/database.js';
import { shop } from '../cli/shop.js';
import { startServer, type TestServer } from '../delivery/mail-server.js';

const full = process.env.QUARTERDECK_FULL === '1';
const loader = new URL('../cli/from-source.mjs', import.meta.url).pathname;
const main = new URL('./crash-main.ts', import.meta.url).pathname;

const servers: TestServer[] = [];
afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));

/** Seconds after 08:00 in Shanghai on the day of the schedule. */
const after = (seconds: number) => Date.parse('2026-01-08T00:00:00Z') + seconds * 1000 - Date.now();

async function run(folder: string, kill: number, ahead = after(60)): Promise<string> {
  const child = spawn(process.execPath, ['--no-warnings', '--import', loader, main, 'run', 'review.yaml', '--json'], {
    cwd: folder,
    env: { ...process.env, OFFSET: String(ahead), KILL: String(kill) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let told = '';
  child.stdout.on('data', (piece) => (told += String(piece)));
  await once(child, 'close');
  return told.trim().split('\n').at(-1) ?? '';
}

/** The shop and its mail server, which refuses Bob; seen by a scheduler an hour before its instant. */
async function begun() {
  const server = await startServer({
    secure: 'none',
    recipient: (address) => (address.startsWith('bob') ? 550 : 250),
  });
  servers.push(server);
  const { port, from } = server.mail;
  const folder = shop({
    'review.yaml': (text) => `${text.replace('2025-Q4', 'last-quarter')}output: { formats: [json] }
owner: owner@example.com
schedule: { cron: "0 8 8 1,4,7,10 *", retries: 1 }
delivery:
  mail: { host: localhost, port: ${port}, secure: none, from: "${from}" }
  recipients: { board: { to: [ann@example.com, bob@example.com], each: true } }
  attach: { formats: [json] }
`,
  });
  await run(folder, 0, after(-3600));
  return { server, folder };
}

/** What a run killed at a moment, and the one after it, came to. */
async function killedAt(moment: number) {
  const { server, folder } = await begun();
  const died = await run(folder, moment);
  await run(folder, 0);
  const database = await openDatabase(join(folder, '.quarterdeck/state.db'), []);
  const settled = database.all('SELECT state, outcome FROM planned').map((row) => ({ ...row }));
  database.close();
  const to = server.taken.flatMap(({ recipients }) => recipients).sort();
  return { died, settled, to };
}

test('a run that dies at any write is finished by the next: the deck once, the owner told once, the instant settled', async () => {
  const { folder } = await begun();
  const count = Number(/^moments (\d+)$/.exec(await run(folder, 0))![1]);
  expect(count).toBeGreaterThan(16);
  // Every third where time is short: before and after a write in turn.
  const moments = Array.from({ length: count }, (_, index) => index + 1).filter((one) => full || one % 3 === 0);
  const wrong: object[] = [];
  for (const moment of moments) {
    const { died, settled, to } = await killedAt(moment);
    const right = {
      settled: [{ state: 'done', outcome: 'failed' }],
      to: ['ann@example.com', 'owner@example.com'],
    };
    expect(died).toMatch(/^died /);
    if (JSON.stringify({ settled, to }) !== JSON.stringify(right)) wrong.push({ died, settled, to });
  }
  expect(wrong).toEqual([]);
}, 600_000);
