/** Feishu's group robot: signed by HMAC-SHA256 of nothing, whose key is time and secret, inside the message. */
import { createHmac } from 'node:crypto';
import { byCode, clip, codeIn, plainMarkdown, type Robot } from './robot.js';

/** The time in seconds, a line break and the secret are the key; the signed text is empty; in base64. */
export function signFeishu(secret: string, seconds: number): string {
  return createHmac('sha256', `${seconds}\n${secret}`).update('').digest('base64');
}

/** Pairs, and characters of a text: a request has to stay within 20 KB (Feishu, "Custom bot usage guide"). */
const most = { rows: 12, name: 50, text: 300 } as const;

const markdown = (content: string) => ({ tag: 'lark_md', content });

export const feishu: Robot = {
  perMinute: 100,
  request({ title, subtitle, headline, rows, findings, words, link }, { url, secret, now }) {
    const seconds = Math.floor(now / 1000);
    const bold = (text: string) => `**${plainMarkdown(clip(text, most.text))}**`;
    const div = (content: string) => ({ tag: 'div', text: markdown(content) });
    const fields = rows.slice(0, most.rows).map(({ label, value }) => ({
      is_short: true,
      text: markdown(`${plainMarkdown(clip(label, most.name))}\n${bold(clip(value, most.name))}`),
    }));
    const elements = [
      ...(headline === '' ? [] : [div(bold(headline))]),
      ...(fields.length === 0 ? [] : [{ tag: 'div', fields }]),
      ...(findings.length === 0
        ? []
        : [
            { tag: 'hr' },
            div(
              [bold(words.findings), ...findings.map((one) => `• ${plainMarkdown(clip(one, most.text))}`)].join('\n'),
            ),
          ]),
      ...(subtitle === ''
        ? []
        : [{ tag: 'note', elements: [{ tag: 'plain_text', content: clip(subtitle, most.text) }] }]),
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
      header: { title: { tag: 'plain_text', content: clip(title, most.text) } },
      elements,
    };
    const sign = secret === undefined ? {} : { timestamp: String(seconds), sign: signFeishu(secret, seconds) };
    return { url, body: { ...sign, msg_type: 'interactive', card } };
  },
  // 11232: over the limit of the group; 9499 with "too many request" is told apart by nothing else, so it counts as refused.
  read: ({ body }) => byCode(codeIn(body, 'code', 'StatusCode'), [11232, 11233]),
};
