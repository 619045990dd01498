/** The schema of `delivery`: mail server, recipients, chats, attachments. */
import { z } from 'zod';
import { chatTypes } from './delivery.js';
import type { Known } from './known.js';
import { isAddress, localText, text } from './scalars.js';

/** An address, alone or behind a name; no line break gets into a header by it. */
const address = text.refine(
  (found) => isAddress(/^[^<>\p{Cc}]+ <([^<>]+)>$/u.exec(found)?.[1] ?? found),
  'an e-mail address, such as lead@example.com or Lead <lead@example.com>',
);

const addresses = z.union([address.transform((one) => [one]), z.array(address).min(1)]);

const size = z
  .string()
  .refine((found) => /^[1-9]\d*(\.\d+)? ?[KM]B$/.test(found), 'a size such as 20MB')
  .meta({ examples: ['20MB'] });

const url = text.refine((found) => {
  if (!URL.canParse(found)) return false;
  const { protocol, hostname } = new URL(found);
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
}, 'an address that begins with https://');

/** This machine, whose traffic nobody else reads. */
export function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/.test(host);
}

const mail = z.strictObject({
  host: text.describe('Name of the SMTP server.'),
  port: z
    .int()
    .min(1)
    .max(65535)
    .describe('Port; 465 with tls, 587 with starttls, 25 with none by default.')
    .exactOptional(),
  secure: z
    .enum(['tls', 'starttls', 'none'])
    .describe(
      'How the connection is encrypted: from its start, by an upgrade (the default), or not at all (this machine only).',
    )
    .exactOptional(),
  user: text.describe('Name to log in with, better as ${NAME} or ${file:/run/secrets/x}.').exactOptional(),
  password: text.describe('Password to log in with, as ${NAME} or ${file:/run/secrets/x}.').exactOptional(),
  ca: text.describe('PEM file of the certificates that the one of the server may be signed by.').exactOptional(),
  from: address.describe('The sender: an address, or Name <address>.'),
  pool: z.int().min(1).max(20).describe('Connections at once; 2 by default.').exactOptional(),
  perMinute: z.int().min(1).describe('Messages a minute at most.').exactOptional(),
});

const group = z
  .strictObject({
    to: addresses.describe('Addresses of the recipients.'),
    cc: addresses.describe('Addresses of those who get a copy.').exactOptional(),
    bcc: addresses.describe('Addresses of those who get a copy unseen.').exactOptional(),
    each: z.boolean().describe('One message each instead of one for all.').exactOptional(),
  })
  .refine(({ each, cc, bcc }) => each !== true || (cc === undefined && bcc === undefined), {
    message: 'a group without cc and bcc where each is true',
    path: ['each'],
  });

const robot = z.strictObject({
  type: z.enum(chatTypes).describe('Whose robot it is; webhook sends plain JSON to any address.'),
  url: url.describe(
    'Address of the robot, better as ${NAME} or ${file:/run/secrets/x}: whoever has it can write to the group.',
  ),
  secret: text.describe('Secret that messages are signed with (dingtalk, feishu, webhook).').exactOptional(),
});

export function deliverySchema(known: Pick<Known, 'formats'>) {
  return z.strictObject({
    mail: mail.describe('The SMTP server that mail goes through.').exactOptional(),
    recipients: z
      .record(text, group)
      .describe('Groups of recipients: a name of your choice -> { to, cc, bcc, each }.')
      .exactOptional(),
    subject: localText.describe('Template of the subject: {{brand}}, {{title}}, {{period}}, {{name}}.').exactOptional(),
    body: localText
      .describe('Template of the words above the figures; an empty line begins a paragraph.')
      .exactOptional(),
    attach: z
      .strictObject({
        formats: z
          .array(z.enum(known.formats as [string, ...string[]]))
          .describe('Files that go with the mail, the first that fits where not all do; pptx by default.')
          .exactOptional(),
        max: size.describe('Size of all attachments together; 20MB by default.').exactOptional(),
      })
      .describe('What is attached.')
      .exactOptional(),
    link: text
      .meta({
        description: 'Where the deck can be had; shown as a button, and in the place of files that are too large.',
        examples: ['https://files.example.com/{{name}}.pptx'],
      })
      .exactOptional(),
    chat: z.array(robot).describe('Robots of group chats.').exactOptional(),
  });
}

export type RawDelivery = z.output<ReturnType<typeof deliverySchema>>;
