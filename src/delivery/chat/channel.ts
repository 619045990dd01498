/** Chats as channels: one request a message; what the network leaves open is unknown. */
import type { ChatRobot, ChatType } from '../../config/delivery.js';
import { systemCode } from '../../errors/system.js';
import type { Channel, Clock, Message, Outcome } from '../delivery.js';
import type { Letter } from '../letter.js';
import { robots } from './index.js';
import type { Answer, Card } from './robot.js';

export interface ChatMessage extends Message {
  readonly channel: ChatType;
  readonly robot: ChatRobot;
  readonly card: Card;
}

const findingsShown = 3;

/** A message for each robot; its place in the config stands for its address wherever people read of it. */
export function composeChats(letter: Letter, chat: readonly ChatRobot[]): readonly ChatMessage[] {
  const { digest, subject, paragraphs, period, words, link, content, kind } = letter;
  const card: Card = {
    title: subject,
    subtitle: kind === 'note' ? paragraphs.join(' ') : `${digest.brand} · ${period}`,
    headline: digest.headline,
    rows: digest.tiles.map(({ label, value }) => ({ label, value })),
    findings: digest.findings.slice(0, findingsShown),
    words: { findings: words.findings, open: words.open },
    ...(link === undefined ? {} : { link }),
  };
  return chat.map((robot, index) => ({
    channel: robot.type,
    group: `chat ${index + 1}`,
    recipients: [{ address: robot.url, masked: `${robot.type} robot` }],
    content,
    robot,
    card,
  }));
}

/** Faults before the request can have left: the name is not found, nobody listens, the certificate is wrong. */
const unsent = /^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT)$/;
const untrusted = /CERT|SELF_SIGNED|UNABLE_TO_|ALTNAME|ERR_TLS|EPROTO|ERR_SSL/;

function causeCode(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  return systemCode(cause) ?? systemCode(error) ?? '';
}

function afterFault(error: unknown): Outcome {
  const code = causeCode(error);
  if (untrusted.test(code)) {
    return { state: 'failed', why: 'the certificate of the robot is not trusted', again: false };
  }
  if (unsent.test(code)) return { state: 'failed', why: 'the robot could not be reached', again: true };
  return { state: 'unknown', why: 'the connection ended before the robot said whether it took the message' };
}

/** Statuses other than 200: too many requests may pass; a gateway's fault says nothing of what stands behind it. */
function byStatus(status: number): Outcome | undefined {
  const why = `the robot refused the message (status ${status})`;
  if (status >= 200 && status < 300) return undefined;
  if (status === 429 || status === 503) return { state: 'failed', why, again: true };
  if (status >= 500) return { state: 'unknown', why: `the robot failed on the message (status ${status})` };
  return { state: 'refused', why };
}

async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  try {
    return { status: response.status, body: JSON.parse(text) as unknown };
  } catch {
    return { status: response.status, body: text.trim() };
  }
}

/** `patience`: milliseconds for one request. */
export function chatChannel(clock: Clock, patience: number): Channel<ChatMessage> {
  return {
    async send({ channel, robot: { url, secret }, card }, recipients, id) {
      const robot = robots[channel];
      const request = robot.request(card, {
        url,
        ...(secret === undefined ? {} : { secret }),
        now: clock.now(),
        id,
      });
      const all = (outcome: Outcome) => new Map(recipients.map((recipient) => [recipient, outcome]));
      try {
        const response = await fetch(request.url, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json; charset=utf-8', ...request.headers },
          body: JSON.stringify(request.body),
          // A message is never carried on to where the config does not say.
          redirect: 'manual',
          signal: AbortSignal.timeout(patience),
        });
        return all(byStatus(response.status) ?? robot.read(await answerOf(response)));
      } catch (error) {
        return all(afterFault(error));
      }
    },
    close: () => undefined,
  };
}
