/** Scheduled reviews over a real mail server on loopback: the deck once, the reason to the owner, and nothing twice. */
import { afterEach, expect, test } from '@jest/globals';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { clock, quarterdeck, shop } from '../cli/shop.js';
import { startServer, type TestServer } from '../delivery/mail-server.js';
import { openDatabase, type Database } from '../../src/run/database.js';
import { thisProcess } from '../../src/run/owner.js';

const servers: TestServer[] = [];
afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));

/** The state's file, as another process would leave it. */
async function inState(folder: string, change: (database: Database) => void): Promise<void> {
  const database = await openDatabase(join(folder, '.quarterdeck/state.db'), []);
  change(database);
  database.close();
}

const newRow = (folder: string) =>
  appendFileSync(join(folder, 'orders.csv'), '\nx,c1,2025-12-01 10:00:00,2025-12-01 10:00:00,paid,shop,hz,9000,9000');

/** Who got a deck, and its bytes, in order. */
async function decks({ taken }: TestServer): Promise<readonly { to: string; deck: string }[]> {
  const mails = await Promise.all(
    taken.map(async ({ recipients, raw }) => ({ to: recipients.join(), read: await simpleParser(raw) })),
  );
  return mails.flatMap(({ to, read }) => {
    const [deck] = read.attachments.filter(({ filename }) => filename?.endsWith('.pptx'));
    return deck ? [{ to, deck: deck.content.toString('base64') }] : [];
  });
}

