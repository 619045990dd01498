/** Each planned instant is decided on once, whatever the clock does and whenever the scheduler is up. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Schedule } from '../../src/config/job.js';
import { openDatabase, type Database } from '../../src/run/database.js';
import type { RunOutcome } from '../../src/run/stored.js';
import { agendaPart, begin, decide, nextOpen, recent, settle } from '../../src/schedule/agenda.js';
import { plannedInstants, type Planned } from '../../src/schedule/instants.js';

const minute = 60_000;
const hour = 60 * minute;
/** Minutes between two looks. */
const every = 10;
// Thousands of looks; that rows outlive a crash is the database's own test.
const open = () => openDatabase(':memory:', [agendaPart]);

interface Step {
  /** How far the true time goes on, and whether the scheduler is up meanwhile; how far the clock is set forward or back after it. */
  readonly by: number;
  readonly up: boolean;
  readonly jump: number;
}

/** Decides and runs at once what is open; returns the instants that ran, in their order. */
function look(
  database: Database,
  planned: Planned,
  policy: Schedule['catchUp'],
  now: number,
  up: boolean,
  outcome: RunOutcome = 'sent',
): number[] {
  decide(database, 'job', { schedule: { catchUp: policy }, planned, now, up, firstWithin: 0 });
  const ran: number[] = [];
  for (let one = nextOpen(database, 'job'); one; one = nextOpen(database, 'job')) {
    begin(database, one, 'run');
    settle(database, one, outcome, undefined);
    ran.push(one.instant);
  }
  return ran;
}

/** Plays the steps; looks every ten minutes while up, and once when it comes up. */
function play(database: Database, planned: Planned, policy: Schedule['catchUp'], steps: readonly Step[]) {
  let now = Date.parse('2026-03-28T12:00Z');
  const begun = now;
  const looks: { readonly at: number; readonly ran: readonly number[] }[] = [];
  let up = false;
  const see = () => {
    looks.push({ at: now, ran: look(database, planned, policy, now, up) });
    up = true;
  };
  see();
  for (const step of steps) {
    if (step.up) {
      for (let gone = 0; gone < step.by; gone += every) {
        now += Math.min(every, step.by - gone) * minute;
        see();
      }
    } else {
      now += step.by * minute;
      up = false;
    }
    // Before the first look nothing was promised.
    now = Math.max(begun, now + step.jump * minute);
    if (step.jump !== 0 && step.up) see();
  }
  see();
  return { begun, highest: Math.max(...looks.map(({ at }) => at)), end: now, looks };
}

const stepOf = (jump: fc.Arbitrary<number>) =>
  fc.record({ by: fc.integer({ min: 1, max: 20 * 60 }), up: fc.boolean(), jump });
const jumps = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  fc.integer({ min: -3 * 60, max: 3 * 60 }),
  fc.integer({ min: -60 * 24 * 60, max: 60 * 24 * 60 }),
);
const plan = fc.record({
  cron: fc.constantFrom('30 2 * * *', '0 */4 * * *', '15,45 1,2,3 * * *', '0 8 * * 1-5', '0 0 29 3 *', '*/30 4 * * *'),
  timeZone: fc.constantFrom('Europe/Berlin', 'Asia/Shanghai', 'America/New_York', 'Australia/Lord_Howe'),
  workingDays: fc.constantFrom('none' as const, 'weekdays' as const, 'china' as const),
  shift: fc.constantFrom('next' as const, 'previous' as const, 'skip' as const),
});

