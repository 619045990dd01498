/** The errors of what outlives a run: its runs, deliveries and schedules. */
import type { Entries } from './entry.js';

export interface StateErrors {
  STATE_OPEN: { path: string; message: string };
  STATE_NEWER: { path: string };
  STATE_WRITE: { message: string };
  /** `ledger`: its path, where that is what is missing. */
  STATE_KEY: { path: string; ledger?: string };
}

export const stateErrors: Entries<StateErrors> = {
  STATE_OPEN: {
    exit: 5,
    says: ({ path, message }) => `cannot open the state in ${path}: ${message}`,
    tryThis: () =>
      'see that the folder can be written and the disk has room, put a damaged file back from a backup, or name another folder with "state" in the config: what the old one knows of is then sent anew',
  },
  STATE_WRITE: {
    exit: 5,
    says: ({ message }) =>
      `the state cannot be written, and nothing is sent that is not written down first: ${message}`,
    tryThis: () => 'see that the disk of the state has room and that no other process holds its file, and start again',
  },
  STATE_KEY: {
    exit: 5,
    says: ({ path, ledger }) =>
      ledger === undefined
        ? `${path} is not the key that earlier recipients were hashed with, so who has the mail cannot be told`
        : `${ledger} is gone while ${path} is there, so who has the mail cannot be told`,
    tryThis: ({ ledger }) =>
      ledger === undefined
        ? 'put the file back from a backup, or move the whole folder of the state away: what it knows of is then sent anew'
        : 'put state.db back from a backup, or remove recipients.key as well: everything is then sent anew',
  },
  STATE_NEWER: {
    exit: 4,
    says: ({ path }) => `${path} was written by a newer version of quarterdeck`,
    tryThis: () => 'use that version, or name another folder with "state" in the config',
  },
};
