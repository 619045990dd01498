/** The errors of a run as a whole: its options, its checks, its files. */
import type { Entries } from './entry.js';

export interface RunErrors {
  OUTPUT_UNWRITABLE: { path: string; detail: string };
  FILE_EXISTS: { path: string };
  OPTION_NUMBER: { option: string; found: string };
  NOT_IN_RUN: { name: string; nearest: readonly string[] };
  MACHINE: { lacks: readonly string[] };
  DECK_CHECKS: { count: number; list: string };
  DECK_STRICT: { count: number; list: string };
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
};
