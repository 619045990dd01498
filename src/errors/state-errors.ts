/** The errors of what outlives a run: its runs, deliveries and schedules. */
import type { Entries } from './entry.js';

export interface StateErrors {
  STATE_OPEN: { path: string; message: string };
  STATE_NEWER: { path: string };
}

export const stateErrors: Entries<StateErrors> = {
  STATE_OPEN: {
    exit: 4,
    says: ({ path, message }) => `cannot open the state in ${path}: ${message}`,
    tryThis: () =>
      'see that the folder can be written and the disk has room, or name another folder with "state" in the config',
  },
  STATE_NEWER: {
    exit: 4,
    says: ({ path }) => `${path} was written by a newer version of quarterdeck`,
    tryThis: () => 'use that version, or name another folder with "state" in the config',
  },
};
