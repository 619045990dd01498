/** Feishu's group robot: signed by HMAC-SHA256 of nothing, whose key is time and secret, inside the message. */
import { createHmac } from 'node:crypto';
import { byCode, codeIn, plainMarkdown, type Robot } from './robot.js';

/** The time in seconds, a line break and the secret are the key; the signed text is empty; in base64. */
export function signFeishu(secret: string, seconds: number): string {
  return createHmac('sha256', `${seconds}\n${secret}`).update('').digest('base64');
}

const markdown = (content: string) => ({ tag: 'lark_md', content });

export const feishu: Robot = {
  perMinute: 100,
  request({ title, subtitle, headline, rows, findings, words, link }, { url, secret, now }) {
    const seconds = Math.floor(now / 1000);
    const bold = (text: string) => `**${plainMarkdown(text)}**`;
    const div = (content: string) => ({ tag: 'div', text: markdown(content) });
    const fields = rows.map(({ label, value }) => ({
      is_short: true,
      text: markdown(`${plainMarkdown(label)}\n${bold(value)}`),
    }));
    const elements = [
      ...(headline === '' ? [] : [div(bold(headline))]),
      ...(fields.length === 0 ? [] : [{ tag: 'div', fields }]),
      ...(findings.length === 0
        ? []
        : [{ tag: 'hr' }, div([bold(words.findings), ...findings.map((one) => `• ${plainMarkdown(one)}`)].join('\n'))]),
      ...(subtitle === '' ? [] : [{ tag: 'note', elements: [{ tag: 'plain_text', content: subtitle }] }]),
      ...(link === undefined
        ? []
        : [
            {
              tag: 'action',
              actions: [
                { tag: 'button', type: 'primary', text: { tag: 'plain_text', content: words.open }, url: link },
              ],
            },
          ]),
    ];
    const card = {
      config: { wide_screen_mode: true },
      header: { title: { tag: 'plain_text', content: title } },
      elements,
    };
    const sign = secret === undefined ? {} : { timestamp: String(seconds), sign: signFeishu(secret, seconds) };
    return { url, body: { ...sign, msg_type: 'interactive', card } };
  },
  // 11232: over the limit of the group; 9499 with "too many request" is told apart by nothing else, so it counts as refused.
  read: ({ body }) => byCode(codeIn(body, 'code', 'StatusCode'), [11232, 11233]),
};