async function mailed(
  gates: string,
  script: Parameters<typeof startServer>[0] = {},
  schedule = 'cron: "0 8 8 1,4,7,10 *"',
) {
  const server = await startServer({ secure: 'none', ...script });
  servers.push(server);
  const { host, port, from } = server.mail;
  clock.now = Date.parse('2026-01-08T00:30:00Z');
  const folder = shop({
    'review.yaml': (text) => `${text.replace('2025-Q4', 'last-quarter')}owner: owner@example.com
schedule: { ${schedule}, retries: 0 }
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
  const elsewhere = JSON.stringify({ ...thisProcess(), host: 'pod-a' });
  await inState(folder, (database) => {
    database.run(
      "UPDATE delivery SET state = 'sending', owner = ?, until = ? WHERE masked LIKE 'a%'",
      ...[elsewhere, clock.now + 1_200_000],
    );
    database.run("UPDATE run SET outcome = 'running'");
    database.run("UPDATE planned SET state = 'running', outcome = NULL, tries = 0");
  });
  const { exit, out } = await quarterdeck(folder, ['run', '--json']);
  expect(exit).toBe(5);
  expect(out).toContain('1 of 2 messages: mail unknown: the process that was sending it ended');
  expect(server.taken.map(({ recipients }) => recipients).slice(2)).toEqual([['owner@example.com']]);
});

test('a failed run is finished in the name of its job, with the deck that the others have', async () => {
  const refusing = { bob: true };
  const { server, folder } = await mailed('{}', {
    recipient: (address) => (refusing.bob && address.startsWith('bob') ? 550 : 250),
  });
  expect((await quarterdeck(folder, ['run', '--json'])).exit).toBe(5);
  const { text } = await simpleParser(server.taken[1]!.raw);
  expect(text).toMatch(/quarterdeck retry \S+ \S*review\.yaml/);
  refusing.bob = false;
  newRow(folder);
  clock.now += 60_000;
  // By hand it would be another message, and Ann would have two decks.
  expect(await quarterdeck(folder, ['send'])).toMatchObject({
    exit: 2,
    err: expect.stringContaining('DELIVERY_OF_JOB'),
  });
  const cautious = await quarterdeck(folder, ['retry', 'last']);
  expect(cautious).toMatchObject({ exit: 5, err: expect.stringContaining('RUN_NOT_SENT') });
  const { exit, out } = await quarterdeck(folder, ['retry', 'last', '--resend']);
  expect({ exit, out }).toEqual({ exit: 0, out: expect.stringMatching(/ sent$/) });
  const [ann, bob, ...more] = await decks(server);
  expect([ann!.to, bob!.to, more]).toEqual(['ann@example.com', 'bob@example.com', []]);
  expect(bob!.deck).toBe(ann!.deck);
  expect((await quarterdeck(folder, ['retry', 'last'])).err).toContain('RUN_NOT_FAILED');
});

test('a try that was cut while it sent is gone on with, though the rows have changed since', async () => {
  const refusing = { bob: true };
  const { server, folder } = await mailed('{}', {
    recipient: (address) => (refusing.bob && address.startsWith('bob') ? 550 : 250),
  });
  await quarterdeck(folder, ['run', '--json']);
  await inState(folder, (database) => {
    database.run("UPDATE delivery SET state = 'planned' WHERE masked LIKE 'b%'");
    database.run("UPDATE run SET outcome = 'running'");
    database.run("UPDATE planned SET state = 'running', outcome = NULL, tries = 0");
  });
  refusing.bob = false;
  newRow(folder);
  expect((await quarterdeck(folder, ['run', '--json'])).exit).toBe(0);
  const [ann, bob, ...more] = await decks(server);
  expect([ann!.to, bob!.to, more]).toEqual(['ann@example.com', 'bob@example.com', []]);
  expect(bob!.deck).toBe(ann!.deck);
});

test('a mail server that is down costs a try its time and no more, and the run says why', async () => {
  const { server, folder } = await mailed('{}', {}, 'cron: "0 8 8 1,4,7,10 *", timeout: 15s');
  await server.close();
  clock.now -= 3_600_000;
  await quarterdeck(folder, ['run', '--json']);
  clock.now += 3_600_000;
  await inState(folder, (database) => {
    database.run(
      "INSERT INTO planned (job, instant, state) VALUES ('shop-2025q4', ?, 'waiting')",
      clock.now - 1_800_000,
    );
  });
  const begun = performance.now();
  expect((await quarterdeck(folder, ['run', '--json', '--pending'])).exit).toBe(5);
  expect(performance.now() - begun).toBeLessThan(40_000);
  const [run] = JSON.parse((await quarterdeck(folder, ['runs', '--json'])).out) as {
    outcome: string;
    reasons: string[];
  }[];
  expect(run).toMatchObject({
    outcome: 'failed',
    reasons: ['it took longer than 15 s', '2 of 2 messages: mail failed: the server could not be reached'],
  });
}, 60_000);

test('under "unchanged: send" the same deck goes out at every instant, once', async () => {
  const { server, folder } = await mailed('{ unchanged: send }', {}, 'cron: "0 * 8 1 *"');
  expect((await quarterdeck(folder, ['run', '--json'])).exit).toBe(0);
  clock.now += 3_600_000;
  expect((await quarterdeck(folder, ['run', '--json'])).exit).toBe(0);
  expect((await quarterdeck(folder, ['run', '--json'])).exit).toBe(0);
  expect((await decks(server)).map(({ to }) => to).sort()).toEqual(
    ['ann', 'ann', 'bob', 'bob'].map((name) => `${name}@example.com`),
  );
});

test('an owner who was not told before a process ended is told by the next one, once', async () => {
  const { server, folder } = await mailed('{ limits: { sales.aov: 0.000001 } }');
  clock.now -= 3_600_000;
  await quarterdeck(folder, ['run', '--json']);
  clock.now += 3_600_000;
  // What a service starts leaves the mail to the service, which is not there.
  await inState(folder, (database) => {
    database.run(
      "INSERT INTO planned (job, instant, state) VALUES ('shop-2025q4', ?, 'waiting')",
      clock.now - 1_800_000,
    );
  });
  expect((await quarterdeck(folder, ['run', '--json', '--pending'])).exit).toBe(5);
  expect(server.taken).toEqual([]);
  for (let again = 0; again < 2; again += 1) await quarterdeck(folder, ['run', '--json']);
  expect(server.taken.map(({ recipients }) => recipients)).toEqual([['owner@example.com']]);
});
