/** Every way in which a mail server can fail has its own outcome in the ledger, against a real server on loopback. */
import { afterEach, describe, expect, test } from '@jest/globals';
import { openLedger } from '../../src/delivery/ledger.js';
import { thisProcess } from '../../src/run/owner.js';
import { startServer, type Script, type TestServer } from './mail-server.js';
import { begin, mailTo } from './messages.js';
import { desk, lines, type Desk } from './world.js';

let server: TestServer;
afterEach(() => server.close());

async function against(script: Script, addresses = ['ann@shop.example']): Promise<readonly string[]> {
  server = await startServer(script);
  at = await desk();
  return lines(await at.send(server.mail, [mailTo(addresses)]));
}

let at: Desk;
const states = () => at.ledger.all().map(({ state, attempts }) => `${state} after ${attempts}`);

describe('a message', () => {
  test.each(['tls', 'starttls', 'none'] as const)('is taken over %s', async (secure) => {
    expect(await against({ secure })).toEqual(['a***@shop.example sent']);
    expect(server.taken.map(({ recipients }) => recipients)).toEqual([['ann@shop.example']]);
    expect(states()).toEqual(['sent after 1']);
  });

  test('is not sent again by a second run, nor by a third with --resend', async () => {
    await against({});
    for (const resend of [false, true]) {
      const again = await at.send(server.mail, [mailTo(['ann@shop.example'])], { resend });
      expect(again).toMatchObject([{ state: 'sent', earlier: true }]);
    }
    expect(server.taken).toHaveLength(1);
  });

  test('whose recipient is refused for good is refused, and not tried again', async () => {
    expect(await against({ recipient: () => 550 })).toEqual([
      'a***@shop.example refused: the server refused the recipient (550 5.1.1)',
    ]);
    expect(states()).toEqual(['refused after 1']);
    await at.send(server.mail, [mailTo(['ann@shop.example'])]);
    expect(states()).toEqual(['refused after 1']);
    await at.send(server.mail, [mailTo(['ann@shop.example'])], { resend: true });
    expect(states()).toEqual(['refused after 2']);
  });

  test('reaches those whom the server takes where others are refused or put off, and the put off later', async () => {
    const recipient = (address: string, time: number) =>
      address.startsWith('bob') ? 550 : address.startsWith('carl') && time < 3 ? 451 : 250;
    expect(await against({ recipient }, ['ann@shop.example', 'bob@shop.example', 'carl@shop.example'])).toEqual([
      'a***@shop.example sent',
      'b***@shop.example refused: the server refused the recipient (550 5.1.1)',
      'c***@shop.example sent',
    ]);
    expect(server.taken.map(({ recipients }) => recipients)).toEqual([['ann@shop.example'], ['carl@shop.example']]);
    expect(new Set(server.taken.map(({ id }) => id)).size).toBe(1);
    expect(at.clock.waited).toEqual([60_000, 300_000]);
  });

  test('that is put off is tried again with growing waits up to a limit, and by the next run', async () => {
    let answers = 0;
    expect(await against({ data: () => (++answers > 5 ? 250 : 451) })).toEqual([
      'a***@shop.example failed: the server refused the message (451)',
    ]);
    expect(at.clock.waited).toEqual([60_000, 300_000, 900_000, 1_800_000]);
    expect(states()).toEqual(['failed after 5']);
    expect(lines(await at.send(server.mail, [mailTo(['ann@shop.example'])]))).toEqual(['a***@shop.example sent']);
  });

  test('that is refused after DATA is refused, and not tried again', async () => {
    expect(await against({ data: () => 554 })).toEqual([
      'a***@shop.example refused: the server refused the message (554)',
    ]);
    expect(at.clock.waited).toEqual([]);
  });

  test('is tried again where the connection drops before the server has it', async () => {
    expect(await against({ dropAt: (command, time) => command === 'RCPT' && time === 1 })).toEqual([
      'a***@shop.example sent',
    ]);
    expect(at.clock.waited).toEqual([60_000]);
    expect(server.taken).toHaveLength(1);
  });

  test.each([
    ['in the middle of DATA', { dropWithin: 1 }, 0],
    ['after DATA, not taken', { data: () => 'drop' as const }, 0],
    ['after DATA, taken', { data: () => 'take and drop' as const }, 1],
    ['after DATA by silence', { data: () => 'never answer' as const }, 0],
  ])('is unknown where the connection ends %s, and sent again only with --resend', async (_name, script, taken) => {
    expect(await against(script)).toEqual([
      'a***@shop.example unknown: the connection ended before the server said whether it took the message',
    ]);
    expect(server.taken).toHaveLength(taken);
    expect(at.clock.waited).toEqual([]);
    await server.close();
    server = await startServer();
    expect(await at.send(server.mail, [mailTo(['ann@shop.example'])])).toMatchObject([{ state: 'unknown' }]);
    expect(await at.send(server.mail, [mailTo(['ann@shop.example'], 'board', 'c2')])).toMatchObject([
      { state: 'planned', why: expect.stringContaining('may have arrived') as unknown },
    ]);
    expect(server.taken).toHaveLength(0);
    expect(await at.send(server.mail, [mailTo(['ann@shop.example'])], { resend: true })).toMatchObject([
      { state: 'sent' },
    ]);
    expect(server.taken).toHaveLength(1);
  });

  test('is not sent to a server with the certificate of another', async () => {
    expect(await against({ wrongCertificate: true })).toEqual([
      'a***@shop.example failed: the certificate of the server is not trusted',
    ]);
    expect(at.clock.waited).toEqual([]);
  });

  test.each(['tls', 'starttls'] as const)('is not sent over %s to a server that nobody vouches for', async (secure) => {
    server = await startServer({ secure });
    at = await desk();
    const mail = { ...server.mail };
    delete (mail as { ca?: string }).ca;
    expect(lines(await at.send(mail, [mailTo(['ann@shop.example'])]))).toEqual([
      'a***@shop.example failed: the certificate of the server is not trusted',
    ]);
  });

  test('is not tried for long where the file of certificates is not there', async () => {
    server = await startServer({});
    at = await desk();
    const mail = { ...server.mail, ca: '/nowhere/ca.pem' };
    expect(lines(await at.send(mail, [mailTo(['ann@shop.example'])]))).toEqual([
      'a***@shop.example failed: the file of certificates (delivery.mail.ca) cannot be read',
    ]);
    expect(at.clock.waited).toEqual([]);
  });

  test('is not sent in the clear where STARTTLS is asked for and not offered', async () => {
    server = await startServer({ secure: 'none' });
    at = await desk();
    expect(lines(await at.send({ ...server.mail, secure: 'starttls' }, [mailTo(['ann@shop.example'])]))).toEqual([
      'a***@shop.example failed: the server offers no encryption',
    ]);
    expect(server.taken).toEqual([]);
  });

  test('is not sent with a wrong password, and the server is not asked once a message', async () => {
    let logins = 0;
    server = await startServer({
      options: {
        onAuth: (_auth, _session, done) => {
          logins += 1;
          done(new Error('no such user or password for ann@shop.example'));
        },
      },
    });
    at = await desk();
    const mail = { ...server.mail, user: 'reviews', password: 'wrong', pool: 1 };
    const messages = ['ann', 'bob', 'carl'].map((name) => mailTo([`${name}@shop.example`]));
    expect(lines(await at.send(mail, messages))).toEqual(
      ['a', 'b', 'c'].map((first) => `${first}***@shop.example failed: the server refused the login (535)`),
    );
    expect(logins).toBe(1);
  });

  test('is sent with the right password', async () => {
    server = await startServer({
      options: {
        authOptional: false,
        onAuth: ({ username, password }, _session, done) =>
          done(null, username === 'reviews' && password === 's3cret' ? { user: 1 } : {}),
      },
    });
    at = await desk();
    const mail = { ...server.mail, user: 'reviews', password: 's3cret' };
    expect(lines(await at.send(mail, [mailTo(['ann@shop.example'])]))).toEqual(['a***@shop.example sent']);
  });

  test('from a sender who may not send fails for all, and goes once that is mended', async () => {
    let code = 553;
    expect(await against({ sender: () => code })).toEqual([
      'a***@shop.example failed: the server refused the sender (553)',
    ]);
    code = 250;
    expect(lines(await at.send(server.mail, [mailTo(['ann@shop.example'])]))).toEqual(['a***@shop.example sent']);
  });

  test('is tried again where nobody listens or nobody greets', async () => {
    await against({});
    await server.close();
    expect(lines(await at.send(server.mail, [mailTo(['bob@shop.example'])]))).toEqual([
      'b***@shop.example failed: the server could not be reached',
    ]);
    expect(at.clock.waited).toHaveLength(4);
  });

  test('goes once to one who stands in two groups', async () => {
    server = await startServer();
    at = await desk();
    const both = [mailTo(['ann@shop.example', 'bob@shop.example']), mailTo(['ANN@shop.example'], 'all')];
    await at.send({ ...server.mail, pool: 1 }, both);
    expect(server.taken.map(({ recipients }) => recipients)).toEqual([['ann@shop.example', 'bob@shop.example']]);
  });

  test('is not sent where the disk of the ledger is full', async () => {
    server = await startServer();
    at = await desk();
    const messages = Array.from({ length: 40 }, (_, index) => mailTo([`ann${index}@shop.example`]));
    await at.send({ ...server.mail, pool: 1 }, messages.slice(0, 1));
    const [pages] = at.database.all('PRAGMA page_count');
    at.database.all(`PRAGMA max_page_count = ${Number(pages!.page_count) + 1}`);
    await expect(at.send(server.mail, messages)).rejects.toMatchObject({ problems: [{ code: 'STATE_WRITE' }] });
    expect(server.taken).toHaveLength(1);
  });
});

