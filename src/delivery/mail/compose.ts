/** The mails of a delivery: one for a group, or one each, all with the same contents. */
import { createHash } from 'node:crypto';
import type { MailServer, RecipientGroup } from '../../config/delivery.js';
import { maskAddress } from '../delivery.js';
import type { Letter } from '../letter.js';
import { fill } from '../words.js';
import { htmlBody, textBody, type Colours } from './body.js';
import { bare, recipientsOf, type Attachment, type InlinePicture, type MailMessage } from './message.js';

export interface MailInput {
  readonly letter: Letter;
  readonly server: Pick<MailServer, 'from'>;
  readonly groups: readonly RecipientGroup[];
  readonly attachments: readonly Attachment[];
  /** Whether there was something to attach that is too large. */
  readonly tooLarge: boolean;
  /** PNGs of the digest's charts, in their order. */
  readonly pictures: readonly Uint8Array[];
  readonly colours: Colours;
}

interface Envelope {
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly all: readonly string[];
}

function envelopes({ to, cc, bcc, each }: RecipientGroup): readonly Envelope[] {
  if (!each) return [{ to, cc, all: [...to, ...cc, ...bcc] }];
  const once = new Map(to.map((address) => [bare(address).toLowerCase(), address]));
  return [...once.values()].map((address) => ({ to: [address], cc: [], all: [address] }));
}

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

export function composeMails(input: MailInput): readonly MailMessage[] {
  const { letter, server, groups, attachments, tooLarge, colours } = input;
  const { digest, subject, period, paragraphs, link, words } = letter;
  const pictures = input.pictures.map((bytes, index): InlinePicture => ({ cid: `chart${index + 1}`, bytes }));
  const files = attachments.map(({ name }) => name).join(digest.locale === 'zh-CN' ? '、' : ', ');
  const body = {
    digest,
    subject,
    period,
    paragraphs,
    ...(link === undefined ? {} : { link }),
    words: {
      findings: words.findings,
      open: words.open,
      foot: words.foot,
      ...(attachments.length > 0 ? { attached: fill(words.attached, { files }, 'attached') } : {}),
      ...(tooLarge && link !== undefined ? { tooLarge: fill(words.tooLarge, { link }, 'tooLarge') } : {}),
    },
    colours,
    pictures: pictures.map(({ cid }) => cid),
  };
  const html = htmlBody(body);
  const text = textBody(body);
  const content = sha256(JSON.stringify([letter.content, attachments.map(({ name, bytes }) => [name, sha256(bytes)])]));
  return groups.flatMap((group) =>
    envelopes(group).map(({ to, cc, all }): MailMessage => ({
      channel: 'mail',
      group: group.name,
      recipients: recipientsOf(all, maskAddress),
      content,
      from: server.from,
      to,
      cc,
      subject,
      html,
      text,
      pictures,
      attachments,
      language: digest.locale,
    })),
  );
}
