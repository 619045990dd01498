/** Slack's incoming webhook: blocks of its own markup; the address is the secret, and the answer is a word. */
import { clip, type Robot } from './robot.js';

/** Limits of the blocks (Slack, "Block Kit reference"): fields of a section; characters of a header, a section's text and field, a button. */
const most = { fields: 10, header: 150, text: 3000, field: 2000, button: 75 } as const;

/** The three characters that Slack's markup gives a meaning (Slack, "Formatting text"), and marks of weight. */
function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[*_~`]/g, (mark) => `\u200b${mark}`);
}

const mrkdwn = (text: string, length: number = most.text) => ({ type: 'mrkdwn', text: clip(text, length) });

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
                .map(({ label, value }) => mrkdwn(`${escaped(label)}\n*${escaped(value)}*`, most.field)),
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
              elements: [
                { type: 'button', text: { type: 'plain_text', text: clip(words.open, most.button) }, url: link },
              ],
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
