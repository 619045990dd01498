/** One delivery through Debian's Postfix into a mailbox: what a real server makes of our mails. */
import { describe, expect, test } from '@jest/globals';
import { simpleParser } from 'mailparser';
import { setTimeout as sleep } from 'node:timers/promises';
import { quarterdeck, shop } from '../cli/shop.js';
import { certificate } from './mail-server.js';
import { lacking, startPostfix } from './postfix.js';

const lacks = lacking();
if (lacks !== undefined) console.warn(`skipped: ${lacks}`);

describe('through Postfix', () => {
  (lacks === undefined ? test : test.skip)('each recipient’s mailbox holds the mail once', async () => {
    const postfix = await startPostfix();
    try {
      const folder = shop({
        'review.yaml': (config) => `${config}
delivery:
  mail: { host: localhost, port: ${postfix.port}, secure: starttls, ca: ${certificate}, from: 复盘 <reviews@shop.example> }
  recipients:
    board: { to: [Ann <ann@shop.example>, bob@shop.example], bcc: [dora@shop.example] }
    away: { to: eve@elsewhere.example }
`,
      });
      const { exit, out, err } = await quarterdeck(folder, ['send']);
      expect(exit).toBe(5);
      expect(out.match(/^sent/gm)).toHaveLength(3);
      expect(err).toMatch(/refused .* e\*\*\*@elsewhere\.example {2}the server refused the recipient \(554 5\.7\.1\)/);
      expect((await quarterdeck(folder, ['send'])).exit).toBe(5);
      for (let tries = 0; postfix.mailbox().length < 3 && tries < 100; tries += 1) await sleep(100);
      await sleep(500);
      const mailbox = postfix.mailbox();
      const to = (raw: string) => /^X-Original-To: (.+)$/m.exec(raw)?.[1] ?? /^Delivered-To: (.+)$/m.exec(raw)?.[1];
      expect(mailbox.map(to).sort()).toEqual(['ann@shop.example', 'bob@shop.example', 'dora@shop.example']);
      const read = await Promise.all(mailbox.map((raw) => simpleParser(raw)));
      expect(new Set(read.map(({ messageId }) => messageId)).size).toBe(1);
      for (const { subject, from, attachments, html } of read) {
        expect([subject, from?.text]).toEqual(['Test shop: Quarterly review', '"复盘" <reviews@shop.example>']);
        expect(attachments.map(({ filename }) => filename)).toContain('shop-2025q4.pptx');
        expect(html).toContain('Test shop');
      }
      expect(postfix.log()).toContain('starttls=1');
    } finally {
      postfix.stop();
    }
  });
});
