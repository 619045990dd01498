/** A mail to send, and a clock that is turned by hand; known to the processes that tests start, too. */
import { maskAddress, type Clock } from '../../src/delivery/delivery.js';
import type { Ledger } from '../../src/delivery/ledger.js';
import { recipientsOf, type MailMessage } from '../../src/delivery/mail/message.js';
import type { Timeouts } from '../../src/delivery/mail/smtp.js';
import type { SendOptions } from '../../src/delivery/send.js';

export const begin = Date.UTC(2026, 0, 5, 0, 30);

/** Waits take no time, and are noted. */
export function handClock(): Clock & { readonly waited: number[] } {
  const waited: number[] = [];
  let now = begin;
  return {
    waited,
    now: () => now,
    wait: (milliseconds) => {
      waited.push(milliseconds);
      now += milliseconds;
      return Promise.resolve();
    },
  };
}

export const quick: Timeouts = { connect: 2000, silence: 400, whole: 5000 };

export function mailTo(addresses: readonly string[], group = 'board', content = 'c1'): MailMessage {
  return {
    channel: 'mail',
    group,
    recipients: recipientsOf(addresses, maskAddress),
    content,
    from: 'Reviews <reviews@shop.example>',
    to: addresses,
    cc: [],
    subject: '季度复盘',
    html: '<p>复盘</p>',
    text: '复盘',
    pictures: [],
    attachments: [],
    language: 'zh-CN',
  };
}

export function sendOptions(ledger: Ledger, clock: Clock, options: Partial<SendOptions> = {}): SendOptions {
  return {
    ledger,
    key: Buffer.alloc(32, 7),
    schedule: 'manual',
    period: '2025-10-01..2025-12-31',
    clock,
    signal: new AbortController().signal,
    resend: false,
    ...options,
  };
}
