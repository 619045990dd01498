/** `send` and `deliveries` as a job uses them, against a mail server on loopback. */
import { afterEach, describe, expect, test } from '@jest/globals';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { startServer, type TestServer } from '../delivery/mail-server.js';
import { quarterdeck, shop } from './shop.js';

let server: TestServer | undefined;
afterEach(() => server?.close());

function mailing(at: TestServer | undefined, more = ''): string {
  const { port, ca } = at?.mail ?? { port: 2525 };
  return shop({
    'password.txt': 'pa55word-of-the-mail\n',
    'review.yaml': (config) => `${config}
delivery:
  mail:
    host: localhost
    port: ${port}
    secure: tls
    ca: ${ca ?? 'ca.pem'}
    from: Reviews <reviews@shop.example>
    user: reviews
    password: "\${file:password.txt}"
  recipients:
    board: { to: [Ann <ann@shop.example>, bob@shop.example], bcc: [dora@shop.example] }
    team: { to: [eve@shop.example, ann@shop.example], each: true }
  link: https://files.shop.example/{{name}}
${more}`,
  });
}

const logins: string[] = [];
const start = async (recipient?: (address: string) => number) => {
  server = await startServer({
    ...(recipient ? { recipient } : {}),
    options: {
      onAuth: ({ username, password }, _session, done) => {
        logins.push(`${username ?? ''}:${password ?? ''}`);
        done(null, { user: 1 });
      },
    },
  });
  return server;
};

const everything = (folder: string) =>
  readdirSync(join(folder, '.quarterdeck'))
    .map((name) => readFileSync(join(folder, '.quarterdeck', name), 'latin1'))
    .join('');

