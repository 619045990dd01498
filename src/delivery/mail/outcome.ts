/** What a fault of SMTP means for a message (RFC 5321, sections 4.2.1 and 4.5.4; enhanced codes by RFC 3463). */
import type { Outcome } from '../delivery.js';

/** An error of the SMTP client. Its texts are the server's and may hold addresses: only the codes are used. */
export interface SmtpFault extends Error {
  readonly code?: string | undefined;
  readonly originalCode?: string | undefined;
  readonly command?: string | undefined;
  readonly response?: string | undefined;
  readonly responseCode?: number | undefined;
  readonly recipient?: string | undefined;
  readonly rejectedErrors?: readonly SmtpFault[] | undefined;
}

/** `(550 5.1.1)`: the reply's codes. */
function codes({ response = '', responseCode }: SmtpFault): string {
  const enhanced = /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1];
  return ` (${responseCode ?? ''}${enhanced === undefined ? '' : ` ${enhanced}`})`;
}

/** A reply of the server: 4yz may pass, 5yz will not. */
export function replyOutcome(fault: SmtpFault, what: string): Outcome {
  const why = `the server refused the ${what}${codes(fault)}`;
  return (fault.responseCode ?? 0) >= 500 ? { state: 'refused', why } : { state: 'failed', why, again: true };
}

/** The code of a fault where the config's own certificates cannot be read. */
export const unreadableCa = 'QUARTERDECK_CA';

const certificate = /CERT|SIGNATURE|SELF_SIGNED|UNABLE_TO_VERIFY|ALTNAME|TLS_CERT/;

function connecting(fault: SmtpFault): Outcome {
  const { code, originalCode = '', responseCode, command = '' } = fault;
  const hopeless = (why: string): Outcome => ({ state: 'failed', why, again: false, all: true });
  if (code === unreadableCa) return hopeless('the file of certificates (delivery.mail.ca) cannot be read');
  // The client puts its own code in place of the system's, and the system's words into its own.
  if (
    certificate.test(originalCode) ||
    (code !== 'EAUTH' && /certificate|self[- ]signed|altnames?/i.test(fault.message))
  ) {
    return hopeless('the certificate of the server is not trusted');
  }
  if (code === 'EAUTH') {
    if (responseCode !== undefined && responseCode < 500) {
      return { state: 'failed', why: `the server did not take the login${codes(fault)}`, again: true };
    }
    return hopeless(`the server refused the login${responseCode === undefined ? '' : codes(fault)}`);
  }
  if (command === 'STARTTLS' && responseCode !== undefined) return hopeless('the server offers no encryption');
  if (responseCode !== undefined && responseCode >= 500) return hopeless(`the server refused to talk${codes(fault)}`);
  if (code === 'ETIMEDOUT') return { state: 'failed', why: 'the server did not answer in time', again: true };
  return { state: 'failed', why: 'the server could not be reached', again: true };
}

/**
 * While connecting nothing was sent. In the envelope, up to the reply to DATA, the server has no message yet. Once the message is on
 * its way only the server's reply tells, and without one it is unknown.
 */
export function outcomeOf(fault: SmtpFault, stage: 'connecting' | 'envelope' | 'message'): Outcome {
  const { responseCode, command, code } = fault;
  if (stage === 'connecting') return connecting(fault);
  // 421 announces that the server hangs up; in the middle of a message it is no reply to the message.
  if (responseCode !== undefined && (stage === 'envelope' || command === 'DATA')) {
    const what = command === 'MAIL FROM' ? 'sender' : command === 'RCPT TO' ? 'recipient' : 'message';
    const outcome = replyOutcome(fault, what);
    // A sender that may not send is the config's fault and goes for all messages; a size (552) is the message's own.
    if (command !== 'MAIL FROM' || outcome.state !== 'refused' || responseCode === 552) return outcome;
    return { state: 'failed', why: outcome.why, again: false, all: true };
  }
  if (stage === 'message')
    return { state: 'unknown', why: 'the connection ended before the server said whether it took the message' };
  if (code === 'EMESSAGE') return { state: 'refused', why: 'the message is larger than the server takes' };
  if (code === 'EENVELOPE') return { state: 'refused', why: 'the address cannot be written in an envelope' };
  if (code === 'ETIMEDOUT') return { state: 'failed', why: 'the server did not answer in time', again: true };
  return { state: 'failed', why: 'the connection ended before the message was sent', again: true };
}
