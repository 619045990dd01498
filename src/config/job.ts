/** How a review runs as a job: when, what holds it back, who is told, and how long its runs are kept. */

/** Which days count as working days; `shift` says where an instant goes that falls on another day. */
export interface Schedule {
  /** Five fields, read in the wall clock of `timeZone`. */
  readonly cron: string;
  /** IANA zone. */
  readonly timeZone: string;
  readonly workingDays: 'china' | 'weekdays' | 'none';
  readonly shift: 'next' | 'previous' | 'skip';
  /** Instants that passed while no scheduler was up: none of them is run, the last, or all in their order. */
  readonly catchUp: 'none' | 'last' | 'all';
  /** Milliseconds up to which a start is put off by chance, so that many jobs do not start at once. */
  readonly jitter: number;
  /** How often a run that failed is tried again. */
  readonly retries: number;
  /** Milliseconds that one try may take. */
  readonly timeout: number;
}

/** What a run must show before it is sent. */
export interface Gates {
  /** Days by which the rows of a dataset may end before the period does: of all, or of those named. */
  readonly freshness: number | Readonly<Record<string, number>>;
  /** Kind of trouble of the data's quality -> share of a dataset's rows that may have it, 0..1. */
  readonly quality: Readonly<Record<string, number>>;
  /** Id of a figure or a family -> change against what it is compared with that is still believed; 0.5 is by half. */
  readonly limits: Readonly<Record<string, number>>;
  /** What is done where nothing changed since the last run that was sent: nothing, a note that says so, or the deck again. */
  readonly unchanged: 'skip' | 'note' | 'send';
  /** Warnings of the deck's checks that are let pass. */
  readonly warnings?: number;
}

export interface Retention {
  readonly runs: number;
  readonly days: number;
}

export interface Job {
  /** Who is told by mail of what was held back or failed. */
  readonly owner?: string;
  readonly schedule?: Schedule;
  readonly gates: Gates;
  readonly retain: Retention;
}
