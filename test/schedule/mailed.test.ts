/** Scheduled reviews over a real mail server on loopback: the deck once, the reason to the owner, and nothing twice. */
import { afterEach, expect, test } from '@jest/globals';
import { join } from 'node:path';
import { clock, quarterdeck, shop } from '../cli/shop.js';
import { startServer, type TestServer } from '../delivery/mail-server.js';
import { openDatabase } from '../../src/run/database.js';
import { thisProcess } from '../../src/run/owner.js';

const servers: TestServer[] = [];
afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));

async function mailed(gates: string, script: Parameters<typeof startServer>[0] = {}) {
  const server = await startServer({ secure: 'none', ...script });
  servers.push(server);
  const { host, port, from } = server.mail;
  clock.now = Date.parse('2026-01-08T00:30:00Z');
  const folder = shop({
    'review.yaml': (text) => `${text.replace('2025-Q4', 'last-quarter')}owner: owner@example.com
schedule: { cron: "0 8 8 1,4,7,10 *", retries: 0 }
gates: ${gates}
delivery:
  mail: { host: "${host}", port: ${port}, secure: none, from: "${from}" }
  recipients: { board: { to: [ann@example.com, bob@example.com], each: true } }
`,
  });
  return { server, folder };
}

test('a run that is due goes to its recipients, and a second start sends nothing', async () => {
  const { server, folder } = await mailed('{}');
  const { exit, out } = await quarterdeck(folder, ['run', '--json']);
  expect({ exit, out: exit === 0 ? '' : out }).toEqual({ exit: 0, out: '' });
  expect(server.taken.flatMap(({ recipients }) => recipients).sort()).toEqual(['ann@example.com', 'bob@example.com']);
  expect(out).not.toContain('ann@example.com');
  expect((await quarterdeck(folder, ['run', '--json'])).exit).toBe(0);
  expect(server.taken.length).toBe(2);
});

test('a run that is held tells its owner alone, and goes to the others once it is approved', async () => {
  const { server, folder } = await mailed('{ limits: { sales.aov: 0.000001 } }');
  expect((await quarterdeck(folder, ['run', '--json'])).exit).toBe(5);
  expect(server.taken.map(({ recipients }) => recipients)).toEqual([['owner@example.com']]);
  expect(server.taken[0]!.raw).toContain('quarterdeck approve');
  const { out } = await quarterdeck(folder, ['runs', '--held', '--json']);
  const [held] = JSON.parse(out) as { id: string }[];
  expect((await quarterdeck(folder, ['approve', held!.id, '--by', 'Lin'])).exit).toBe(0);
  expect(
    server.taken
      .slice(1)
      .flatMap(({ recipients }) => recipients)
      .sort(),
  ).toEqual(['ann@example.com', 'bob@example.com']);
});

test('a recipient who is refused makes the run fail, without another build for those who have it', async () => {
  const { server, folder } = await mailed('{}', { recipient: (address) => (address.startsWith('bob') ? 550 : 250) });
  const { exit, out } = await quarterdeck(folder, ['run', '--json']);
  expect(exit).toBe(5);
  expect(out).toMatch(/1 of 2 messages: mail refused/);
  expect(server.taken.map(({ recipients }) => recipients)).toEqual([['ann@example.com'], ['owner@example.com']]);
  expect(server.taken[1]!.raw).not.toContain('bob@example.com');
});

test('what a process on another machine was sending when it died is told to the owner, and not called sent', async () => {
  const { server, folder } = await mailed('{}');
  expect((await quarterdeck(folder, ['run', '--json'])).exit).toBe(0);
  // As that machine left it: one message without an answer, and a run that never ended.
  const database = await openDatabase(join(folder, '.quarterdeck/state.db'), []);
  const elsewhere = JSON.stringify({ ...thisProcess(), host: 'pod-a' });
  database.run(
    "UPDATE delivery SET state = 'sending', owner = ?, until = ? WHERE masked LIKE 'a%'",
    ...[elsewhere, clock.now + 1_200_000],
  );
  database.run("UPDATE run SET outcome = 'running'");
  database.run("UPDATE planned SET state = 'running', outcome = NULL, tries = 0");
  database.close();
  const { exit, out } = await quarterdeck(folder, ['run', '--json']);
  expect(exit).toBe(5);
  expect(out).toContain('1 of 2 messages: mail unknown: the process that was sending it ended');
  expect(server.taken.map(({ recipients }) => recipients).slice(2)).toEqual([['owner@example.com']]);
});
