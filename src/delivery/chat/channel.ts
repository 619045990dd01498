/** Chats as channels: one request a message; what the network leaves open is unknown. */
import type { ChatRobot, ChatType } from '../../config/delivery.js';
import type { Channel, Clock, Message, Outcome } from '../delivery.js';
import type { Letter } from '../letter.js';
import { robots } from './index.js';
import { post, PostFault, type Posted } from './post.js';
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

const untrusted = /CERT|SELF_SIGNED|UNABLE_TO_|ALTNAME|ERR_TLS|EPROTO|ERR_SSL/;

function afterFault(error: unknown): Outcome {
  if (!(error instanceof PostFault)) throw error;
  const { code, begun } = error;
  if (begun) {
    return { state: 'unknown', why: 'the connection ended before the robot said whether it took the message' };
  }
  if (untrusted.test(code)) {
    return { state: 'failed', why: 'the certificate of the robot is not trusted', again: false };
  }
  return { state: 'failed', why: 'the robot could not be reached', again: true };
}

/** Statuses other than 200: too many requests may pass; a gateway's fault says nothing of what stands behind it. */
function byStatus(status: number): Outcome | undefined {
  const why = `the robot refused the message (status ${status})`;
  if (status >= 200 && status < 300) return undefined;
  if (status === 429 || status === 503) return { state: 'failed', why, again: true };
  if (status >= 500) return { state: 'unknown', why: `the robot failed on the message (status ${status})` };
  return { state: 'refused', why };
}

function answerOf({ status, text }: Posted): Answer {
  try {
    return { status, body: JSON.parse(text) as unknown };
  } catch {
    return { status, body: text.trim() };
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
        const posted = await post(request.url, JSON.stringify(request.body), request.headers ?? {}, patience);
        return all(byStatus(posted.status) ?? robot.read(answerOf(posted)));
      } catch (error) {
        return all(afterFault(error));
      }
    },
    close: () => undefined,
  };
}
