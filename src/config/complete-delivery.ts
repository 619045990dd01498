/** Completes `delivery`: ports, limits and formats filled in. */
import { resolve } from 'node:path';
import { inBoth } from './both.js';
import type { Delivery, MailServer } from './delivery.js';
import type { RawDelivery } from './delivery-schema.js';

const ports = { tls: 465, starttls: 587, none: 25 } as const;

function server({ ca, ...raw }: NonNullable<RawDelivery['mail']>, folder: string): MailServer {
  const secure = raw.secure ?? 'starttls';
  return {
    ...raw,
    secure,
    port: raw.port ?? ports[secure],
    pool: raw.pool ?? 2,
    ...(ca === undefined ? {} : { ca: resolve(folder, ca) }),
  };
}

/** `20MB` in bytes, a megabyte as a million of them, as mail servers count. */
function bytes(size: string): number {
  return Math.round(Number.parseFloat(size) * (size.endsWith('KB') ? 1e3 : 1e6));
}

export function deliveryOf(raw: RawDelivery, folder: string): Delivery {
  const { mail, recipients = {}, subject, body, attach, link, chat = [] } = raw;
  return {
    ...(mail === undefined ? {} : { mail: server(mail, folder) }),
    recipients: Object.entries(recipients).map(([name, { to, cc = [], bcc = [], each = false }]) => ({
      name,
      to,
      cc,
      bcc,
      each,
    })),
    ...(subject === undefined ? {} : { subject: inBoth(subject) }),
    ...(body === undefined ? {} : { body: inBoth(body) }),
    attach: { formats: attach?.formats ?? ['pptx'], max: bytes(attach?.max ?? '20MB') },
    ...(link === undefined ? {} : { link }),
    chat,
  };
}

/** What goes with a mail has to be built, also where `send --to` alone names who gets it. */
export function withAttached(formats: readonly string[], delivery: Delivery | undefined): readonly string[] {
  const attached = delivery?.mail ? delivery.attach.formats : [];
  return [...new Set([...formats, ...attached])];
}
