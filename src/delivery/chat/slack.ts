/** Slack's incoming webhook: blocks of its own markup; the address is the secret, and the answer is a word. */
import type { Robot } from './robot.js';

/** Limits of the blocks: fields of a section, characters of a header and of a section's text. */
const most = { fields: 10, header: 150, text: 3000 } as const;

/** The three characters that Slack's markup gives a meaning (Slack, "Formatting text"), and marks of weight. */
function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[*_~`]/g, (mark) => `\u200b${mark}`);
}

const clip = (text: string, length: number) =>
  text.length > length
    ? `${Array.from(text)
        .slice(0, length - 1)
        .join('')}…`
    : text;
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text: clip(text, most.text) });

export const slack: Robot = {
  perMinute: 60,
  request({ title, subtitle, headline, rows, findings, words, link }, { url }) {
    const blocks = [
      { type: 'header', text: { type: 'plain_text', text: clip(title, most.header) } },
      ...(headline === '' ? [] : [{ type: 'section', text: mrkdwn(`*${escaped(headline)}*`) }]),
      ...(rows.length === 0
        ? []
        : [
            {
              type: 'section',
              fields: rows
                .slice(0, most.fields)
                .map(({ label, value }) => mrkdwn(`${escaped(label)}\n*${escaped(value)}*`)),
            },
          ]),
      ...(findings.length === 0
        ? []
        : [
            {
              type: 'section',
              text: mrkdwn([`*${escaped(words.findings)}*`, ...findings.map((one) => `• ${escaped(one)}`)].join('\n')),
            },
          ]),
      ...(link === undefined
        ? []
        : [
            {
              type: 'actions',
              elements: [{ type: 'button', text: { type: 'plain_text', text: words.open }, url: link }],
            },
          ]),
      ...(subtitle === '' ? [] : [{ type: 'context', elements: [mrkdwn(escaped(subtitle))] }]),
    ];
    return { url, body: { text: escaped(headline === '' ? title : `${title}: ${headline}`), blocks } };
  },
  read: ({ body }) =>
    body === 'ok'
      ? { state: 'sent' }
      : { state: 'unknown', why: 'the robot answered something that is no answer of its kind' },
};