test('a stop while it waits for the next attempt leaves the reason of the last', async () => {
  server = await startServer({ recipient: () => 451 });
  at = await desk();
  const stop = new AbortController();
  const clock = { ...at.clock, wait: () => Promise.resolve().then(() => stop.abort()) };
  const [one] = await at.send(server.mail, [mailTo(['ann@shop.example'])], { clock, signal: stop.signal });
  expect(one).toMatchObject({ state: 'failed', why: expect.stringContaining('451') });
});

describe('a ledger that fails on the way', () => {
  const full = () => {
    throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
  };

  test('before a message keeps it and those behind it from being sent', async () => {
    server = await startServer();
    at = await desk();
    const messages = [mailTo(['ann@shop.example']), mailTo(['bob@shop.example'])];
    const delivered = await at.send(server.mail, messages, { ledger: { ...at.ledger, claim: full } });
    const why = 'not sent: the ledger cannot be written (SQLITE_FULL)';
    expect(lines(delivered)).toEqual([`a***@shop.example failed: ${why}`, `b***@shop.example failed: ${why}`]);
    expect(server.taken).toEqual([]);
    expect(states()).toEqual(['planned after 0', 'planned after 0']);
  });

  test('after a message leaves it unknown, for the next process too', async () => {
    server = await startServer();
    at = await desk();
    const delivered = await at.send(server.mail, [mailTo(['ann@shop.example'])], {
      ledger: { ...at.ledger, settle: full },
    });
    expect(delivered).toMatchObject([{ state: 'unknown' }]);
    openLedger(at.database, { ...thisProcess(), boot: 'the next' }).abandon(begin);
    expect(at.ledger.all()).toMatchObject([{ state: 'unknown', why: 'the process that was sending it ended' }]);
  });
});

describe('many messages', () => {
  test('share the connections of the pool', async () => {
    server = await startServer();
    at = await desk();
    const messages = Array.from({ length: 12 }, (_, index) => mailTo([`ann${index}@shop.example`]));
    const delivered = await at.send({ ...server.mail, pool: 3 }, messages);
    expect(delivered.filter(({ state }) => state === 'sent')).toHaveLength(12);
    expect(server.taken).toHaveLength(12);
    expect(server.connections()).toBeLessThanOrEqual(3);
  });
});

describe('the ledger', () => {
  test('holds no address, no secret and nothing that the server wrote', async () => {
    await against({ recipient: () => 550, data: () => 554 }, ['ann@shop.example', 'bob@shop.example']);
    const held = JSON.stringify(at.database.all('SELECT * FROM delivery'));
    expect(held).not.toMatch(/ann@|bob|does not live here|s3cret/);
    expect(held).toContain('a***@shop.example');
  });
});