describe('whatever the schedule, the restarts and the jumps of the clock', () => {
  test('under "all" every planned instant runs exactly once', async () => {
    await fc.assert(
      fc.asyncProperty(plan, fc.array(stepOf(jumps), { maxLength: 8 }), async (schedule, steps) => {
        const database = await open();
        const planned = plannedInstants(schedule);
        const { begun, highest, looks } = play(database, planned, 'all', steps);
        const ran = looks.flatMap((one) => one.ran);
        expect(ran.toSorted((a, b) => a - b)).toEqual(planned.between(begun, highest));
        database.close();
      }),
      { numRuns: 25 },
    );
  });

  test('under "last" a downtime brings the last alone, and nothing runs twice', async () => {
    await fc.assert(
      fc.asyncProperty(plan, fc.array(stepOf(jumps), { maxLength: 8 }), async (schedule, steps) => {
        const database = await open();
        const planned = plannedInstants(schedule);
        const { looks } = play(database, planned, 'last', steps);
        const ran = looks.flatMap((one) => one.ran);
        expect(new Set(ran).size).toBe(ran.length);
        for (const one of looks) expect(one.ran.length).toBeLessThanOrEqual(1);
        database.close();
      }),
      { numRuns: 25 },
    );
  });

  test('a clock that is far ahead for a moment, where runs then fail, takes no instant from the time that really comes', async () => {
    const day = 24 * hour;
    const leap = fc.record({
      after: fc.integer({ min: 1, max: 500 }),
      by: fc.integer({ min: 2 * day, max: 120 * day }),
    });
    await fc.assert(
      fc.asyncProperty(
        plan,
        fc.constantFrom('none' as const, 'last' as const, 'all' as const),
        fc.array(leap, { minLength: 1, maxLength: 3 }),
        async (schedule, policy, leaps) => {
          const database = await open();
          const planned = plannedInstants(schedule);
          const begun = Date.parse('2026-03-28T12:00Z');
          look(database, planned, policy, begun, true);
          const sent: number[] = [];
          let now = begun;
          for (let count = 1; count <= 500; count += 1) {
            now += every * minute;
            sent.push(...look(database, planned, policy, now, true));
            for (const { after, by } of leaps) {
              if (after === count) look(database, planned, policy, now + by, true, 'failed');
            }
          }
          sent.push(...look(database, planned, policy, now, true));
          expect(sent).toEqual(planned.between(begun, now));
          database.close();
        },
      ),
      { numRuns: 15 },
    );
  });

  test('without jumps, every instant of the time up runs under every policy, and the others are known as missed', async () => {
    await fc.assert(
      fc.asyncProperty(
        plan,
        fc.constantFrom('none' as const, 'last' as const),
        fc.array(stepOf(fc.constant(0)), { maxLength: 8 }),
        async (schedule, policy, steps) => {
          const database = await open();
          const planned = plannedInstants(schedule);
          const { begun, end, looks } = play(database, planned, policy, steps);
          const ran = new Set(looks.flatMap((one) => one.ran));
          const expected = new Set<number>();
          let at = begun;
          for (const { by, up } of steps) {
            const passed = planned.between(at, at + by * minute);
            if (up) for (const one of passed) expected.add(one);
            at += by * minute;
          }
          for (const one of expected) {
            // Two within ten minutes count as one look's: the last of them runs.
            const [first] = planned.between(one, one + every * minute);
            if (first === undefined) expect(ran.has(one) || looksBefore(looks, one)).toBe(true);
          }
          const known = recent(database, 'job', 1_000_000);
          expect(known.map(({ instant }) => instant).sort((a, b) => a - b)).toEqual(planned.between(begun, end));
          expect(known.filter(({ state }) => state === 'done').length).toBe(ran.size);
          database.close();
        },
      ),
      { numRuns: 25 },
    );
  });
});

/** Whether the instant lies in the first look after a downtime, where under "none" it counts as missed. */
function looksBefore(looks: readonly { readonly at: number }[], instant: number): boolean {
  const index = looks.findIndex(({ at }) => at >= instant);
  const before = looks[index - 1];
  return before === undefined || looks[index]!.at - before.at > every * minute;
}

