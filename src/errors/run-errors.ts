/** The errors of a run as a whole: its options, its checks, its files. */
import type { Entries } from './entry.js';
import { quoted } from './quoted.js';

export interface RunErrors {
  OUTPUT_UNWRITABLE: { path: string; detail: string };
  FILE_EXISTS: { path: string };
  OPTION_NUMBER: { option: string; found: string };
  NOT_IN_RUN: { name: string; nearest: readonly string[] };
  MACHINE: { lacks: readonly string[] };
  DECK_CHECKS: { count: number; list: string };
  DECK_STRICT: { count: number; list: string };
  RUN_UNKNOWN: { name: string };
  RUN_NOT_HELD: { run: string; outcome: string };
  RUN_NOT_FAILED: { run: string; outcome: string };
  RUN_OF_OTHER: { run: string; review: string; path: string; found: string };
  RUN_BY: Record<string, never>;
  RUN_PARCEL: { run: string; detail: string };
  RUN_NOT_SENT: { run: string; outcome: string; reasons: readonly string[]; path: string };
  JOB_BUSY: { job: string };
  OWNER_NOT_TOLD: { problems: readonly string[] };
  SCHEDULE_MISSING: { path: string };
  SCHEDULE_REPEATED: { name: string };
  SCHEDULE_PATH: { path: string };
  SCHEDULE_STATE: { state: string; folder: string; kind: string };
  SCHEDULE_PORT: { port: number; detail: string };
}

export const runErrors: Entries<RunErrors> = {
  OUTPUT_UNWRITABLE: {
    exit: 4,
    says: ({ path, detail }) => `cannot write to ${path}: ${detail}`,
    tryThis: () => 'close the file if a program holds it, free some space, or name another folder with --out',
  },
  FILE_EXISTS: {
    exit: 2,
    says: ({ path }) => `${path} is there already`,
    tryThis: () => 'name another folder, or move the file away first',
  },
  OPTION_NUMBER: {
    exit: 2,
    says: ({ option, found }) => `${option} wants a number above zero, not "${found}"`,
    tryThis: ({ option }) => `write it as ${option} 1`,
  },
  NOT_IN_RUN: {
    exit: 2,
    says: ({ name }) => `this review has no figure and no slide named "${name}"`,
    tryThis: ({ nearest }) =>
      nearest.length > 0 ? `did you mean ${nearest.join(' or ')}?` : 'list them with "quarterdeck figures"',
  },
  MACHINE: {
    exit: 2,
    says: ({ lacks }) => `this machine cannot build decks: ${lacks.join(', ')}`,
    tryThis: () => 'mend what the lines marked ! say, then run "quarterdeck doctor" again',
  },
  DECK_CHECKS: {
    exit: 4,
    says: ({ count, list }) => `${count} checks of the deck failed; nothing was written:\n${list}`,
    tryThis: () => 'shorten what the config gives (titles, labels); report what the config does not give',
  },
  DECK_STRICT: {
    exit: 4,
    says: ({ count, list }) =>
      `${count} checks of the deck warn, and strict lets none pass; nothing was written:\n${list}`,
    tryThis: () =>
      'mend what they say, or build without --strict (output.strict in the config) and look at those slides',
  },
  RUN_UNKNOWN: {
    exit: 2,
    says: ({ name }) => `there is no run, or more than one, that "${name}" names`,
    tryThis: () => 'list them with "quarterdeck runs"; "last" and "previous" name the newest two',
  },
  RUN_NOT_HELD: {
    exit: 2,
    says: ({ run, outcome }) => `run ${run} is not held; it is ${outcome}`,
    tryThis: () => 'list those that are held with "quarterdeck runs --held"',
  },
  RUN_NOT_FAILED: {
    exit: 2,
    says: ({ run, outcome }) => `run ${run} did not fail; it is ${outcome}`,
    tryThis: ({ outcome }) =>
      outcome === 'held' ? 'send what is held with "quarterdeck approve"' : 'list the runs with "quarterdeck runs"',
  },
  RUN_OF_OTHER: {
    exit: 2,
    says: ({ run, review, path, found }) => `run ${run} is of the review ${review}; ${path} is ${found}`,
    tryThis: ({ run, review }) => `name the config of ${review} after ${run}`,
  },
  RUN_BY: {
    exit: 2,
    says: () => 'nobody is named who decides on the run, and the system does not tell its user',
    tryThis: () => 'add --by NAME',
  },
  RUN_PARCEL: {
    exit: 5,
    says: ({ run, detail }) => `what run ${run} would have sent cannot be sent: ${detail}`,
    tryThis: () =>
      'reject it if it is held; "quarterdeck send" builds anew, with --to for some alone ("quarterdeck deliveries" tells who has it)',
  },
  RUN_NOT_SENT: {
    exit: 5,
    says: ({ run, outcome, reasons }) =>
      `run ${run} was not sent; it is ${outcome}:\n${reasons.map((one) => `  ${one}`).join('\n')}`,
    tryThis: ({ run, outcome, path }) =>
      outcome === 'held'
        ? `look at its files, then "quarterdeck approve ${run} ${quoted(path)}" or "quarterdeck reject ${run} ${quoted(path)}"`
        : `mend the cause, then "quarterdeck retry ${run} ${quoted(path)}" sends the rest as it was built (--resend: what was refused or may have arrived, too); what was never built, "quarterdeck send ${quoted(path)}" does`,
  },
  JOB_BUSY: {
    exit: 5,
    says: ({ job }) => `another process is running ${job}, or sends one of its runs`,
    tryThis: () => 'wait until it ends; "quarterdeck runs" tells what became of it',
  },
  OWNER_NOT_TOLD: {
    exit: 5,
    says: ({ problems }) => `the mail to the owner did not go out: ${problems.join('; ')}`,
    tryThis: () => 'see "quarterdeck deliveries", and mend what they say under delivery.mail',
  },
  SCHEDULE_MISSING: {
    exit: 2,
    says: ({ path }) => `${path} does not say when it runs`,
    tryThis: () => 'add when it runs, such as: schedule: { cron: "0 8 1 1,4,7,10 *" }',
  },
  SCHEDULE_PATH: {
    exit: 2,
    says: ({ path }) =>
      `${JSON.stringify(path)} holds a line break or another character that no scheduler's file can hold`,
    tryThis: () => 'give the file and its folders plainer names',
  },
  SCHEDULE_STATE: {
    exit: 2,
    says: ({ state, folder, kind }) =>
      `the state in ${state} lies outside ${folder}, which is all that outlives a run on ${kind}: every run would send again`,
    tryThis: () => 'name a folder beside the config with "state", or take it out',
  },
  SCHEDULE_PORT: {
    exit: 2,
    says: ({ port, detail }) => `cannot listen on port ${port}: ${detail}`,
    tryThis: () => 'name another with --port (0 takes a free one), or stop the program that has it',
  },
  SCHEDULE_REPEATED: {
    exit: 2,
    says: ({ name }) => `two of the reviews are named ${name}, and share their state`,
    tryThis: () => 'give one of them another name, or another folder with "state"',
  },
};
