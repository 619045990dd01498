/** Any address that takes JSON: the card as it is, with a key by which the receiver can tell repeats, and a signature. */
import { createHmac } from 'node:crypto';
import type { Robot } from './robot.js';

/** `t=<seconds>,v1=<hex>`: HMAC-SHA256 over `<seconds>.<body>`. */
export function signWebhook(secret: string, seconds: number, body: string): string {
  return `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`;
}

export const webhook: Robot = {
  perMinute: 60,
  request({ title, subtitle, headline, rows, findings, link }, { url, secret, now, id }) {
    const card = { title, subtitle, headline, rows, findings, ...(link === undefined ? {} : { link }) };
    const signature =
      secret === undefined
        ? {}
        : { 'Quarterdeck-Signature': signWebhook(secret, Math.floor(now / 1000), JSON.stringify(card)) };
    return { url, body: card, headers: { 'Idempotency-Key': id, ...signature } };
  },
  read: () => ({ state: 'sent' }),
};
