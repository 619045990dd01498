/** The delivery of a built review: letters, mails and cards are made, and sent by the rules of the ledger. */
import { mkdir } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Delivery, RecipientGroup } from './config/delivery.js';
import type { Review } from './config/review.js';
import type { Deck } from './deck/deck.js';
import { chatChannel, composeChats } from './delivery/chat/channel.js';
import { robots } from './delivery/chat/index.js';
import type { Clock } from './delivery/delivery.js';
import { maskAddress } from './delivery/delivery.js';
import { messageId, openLedger, periodOf, type Ledger } from './delivery/ledger.js';
import { letterOf, type Letter } from './delivery/letter.js';
import { attachmentsOf } from './delivery/mail/attachments.js';
import { mailChannel } from './delivery/mail/channel.js';
import { composeMails } from './delivery/mail/compose.js';
import { mimeOf, recipientsOf, type MailMessage } from './delivery/mail/message.js';
import { usualTimeouts, type Timeouts } from './delivery/mail/smtp.js';
import { hashed, recipientKey } from './delivery/recipient-key.js';
import { sendAll, type Delivered, type SendOptions } from './delivery/send.js';
import { fail } from './errors/problem.js';
import type { Figures } from './figures/figure.js';
import type { Finding } from './findings/finding.js';
import { themeFolder } from './pipeline-build.js';
import { json } from './pipeline-formats.js';
import { readTheme } from './pptx/theme.js';
import type { Database } from './run/database.js';
import type { Notice } from './run/notice.js';
import { thisProcess } from './run/owner.js';
import type { OutputFile } from './run/write.js';

/** What is delivered: a build, or one that was kept. */
export interface Cargo {
  readonly files: readonly OutputFile[];
  readonly deck: Deck;
  readonly figures: Figures;
  /** Ranked. */
  readonly findings: readonly Finding[];
}

export interface DeliverOptions {
  /** With the part `deliveryPart`. */
  readonly database: Database;
  /** Name of the job; `manual` for what a person sends. */
  readonly schedule: string;
  /** Id of the run. */
  readonly run: string;
  /** The deck, or a note that nothing changed. */
  readonly kind: 'deck' | 'note';
  /** A message of its own, even where one of the same contents went out in another run. */
  readonly distinct?: boolean;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Send anew what was refused or may have been sent. */
  readonly resend?: boolean;
  /** Whether the job's lock is held: nobody else sends for it. */
  readonly alone?: boolean;
  /** Mail to these addresses alone, one each, and no chat. */
  readonly to?: readonly string[];
  readonly timeouts?: Timeouts;
}

/** Milliseconds that a robot may take. */
const robotPatience = 30_000;

const none: Delivery = { recipients: [], attach: { formats: [], max: 0 }, chat: [] };

function groupsOf({ recipients }: Delivery, to: readonly string[] | undefined): readonly RecipientGroup[] {
  return to === undefined ? recipients : [{ name: 'to', to, cc: [], bcc: [], each: true }];
}

function letter(
  cargo: Cargo,
  review: Review,
  { run, kind, distinct = false }: Pick<DeliverOptions, 'run' | 'kind' | 'distinct'>,
): Letter {
  const weighty = cargo.findings.map(({ slide }) => slide);
  return letterOf({ review, delivery: review.delivery ?? none, ...cargo, weighty, run, kind, distinct });
}

/** Width and height of a picture in a mail, in inches: as wide as the text. */
const picture = { width: 5.75, height: 3.3, fontSize: 10 };

type Addressed = Pick<DeliverOptions, 'run' | 'kind' | 'distinct' | 'to'>;

async function mails(said: Letter, cargo: Cargo, review: Review, options: Addressed): Promise<readonly MailMessage[]> {
  const { delivery = none } = review;
  const groups = groupsOf(delivery, options.to);
  if (!delivery.mail || groups.length === 0) return [];
  const { colours } = await readTheme(await themeFolder(review));
  const { drawPictures } = await import('./charts/picture.js');
  const look = { ...picture, language: cargo.deck.locale, colours };
  const pictures = await drawPictures(said.digest.charts.map(({ chart }) => ({ spec: chart, look })));
  const attached = options.kind === 'deck' && delivery.attach.formats.length > 0;
  const attachments = attached ? attachmentsOf(cargo.files, review.name, delivery) : [];
  const tooLarge = attached && attachments.length === 0;
  return composeMails({ letter: said, server: delivery.mail, groups, attachments, tooLarge, pictures, colours });
}

