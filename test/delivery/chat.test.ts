/** The robots of chats: signatures against values worked out with another tool, cards within limits, and what each answer means. */
import { afterEach, describe, expect, test } from '@jest/globals';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { createServer as createSecureServer, type Server as SecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { ChatType } from '../../src/config/delivery.js';
import { chatChannel, type ChatMessage } from '../../src/delivery/chat/channel.js';
import { signDingtalk } from '../../src/delivery/chat/dingtalk.js';
import { signFeishu } from '../../src/delivery/chat/feishu.js';
import { robots } from '../../src/delivery/chat/index.js';
import { clipBytes, type Card } from '../../src/delivery/chat/robot.js';
import { signWebhook } from '../../src/delivery/chat/webhook.js';
import { handClock, begin } from './messages.js';

const card: Card = {
  title: 'Shop: <Q4> *review*',
  subtitle: 'Shop · Q4 2025',
  headline: 'GMV [rose](https://evil.example) by 15%',
  rows: Array.from({ length: 8 }, (_, index) => ({ label: `KPI_${index}`, value: '1' })),
  findings: ['One & <two>', 'Three'],
  words: { findings: 'Findings', open: 'Open' },
  link: 'https://files.example/deck',
};

function withoutLink(one: Card): Card {
  const { title, subtitle, headline, rows, findings, words } = one;
  return { title, subtitle, headline, rows, findings, words };
}

const target = { url: 'https://robot.example/send?key=k', secret: 's3cret', now: 1_767_571_200_000, id: 'id1' };

const servers: (Server | SecureServer)[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** One request to a robot that answers so: the outcome, and what it got. */
async function answered(
  type: ChatType,
  status: number,
  body: string,
  act?: (request: IncomingMessage) => void,
): Promise<{ outcome: unknown; got: { url: string; body: unknown; headers: IncomingMessage['headers'] }[] }> {
  const got: { url: string; body: unknown; headers: IncomingMessage['headers'] }[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (piece) => (text += String(piece)));
    request.on('end', () => {
      got.push({ url: request.url ?? '', body: JSON.parse(text), headers: request.headers });
      if (act) act(request);
      else response.writeHead(status).end(body);
    });
  });
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook?access_token=t`;
  return { outcome: await sent(type, url), got };
}

async function sent(type: ChatType, url: string): Promise<unknown> {
  const recipient = { address: url, masked: `${type} robot` };
  const message: ChatMessage = {
    channel: type,
    group: 'chat 1',
    recipients: [recipient],
    content: 'c1',
    robot: { type, url, secret: 's3cret' },
    card,
  };
  return (await chatChannel(handClock(), 500).send(message, [recipient], 'id1')).get(recipient);
}

describe('a card of texts that are far too long', () => {
  const long = '长'.repeat(4000);
  const huge: Card = {
    ...card,
    title: long,
    subtitle: long,
    headline: long,
    rows: Array.from({ length: 60 }, () => ({ label: long, value: long })),
    findings: [long, long, long],
  };
  const bytes = (body: unknown) => Buffer.byteLength(JSON.stringify(body));
  const texts = (value: unknown): string[] =>
    typeof value === 'string'
      ? [value]
      : typeof value === 'object' && value !== null
        ? Object.values(value).flatMap(texts)
        : [];

  test.each([
    ['wecom', 20_000],
    ['dingtalk', 20_000],
    ['feishu', 20_000],
  ] as const)('is cut for %s to a request of at most %i bytes', (type, most) => {
    for (const one of [huge, withoutLink(huge)]) {
      const { body } = robots[type].request(one, target);
      expect(bytes(body)).toBeLessThanOrEqual(most);
    }
  });

  test('is cut for Slack to the lengths of its blocks', () => {
    const { blocks } = robots.slack.request(huge, target).body as {
      blocks: { type: string; text?: { text: string }; fields?: { text: string }[] }[];
    };
    const fields = blocks.flatMap((block) => block.fields ?? []);
    expect(fields).toHaveLength(10);
    expect(Math.max(...fields.map(({ text }) => text.length))).toBe(2000);
    expect(Math.max(...blocks.flatMap(texts).map((text) => text.length))).toBe(3000);
  });
});

describe('signatures', () => {
  // printf '1767571200000\ns3cret' | openssl dgst -sha256 -hmac 's3cret' -binary | base64
  test('of DingTalk: time and secret, signed with the secret', () => {
    expect(signDingtalk('s3cret', 1_767_571_200_000)).toBe('wj2dbrzqhNFT4nACw85EFyzsL/gCzeCxqfy1YzuAgdw=');
  });

  // printf '' | openssl dgst -sha256 -mac HMAC -macopt hexkey:$(printf '1767571200\ns3cret' | od -An -tx1 | tr -d ' ') -binary | base64
  test('of Feishu: nothing, signed with time and secret', () => {
    expect(signFeishu('s3cret', 1_767_571_200)).toBe('w6l5IPiojO2N4x9R6WHonNXRSFumTXsxC7sMJSsSeJ8=');
  });

  // printf '1767571200.{"a":1}' | openssl dgst -sha256 -hmac 's3cret'
  test('of a webhook: time and body', () => {
    expect(signWebhook('s3cret', 1_767_571_200, '{"a":1}')).toBe(
      't=1767571200,v1=456c6993ff25a2fb262d45eaac8c18e49e48dfb6e47d633d329f2f75817b6d1f',
    );
  });

  test('are sent: in the address, in the body, in a header, or not at all', async () => {
    const dingtalk = await answered('dingtalk', 200, '{"errcode":0}');
    const sign = new URL(dingtalk.got[0]!.url, 'http://x').searchParams;
    expect([sign.get('access_token'), sign.get('timestamp'), sign.get('sign')]).toEqual([
      't',
      String(begin),
      signDingtalk('s3cret', begin),
    ]);
    const feishu = await answered('feishu', 200, '{"code":0}');
    expect(feishu.got[0]!.body).toMatchObject({
      timestamp: String(begin / 1000),
      sign: signFeishu('s3cret', begin / 1000),
    });
    const webhook = await answered('webhook', 204, '');
    const { headers, body } = webhook.got[0]!;
    expect(headers['quarterdeck-signature']).toBe(signWebhook('s3cret', begin / 1000, JSON.stringify(body)));
    expect(headers['idempotency-key']).toBe('id1');
    expect(JSON.stringify(robots.wecom.request(card, target))).not.toContain('s3cret');
  });
});

describe('a card', () => {
  test.each(Object.keys(robots) as ChatType[])('of %s holds KPIs and the link, and no secret', (type) => {
    const { body } = robots[type].request(card, target);
    const text = JSON.stringify(body);
    expect(text).toContain('https://files.example/deck');
    expect(text).not.toContain('s3cret');
    expect(text).not.toContain('robot.example');
  });

  test.each(['wecom', 'dingtalk', 'feishu', 'slack'] as const)('of %s takes no markup from the data', (type) => {
    const without = withoutLink(card);
    const text = JSON.stringify(robots[type].request(type === 'wecom' ? without : card, target).body);
    // Slack has no links in brackets, and a header of plain text.
    const marks = type === 'slack' ? /<two>|\*review\*: / : /\[rose\]|<two>|\*\*GMV \[|[^ ]\*review\*/;
    expect(text).not.toMatch(marks);
  });

  test('stays within the limits of its chat', () => {
    const long: Card = { ...card, headline: '复盘'.repeat(5000), findings: ['发现'.repeat(3000)] };
    const without = withoutLink(long);
    const { body } = robots.wecom.request(without, target);
    const { content } = (body as { markdown: { content: string } }).markdown;
    expect(Buffer.byteLength(content)).toBeLessThanOrEqual(4096);
    expect(content).not.toContain('\uFFFD');
    const wecom = robots.wecom.request(card, target).body as { template_card: { horizontal_content_list: unknown[] } };
    expect(wecom.template_card.horizontal_content_list).toHaveLength(6);
    const slack = robots.slack.request(long, target).body as { blocks: { text?: { text: string } }[] };
    for (const { text } of slack.blocks) expect((text?.text ?? '').length).toBeLessThanOrEqual(3000);
  });

  test('is cut between characters', () => {
    expect(clipBytes('一二三四', 9)).toBe('一二…');
    expect(clipBytes('一二三', 9)).toBe('一二三');
    expect(clipBytes('👍👍', 7)).toBe('👍…');
  });
});

describe('an answer', () => {
  const again = { state: 'failed', again: true };
  test.each([
    ['wecom', 200, '{"errcode":0,"errmsg":"ok"}', { state: 'sent' }],
    ['wecom', 200, '{"errcode":45009}', again],
    ['wecom', 200, '{"errcode":93000}', { state: 'refused', why: 'the robot refused the message (93000)' }],
    ['dingtalk', 200, '{"errcode":310000,"errmsg":"sign not match"}', { state: 'refused' }],
    ['dingtalk', 200, '{"errcode":130101}', again],
    ['feishu', 200, '{"StatusCode":0,"StatusMessage":"success"}', { state: 'sent' }],
    ['feishu', 200, '{"code":19021,"msg":"sign match fail"}', { state: 'refused' }],
    ['feishu', 200, '{"code":11232}', again],
    ['slack', 200, 'ok', { state: 'sent' }],
    ['slack', 403, 'invalid_token', { state: 'refused' }],
    ['slack', 429, 'rate_limited', again],
    ['slack', 200, '<html>log in first</html>', { state: 'unknown' }],
    ['wecom', 200, '<html>log in first</html>', { state: 'unknown' }],
    ['webhook', 202, '', { state: 'sent' }],
    ['webhook', 302, '', { state: 'refused' }],
    ['webhook', 503, '', again],
    ['webhook', 504, '', { state: 'unknown' }],
  ] as const)('of %s with status %i and %s has its outcome', async (type, status, body, outcome) => {
    expect((await answered(type, status, body)).outcome).toMatchObject(outcome);
  });

  test('that never comes, or breaks off, leaves the message unknown', async () => {
    expect((await answered('slack', 0, '', () => undefined)).outcome).toMatchObject({ state: 'unknown' });
    expect((await answered('slack', 0, '', ({ socket }) => socket.destroy())).outcome).toMatchObject({
      state: 'unknown',
    });
  });

  test('of nobody lets the message be tried again', async () => {
    await answered('slack', 200, 'ok');
    const server = servers[0]!;
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    expect(await sent('slack', `http://127.0.0.1:${port}/hook`)).toMatchObject({ state: 'failed', again: true });
  });

  test('of one whose certificate nobody vouches for is not waited for: nothing was sent', async () => {
    const file = (name: string) => readFileSync(new URL(`certificates/${name}`, import.meta.url));
    const asked: string[] = [];
    const server = createSecureServer({ key: file('key.pem'), cert: file('certificate.pem') }, ({ url }, response) => {
      asked.push(url ?? '');
      response.end('ok');
    });
    servers.push(server);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    expect(await sent('slack', `https://localhost:${port}/hook`)).toEqual({
      state: 'failed',
      why: 'the certificate of the robot is not trusted',
      again: false,
    });
    expect(asked).toEqual([]);
  });
});
