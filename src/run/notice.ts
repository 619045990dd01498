/** What the owner of a job is told when nobody else gets anything: held back, failed, or passed over. */
import type { Review } from '../config/review.js';
import { quoted } from '../errors/quoted.js';
import type { RunHead, RunOutcome } from './stored.js';

export interface Notice {
  /** Id of the run that it is about. */
  readonly run: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Of the run. */
  readonly period: RunHead['period'];
}

const whats: Readonly<Partial<Record<RunOutcome, string>>> = {
  held: 'was held back',
  failed: 'failed',
};

/** With the config: several may stand in one folder, and the reader is rarely in it. */
const nexts: Readonly<Partial<Record<RunOutcome, (id: string, config: string) => string>>> = {
  held: (id, config) =>
    `Nothing was sent. Look at the files of the build, then send it with\n  quarterdeck approve ${id} ${config}\nor drop it with\n  quarterdeck reject ${id} ${config}`,
  failed: (id, config) =>
    `See what was sent with\n  quarterdeck deliveries ${config}\nOnce the cause is mended, send the rest as it was built with\n  quarterdeck retry ${id} ${config}\nwith --resend for what was refused or may have arrived; or, where it was never built,\n  quarterdeck send ${config}`,
};

/** As the gate of freshness says it. */
const early = 'before the period does';

/** Undefined where the run went out, where there is nobody to tell, and where there was nothing to send by the owner's own rule. */
export function ownerNotice(
  { job, name, file }: Pick<Review, 'job' | 'name' | 'file'>,
  head: RunHead,
  outcome: RunOutcome,
  reasons: readonly string[],
): Notice | undefined {
  const what = whats[outcome];
  if (what === undefined || job.owner === undefined) return undefined;
  const { period } = head;
  const lines = [
    `The review ${name} of ${period.from} to ${period.to} ${what}:`,
    ...reasons.map((reason) => `- ${reason}`),
    '',
    nexts[outcome]?.(head.id, quoted(file)) ?? '',
    ...(reasons.some((reason) => reason.includes(early))
      ? ['', 'Rows that may end early are allowed in the config: gates: { freshness: { <dataset>: <days> } }']
      : []),
  ];
  return {
    run: head.id,
    to: job.owner,
    subject: `[quarterdeck] ${name} ${what}`,
    text: `${lines.join('\n')}\n`,
    period,
  };
}