/** All that goes out, by mail and to chats; fails where that is nothing. */
async function messagesOf(cargo: Cargo, review: Review, options: Addressed) {
  const said = letter(cargo, review, options);
  const messages = await mails(said, cargo, review, options);
  const chats = options.to === undefined ? composeChats(said, (review.delivery ?? none).chat) : [];
  if (messages.length + chats.length === 0) fail('DELIVERY_NONE', { path: review.file });
  return { messages, chats };
}

/** The key of the recipients; fails where it is not the one that the ledger was begun with. */
async function provenKey({ state }: Pick<Review, 'state'>, ledger: Ledger): Promise<Buffer> {
  await mkdir(state, { recursive: true, mode: 0o700 });
  const key = await recipientKey(state);
  const proof = createHash('sha256').update('quarterdeck recipients').update(key).digest('hex');
  return ledger.proves(proof) ? key : fail('STATE_KEY', { path: join(state, 'recipients.key') });
}

/**
 * Delivers to all recipients and robots of the config, and tells what became of each. Nothing is sent twice: what an earlier run sent
 * counts as sent, and what it may have sent stays unknown. Fails only before anything is sent.
 */
export async function deliver(cargo: Cargo, review: Review, options: DeliverOptions): Promise<readonly Delivered[]> {
  const { database, clock, signal, schedule, resend = false, alone = false, timeouts = usualTimeouts } = options;
  const ledger = openLedger(database, thisProcess());
  const key = await provenKey(review, ledger);
  const sending: SendOptions = { ledger, key, schedule, period: periodOf(review), clock, signal, resend, alone };
  const { messages, chats } = await messagesOf(cargo, review, options);
  const mail = review.delivery?.mail;
  const byMail = mail ? await sendAll(messages, mailChannel(mail, timeouts, clock.now()), mail, sending) : [];
  const byChat: Delivered[] = [];
  for (const chat of chats) {
    const pace = { pool: 1, perMinute: robots[chat.robot.type].perMinute };
    byChat.push(...(await sendAll([chat], chatChannel(clock, robotPatience), pace, sending)));
  }
  return [...byMail, ...byChat];
}

/** The messages as files, for people to look at: mails as `.eml`, cards as JSON without address and signature. Nothing is written down. */
export async function previews(
  cargo: Cargo,
  review: Review,
  options: Pick<DeliverOptions, 'run' | 'kind' | 'to' | 'clock'>,
  folder: string,
): Promise<readonly OutputFile[]> {
  const { name } = review;
  const { messages, chats } = await messagesOf(cargo, review, options);
  const now = options.clock.now();
  const files: OutputFile[] = [];
  for (const [index, message] of messages.entries()) {
    const id = messageId(['preview', name, String(index), message.content]);
    const path = join(folder, `${name}.${String(index + 1).padStart(2, '0')}.eml`);
    files.push({ path, bytes: await mimeOf(message, id, now) });
  }
  for (const [index, { robot, card }] of chats.entries()) {
    const { body } = robots[robot.type].request(card, { url: robot.url, now, id: '' });
    const path = join(folder, `${name}.chat-${index + 1}.${robot.type}.json`);
    files.push({ path, bytes: json(body) });
  }
  return files;
}

/** A plain message to one person, by the same rules: to the owner of a job, of what was held back or failed. */
export async function notify(
  { to, subject, text, period: P }: Omit<Notice, 'run'>,
  review: Review,
  options: Omit<DeliverOptions, 'kind' | 'to' | 'resend'> & { readonly once?: boolean },
): Promise<readonly Delivered[]> {
  const { database, clock, signal, schedule, run, once = false, timeouts = usualTimeouts } = options;
  const { mail } = review.delivery ?? none;
  if (!mail) return fail('DELIVERY_NONE', { path: review.file });
  const ledger = openLedger(database, thisProcess());
  const key = await provenKey(review, ledger);
  const message: MailMessage = {
    channel: 'mail',
    group: 'owner',
    recipients: recipientsOf([to], maskAddress),
    content: hashed(key, `${run} ${subject}\n${text}`),
    from: mail.from,
    to: [to],
    cc: [],
    subject,
    text,
    pictures: [],
    attachments: [],
    language: 'en',
  };
  // Of the run, which the config's may not be any more.
  const period = `${periodOf({ name: review.name, periods: { P } })} ${run}`;
  const sending: SendOptions = {
    ledger,
    key,
    schedule: `${schedule} owner`,
    period,
    clock,
    signal,
    resend: false,
    once,
  };
  return sendAll([message], mailChannel(mail, timeouts, clock.now()), mail, sending);
}
