/** The log of jobs: one JSON object a line, with the ids of job, instant and run; no secret, no row, no address. */
import { redact } from '../errors/redact.js';

export type Level = 'info' | 'warn' | 'error';

/** Words and numbers of our own; texts that came from elsewhere are redacted and lose their addresses. */
export type LogFields = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

export type Log = (level: Level, event: string, fields?: LogFields) => void;

/** Whatever reads as an e-mail address. */
const address = /[^\s@<>"'(),;:[\]]+@[^\s@<>"'(),;:[\]]+\.[^\s@<>"'(),;:[\]]+/gu;

export function withoutPeople(text: string): string {
  return text.replace(address, '***@***');
}

export function jsonLog(write: (line: string) => void, now: () => Date, secrets: () => readonly string[]): Log {
  return (level, event, fields = {}) => {
    const record = JSON.stringify({ time: now().toISOString(), level, event, ...fields });
    write(withoutPeople(redact(record, secrets())));
  };
}