describe('by hand', () => {
  const daily = plannedInstants({ cron: '0 10 * * *', timeZone: 'UTC', workingDays: 'none', shift: 'next' });
  const at = (text: string) => Date.parse(`${text}Z`);

  test('a clock set back over an instant does not run it again, and one set forward does not leave it out', async () => {
    const database = await open();
    expect(look(database, daily, 'none', at('2026-06-01T09:59'), true)).toEqual([]);
    expect(look(database, daily, 'none', at('2026-06-01T10:01'), true)).toEqual([at('2026-06-01T10:00')]);
    expect(look(database, daily, 'none', at('2026-06-01T09:30'), true)).toEqual([]);
    expect(look(database, daily, 'none', at('2026-06-01T10:02'), true)).toEqual([]);
    expect(look(database, daily, 'none', at('2026-06-02T13:00'), true)).toEqual([at('2026-06-02T10:00')]);
    database.close();
  });

  test('what a wrong clock gave up comes again when its time really comes', async () => {
    const database = await open();
    look(database, daily, 'last', at('2026-06-01T09:00'), true);
    // A year ahead for a moment: the last of it runs, the others are given up.
    expect(look(database, daily, 'last', at('2027-06-01T09:00'), true)).toEqual([at('2027-05-31T10:00')]);
    expect(look(database, daily, 'last', at('2026-06-01T09:01'), true)).toEqual([]);
    expect(look(database, daily, 'last', at('2026-06-01T10:01'), true)).toEqual([at('2026-06-01T10:00')]);
    expect(look(database, daily, 'last', at('2026-06-02T10:01'), true)).toEqual([at('2026-06-02T10:00')]);
    database.close();
  });

  test.each(['none', 'last', 'all'] as const)(
    'under %s an instant that comes with the very look that sees the clock set right is run',
    async (policy) => {
      const database = await open();
      look(database, daily, policy, at('2026-06-01T09:55'), true);
      look(database, daily, policy, at('2026-06-03T09:55'), true, 'failed');
      expect(look(database, daily, policy, at('2026-06-01T10:00'), true)).toEqual([at('2026-06-01T10:00')]);
      expect(look(database, daily, policy, at('2026-06-01T10:05'), true)).toEqual([]);
      expect(look(database, daily, policy, at('2026-06-02T10:00'), true)).toEqual([at('2026-06-02T10:00')]);
      database.close();
    },
  );

  test.each(['failed', 'held', 'built'] as const)(
    'a run that a clock a year ahead let end as %s is run in its time',
    async (outcome) => {
      const database = await open();
      look(database, daily, 'last', at('2026-06-01T09:00'), true);
      expect(look(database, daily, 'last', at('2027-06-01T09:00'), true, outcome)).toEqual([at('2027-05-31T10:00')]);
      look(database, daily, 'last', at('2026-06-01T09:01'), true);
      look(database, daily, 'last', at('2027-05-31T09:59'), true);
      expect(look(database, daily, 'last', at('2027-05-31T10:01'), true)).toEqual([at('2027-05-31T10:00')]);
      database.close();
    },
  );

  test('a clock set back by hours repeats no run, whatever came of it', async () => {
    const database = await open();
    look(database, daily, 'last', at('2026-06-01T09:00'), true);
    expect(look(database, daily, 'last', at('2026-06-01T10:01'), true, 'failed').length).toBe(1);
    look(database, daily, 'last', at('2026-06-01T08:00'), true);
    expect(look(database, daily, 'last', at('2026-06-01T10:01'), true)).toEqual([]);
    database.close();
  });

  test.each([
    ['none', []],
    ['last', ['2026-06-04T10:00']],
    ['all', ['2026-06-02T10:00', '2026-06-03T10:00', '2026-06-04T10:00']],
  ] as const)('after three days down, %s is run', async (policy, expected) => {
    const database = await open();
    look(database, daily, policy, at('2026-06-01T12:00'), true);
    expect(look(database, daily, policy, at('2026-06-04T12:00'), false)).toEqual(expected.map(at));
    database.close();
  });

  test('a job that a timer of the system starts for the first time runs the instant that it was started for', async () => {
    const database = await open();
    const first = { schedule: { catchUp: 'last' as const }, planned: daily, up: true, firstWithin: 12 * hour };
    decide(database, 'job', { ...first, now: at('2026-06-01T10:07') });
    expect(nextOpen(database, 'job')?.instant).toBe(at('2026-06-01T10:00'));
    decide(database, 'other', { ...first, now: at('2026-06-01T23:00') });
    expect(nextOpen(database, 'other')).toBeUndefined();
    database.close();
  });
});
