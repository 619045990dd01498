/** The clock of this process for what waits. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../delivery/delivery.js';
import type { Terminal } from './terminal.js';

export function waitingClock({ clock }: Terminal): Clock {
  return {
    now: clock,
    wait: (milliseconds, signal) => sleep(milliseconds, undefined, { signal }).catch(() => undefined),
  };
}
