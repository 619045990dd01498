/** Mail as a channel: a pool of connections to the server, each message built once for all of its attempts. */
import type { MailServer } from '../../config/delivery.js';
import type { Channel } from '../delivery.js';
import { bare, mimeOf, type MailMessage } from './message.js';
import { smtpLine, type SmtpLine, type Timeouts } from './smtp.js';

/** `date` stands in the messages, in milliseconds since 1970. */
export function mailChannel(server: MailServer, timeouts: Timeouts, date: number): Channel<MailMessage> {
  const idle: SmtpLine[] = [];
  const lines: SmtpLine[] = [];
  const line = () => {
    const made = smtpLine(server, timeouts);
    lines.push(made);
    return made;
  };
  return {
    async send(message, recipients, id) {
      const used = idle.pop() ?? line();
      try {
        const to = recipients.map(({ address }) => address);
        const outcomes = await used.send({ from: bare(server.from), to }, await mimeOf(message, id, date));
        return new Map(
          recipients.map((recipient) => [
            recipient,
            outcomes.get(recipient.address) ?? { state: 'unknown', why: 'no outcome' },
          ]),
        );
      } finally {
        idle.push(used);
      }
    },
    close() {
      for (const one of lines) one.close();
    },
  };
}
