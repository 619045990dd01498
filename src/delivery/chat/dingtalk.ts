/** DingTalk's group robot: signed by HMAC-SHA256 of time and secret in its address. */
import { createHmac } from 'node:crypto';
import { byCode, clip, clipBytes, codeIn, markdownOf, plainMarkdown, type Robot, type Target } from './robot.js';

/** Of the text, in bytes, and of the title, in characters: a request has to stay within 20,000 bytes. */
const mostBytes = 17_000;
const mostTitle = 100;

/** The time in milliseconds, a line break and the secret, signed with the secret, in base64. */
export function signDingtalk(secret: string, now: number): string {
  return createHmac('sha256', secret).update(`${now}\n${secret}`).digest('base64');
}

function signed({ url, secret, now }: Target): string {
  if (secret === undefined) return url;
  const address = new URL(url);
  address.searchParams.set('timestamp', String(now));
  address.searchParams.set('sign', signDingtalk(secret, now));
  return address.href;
}

export const dingtalk: Robot = {
  perMinute: 20,
  request(card, target) {
    const { words, link } = card;
    const title = clip(card.title, mostTitle);
    const text = clipBytes(`### ${plainMarkdown(title)}\n\n${markdownOf(card)}`, mostBytes);
    const url = signed(target);
    if (link === undefined) return { url, body: { msgtype: 'markdown', markdown: { title, text } } };
    const actionCard = { title, text, singleTitle: words.open, singleURL: link };
    return { url, body: { msgtype: 'actionCard', actionCard } };
  },
  // -1: busy; 130101 and 90018, 90030: too many messages; 410100 likewise.
  read: ({ body }) => byCode(codeIn(body, 'errcode'), [-1, 130101, 90018, 90030, 410100]),
};
