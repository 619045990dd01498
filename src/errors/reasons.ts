/** What went wrong in one line each, without secrets: for a log, the store of runs, or a mail. */
import { QuarterdeckError, sentence } from './problem.js';
import { redact } from './redact.js';

export function reasonsOf(error: unknown, secrets: readonly string[]): readonly string[] {
  const lines =
    error instanceof QuarterdeckError
      ? error.problems.map((one) => `${one.code}: ${sentence(one).split('\n')[0] ?? ''}`)
      : [error instanceof Error ? error.message : String(error)];
  return lines.map((line) => redact(line, secrets));
}