describe('send', () => {
  test('delivers once, and says so the second time', async () => {
    const at = await start();
    const folder = mailing(at);
    const first = await quarterdeck(folder, ['send']);
    expect({ exit: first.exit, err: first.err }).toEqual({ exit: 0, err: 'review: review.yaml' });
    expect(first.out.split('\n').map((line) => line.split(/\s{2,}/))).toEqual([
      ['sent', 'mail', 'board', 'a***@shop.example'],
      ['sent', 'mail', 'board', 'b***@shop.example'],
      ['sent', 'mail', 'board', 'd***@shop.example'],
      ['sent', 'mail', 'team', 'e***@shop.example'],
      ['sent', 'mail', 'team', 'a***@shop.example'],
    ]);
    expect(at.taken.map(({ recipients }) => [...recipients].sort()).sort()).toEqual([
      ['ann@shop.example', 'bob@shop.example', 'dora@shop.example'],
      ['eve@shop.example'],
    ]);
    const read = await simpleParser(at.taken.find(({ recipients }) => recipients.length === 3)!.raw);
    expect(read.subject).toBe('Test shop: Quarterly review');
    expect(read.text).toContain('https://files.shop.example/shop-2025q4');
    const deck = read.attachments.find(({ filename }) => filename === 'shop-2025q4.pptx')!;
    expect(deck.content.equals(readFileSync(join(folder, 'output/shop-2025q4.pptx')))).toBe(true);
    expect(logins).toContain('reviews:pa55word-of-the-mail');

    expect((await quarterdeck(folder, ['send', '--json'])).exit).toBe(0);
    expect(at.taken).toHaveLength(2);
    const listed = await quarterdeck(folder, ['deliveries', '--state', 'sent', '--json']);
    expect(listed.out.split('\n').map((line) => JSON.parse(line) as object)).toMatchObject(
      ['a', 'b', 'd', 'e'].map((first) => ({ masked: `${first}***@shop.example`, state: 'sent', attempts: 1 })),
    );
    for (const text of [first.out, listed.out, everything(folder)])
      expect(text).not.toMatch(/(ann|bob|dora|eve)@|pa55word/);
  });

  test('ends with 5 and a plain list where something did not go out', async () => {
    const folder = mailing(await start((address) => (address.startsWith('bob') ? 550 : 250)));
    const { exit, err } = await quarterdeck(folder, ['send']);
    expect(exit).toBe(5);
    expect(err).toContain('DELIVERY_FAILED  1 of 5 deliveries did not go out');
    expect(err).toMatch(
      /refused {2}mail {2}board {2}b\*\*\*@shop\.example {2}the server refused the recipient \(550 5\.1\.1\)/,
    );
    const again = await quarterdeck(folder, ['send', '--json']);
    expect(again.exit).toBe(5);
    const types = again.out.split('\n').map((line) => (JSON.parse(line) as { type: string }).type);
    expect(types.filter((type) => type === 'delivery')).toHaveLength(5);
    expect(types.at(-1)).toBe('problems');
    expect((await quarterdeck(folder, ['deliveries', '--state', 'refused'])).out).toContain('1 attempt');
  });

  test('as a dry run writes what would be sent, and nothing else', async () => {
    const folder = mailing(
      undefined,
      '  chat: [{ type: feishu, url: "https://open.feishu.cn/hook/t0ken", secret: "s3cret-of-feishu" }]',
    );
    const { exit, out } = await quarterdeck(folder, ['send', '--dry-run']);
    expect({ exit, out: out.split('\n') }).toEqual({
      exit: 0,
      out: [
        'output/shop-2025q4.01.eml',
        'output/shop-2025q4.02.eml',
        'output/shop-2025q4.03.eml',
        'output/shop-2025q4.chat-1.feishu.json',
      ],
    });
    expect(existsSync(join(folder, '.quarterdeck'))).toBe(false);
    const read = await simpleParser(readFileSync(join(folder, 'output/shop-2025q4.01.eml')));
    expect(read.html).toContain('Test shop');
    expect(readFileSync(join(folder, 'output/shop-2025q4.chat-1.feishu.json'), 'utf8')).not.toMatch(/t0ken|s3cret/);
  });

  test('to one address sends to that alone, each time, and does not stand for the delivery to all', async () => {
    const at = await start();
    const folder = mailing(at);
    for (const times of [1, 2]) {
      expect((await quarterdeck(folder, ['send', '--to', 'ann@shop.example'])).exit).toBe(0);
      expect(at.taken.map(({ recipients }) => recipients)).toEqual(Array(times).fill(['ann@shop.example']));
    }
    expect((await quarterdeck(folder, ['send'])).exit).toBe(0);
    expect(at.taken.slice(2).flatMap(({ recipients }) => recipients)).toContain('ann@shop.example');
    const { out } = await quarterdeck(folder, ['runs', '--json']);
    const outcomes = (JSON.parse(out) as { outcome: string }[]).map(({ outcome }) => outcome);
    expect(outcomes.sort()).toEqual(['built', 'built', 'sent']);
  });

  test('sends nothing where the key of its recipients is gone: who has the mail could not be told', async () => {
    const at = await start();
    const folder = mailing(at);
    await quarterdeck(folder, ['send']);
    rmSync(join(folder, '.quarterdeck/recipients.key'));
    const { exit, err } = await quarterdeck(folder, ['send']);
    expect(exit).toBe(5);
    expect(err).toContain('STATE_KEY');
    expect(at.taken).toHaveLength(2);
  });

  test.each([
    ['nobody is named', [], 'DELIVERY_NONE', ''],
    ['an address is none', ['--to', 'me'], 'DELIVERY_ADDRESS', ''],
    ['a template names what there is not', [], 'DELIVERY_TEMPLATE', '  subject: "{{nope}}"'],
    ['nothing fits and there is no link', [], 'DELIVERY_TOO_LARGE', '  attach: { max: 1KB }'],
  ])('sends nothing where %s', async (_what, args, code, more) => {
    const folder = code === 'DELIVERY_NONE' ? shop() : mailing(undefined, more);
    if (code === 'DELIVERY_TOO_LARGE') {
      const config = readFileSync(join(folder, 'review.yaml'), 'utf8').replace(/ {2}link: .*\n/, '');
      rmSync(join(folder, 'review.yaml'));
      const other = shop({ 'review.yaml': config, 'password.txt': 'x' });
      expect((await quarterdeck(other, ['send', ...args])).err).toContain(code);
      return;
    }
    const { exit, err } = await quarterdeck(folder, ['send', ...args]);
    expect(exit).toBe(2);
    expect(err).toContain(code);
  });

  test('keeps no secret of the config in what it records of a failure', async () => {
    const folder = mailing(await start(), '  subject: "{{${file:password.txt}}}"');
    const { exit, err } = await quarterdeck(folder, ['send']);
    expect(exit).toBe(2);
    expect(err).toContain('DELIVERY_TEMPLATE');
    const { out } = await quarterdeck(folder, ['runs', '--json']);
    expect(JSON.parse(out)).toMatchObject([
      { outcome: 'failed', reasons: [expect.stringContaining('DELIVERY_TEMPLATE')] },
    ]);
    for (const text of [err, out, everything(folder)]) expect(text).not.toContain('pa55word');
  });

  test('attaches what is to be attached though only one address by hand is to have it', async () => {
    const at = await start();
    const folder = mailing(at, '  attach: { formats: [xlsx] }');
    const config = join(folder, 'review.yaml');
    const text = readFileSync(config, 'utf8').replace(/ {2}recipients:\n(?: {4}.*\n)+/, '');
    writeFileSync(config, text);
    expect(await quarterdeck(folder, ['send', '--to', 'ann@shop.example'])).toMatchObject({ exit: 0 });
    const { attachments } = await simpleParser(at.taken[0]!.raw);
    expect(attachments.map(({ filename }) => filename)).toContain('shop-2025q4.xlsx');
  });

  test('refuses a state that there is not', async () => {
    expect(await quarterdeck(shop(), ['deliveries', '--state', 'lost'])).toMatchObject({ exit: 2 });
    expect(await quarterdeck(shop(), ['deliveries'])).toMatchObject({ exit: 0, out: '' });
  });
});

test('nothing is sent again where the ledger was deleted and the key was left', async () => {
  const at = await start();
  const folder = mailing(at);
  expect((await quarterdeck(folder, ['send'])).exit).toBe(0);
  const { length } = at.taken;
  for (const name of readdirSync(join(folder, '.quarterdeck'))) {
    if (name.startsWith('state.db')) rmSync(join(folder, '.quarterdeck', name));
  }
  expect(await quarterdeck(folder, ['send'])).toMatchObject({ exit: 5, err: expect.stringContaining('STATE_KEY') });
  expect(await quarterdeck(folder, ['send'])).toMatchObject({ exit: 5 });
  expect(at.taken.length).toBe(length);
});

test('what is kept of a review is for its user alone', async () => {
  const folder = mailing(await start());
  await quarterdeck(folder, ['send']);
  expect(statSync(join(folder, '.quarterdeck')).mode & 0o777).toBe(0o700);
});
