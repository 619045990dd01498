/** The errors of the programs that turn a deck into PDF and pictures: not there, failed, too slow. */
import { names, type Entries } from './entry.js';

export interface PrintErrors {
  PROGRAM_MISSING: { format: string; programs: readonly string[] };
  PROGRAM_FAILED: { program: string; detail: string };
  PROGRAM_SLOW: { program: string; seconds: number };
}

export const printErrors: Entries<PrintErrors> = {
  PROGRAM_MISSING: {
    exit: 4,
    says: ({ format, programs }) =>
      `the format ${format} needs ${programs.join(' or ')}, which ${programs.length > 1 ? 'are' : 'is'} not installed here; nothing was written`,
    tryThis: ({ format, programs }) =>
      `install ${names(programs, 1)}, or leave ${format} out of output.formats; "quarterdeck doctor" lists what is there`,
  },
  PROGRAM_FAILED: {
    exit: 4,
    says: ({ program, detail }) => `${program} did not do its work: ${detail}; nothing was written`,
    tryThis: ({ program }) => `run "${program} --version" by hand; if it starts there, report the message`,
  },
  PROGRAM_SLOW: {
    exit: 4,
    says: ({ program, seconds }) => `${program} was stopped after ${seconds} seconds; nothing was written`,
    tryThis: () => 'try again when the machine has less to do, or leave the format out',
  },
};
