/** The clock of this process for what waits. */
import type { Clock } from '../delivery/delivery.js';
import { systemTimers, wait } from '../schedule/timers.js';
import type { Terminal } from './terminal.js';

export function waitingClock({ clock }: Terminal): Clock {
  return { now: clock, wait: (milliseconds, signal) => wait(systemTimers, milliseconds, signal) };
}
