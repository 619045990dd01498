/** A mail as it goes over the wire: multipart MIME with an HTML body, its plain text, inline pictures and attachments. */
import type { Message, Recipient } from '../delivery.js';

export interface InlinePicture {
  /** What `cid:` in the HTML names. */
  readonly cid: string;
  readonly bytes: Uint8Array;
}

export interface Attachment {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface MailMessage extends Message {
  readonly channel: 'mail';
  readonly from: string;
  /** As headers show them; those who are not shown stand among the recipients alone. */
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly subject: string;
  /** Absent in notices, which are plain text. */
  readonly html?: string;
  readonly text: string;
  readonly pictures: readonly InlinePicture[];
  readonly attachments: readonly Attachment[];
  /** BCP 47. */
  readonly language: string;
}

/** The bare address of `Name <address>`. */
export function bare(address: string): string {
  return /<([^<>]+)>$/.exec(address)?.[1] ?? address;
}

function parsed(address: string): { readonly name: string; readonly address: string } {
  const at = address.lastIndexOf(' <');
  return at < 0 ? { name: '', address } : { name: address.slice(0, at), address: bare(address) };
}

/** Recipients of a message, each once, in the order of the headers. */
export function recipientsOf(addresses: readonly string[], mask: (address: string) => string): readonly Recipient[] {
  const byAddress = new Map(addresses.map((one) => [bare(one).toLowerCase(), bare(one)]));
  return [...byAddress.values()].map((address) => ({ address, masked: mask(address) }));
}

export function messageIdHeader(id: string, from: string): string {
  const domain = bare(from).split('@').at(-1) ?? 'localhost';
  return `<${id}@${domain}>`;
}

/** The bytes of a message (RFC 5322, RFC 2045-2049); `date` in milliseconds since 1970. Boundaries hang on the id alone. */
export async function mimeOf(message: MailMessage, id: string, date: number): Promise<Uint8Array> {
  const { default: Composer } = await import('nodemailer/lib/mail-composer');
  const { from, to, cc, subject, html, text, pictures, attachments, language } = message;
  const composer = new Composer({
    from: parsed(from),
    to: to.map(parsed),
    ...(cc.length > 0 ? { cc: cc.map(parsed) } : {}),
    subject,
    text,
    ...(html === undefined ? {} : { html }),
    messageId: messageIdHeader(id, from),
    date: new Date(date),
    headers: {
      'Content-Language': language,
      // Neither out-of-office notes nor other machines shall answer (RFC 3834).
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
    },
    attachments: [
      ...pictures.map(({ cid, bytes }) => ({
        cid,
        filename: `${cid}.png`,
        content: Buffer.from(bytes),
        contentType: 'image/png',
        contentDisposition: 'inline' as const,
      })),
      ...attachments.map(({ name, bytes }) => ({ filename: name, content: Buffer.from(bytes) })),
    ],
    baseBoundary: id,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return new Uint8Array(await composer.compile().build());
}
