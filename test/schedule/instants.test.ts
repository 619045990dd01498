/** When a schedule runs: wall clocks with changes, working days of China and of the week, and what they move. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Schedule } from '../../src/config/job.js';
import { plannedInstants } from '../../src/schedule/instants.js';
import { isWorkingDay, knowsYear } from '../../src/schedule/working-days.js';

type Plan = Pick<Schedule, 'cron' | 'timeZone' | 'workingDays' | 'shift'>;

function between(plan: Partial<Plan> & { cron: string }, from: string, to: string): string[] {
  const schedule: Plan = { timeZone: 'UTC', workingDays: 'none', shift: 'next', ...plan };
  return plannedInstants(schedule)
    .between(Date.parse(from), Date.parse(to))
    .map((instant) => new Date(instant).toISOString().slice(0, 16));
}

describe('clock changes', () => {
  const berlin = { timeZone: 'Europe/Berlin' };

  test('an hour that is left out runs once, at the first moment after it', () => {
    // 2026-03-29: 02:00 becomes 03:00 (01:00 UTC).
    expect(between({ ...berlin, cron: '30 2 * * *' }, '2026-03-28T00:00Z', '2026-03-31T00:00Z')).toEqual([
      '2026-03-28T01:30',
      '2026-03-29T01:00',
      '2026-03-30T00:30',
    ]);
  });

  test('an hour that comes twice runs once, the first time', () => {
    // 2026-10-25: 03:00 becomes 02:00 (01:00 UTC); 02:30 is at 00:30 and 01:30 UTC.
    expect(between({ ...berlin, cron: '30 2 * * *' }, '2026-10-24T00:00Z', '2026-10-27T00:00Z')).toEqual([
      '2026-10-24T00:30',
      '2026-10-25T00:30',
      '2026-10-26T01:30',
    ]);
    expect(between({ ...berlin, cron: '*/30 2 * * *' }, '2026-10-25T00:40Z', '2026-10-25T12:00Z')).toEqual([]);
  });

  test('a day that a zone leaves out runs once, when it is over', () => {
    // Samoa went from 2011-12-29 24:00 to 2011-12-31 00:00, at 10:00 UTC.
    const apia = { timeZone: 'Pacific/Apia', cron: '0 8 * * *' };
    expect(between(apia, '2011-12-29T00:00Z', '2012-01-01T00:00Z')).toEqual([
      '2011-12-29T18:00',
      '2011-12-30T10:00',
      '2011-12-30T18:00',
      '2011-12-31T18:00',
    ]);
  });

  test('the year turns, and February has its 29th', () => {
    const plan = plannedInstants({ cron: '0 8 29 2 *', timeZone: 'Asia/Shanghai', workingDays: 'none', shift: 'next' });
    expect(plan.next(Date.parse('2026-01-01T00:00Z'), 2).map((at) => new Date(at).toISOString())).toEqual([
      '2028-02-29T00:00:00.000Z',
      '2032-02-29T00:00:00.000Z',
    ]);
    expect(new Date(plan.last(Date.parse('2026-01-01T00:00Z'))!).toISOString()).toBe('2024-02-29T00:00:00.000Z');
  });
});

describe('working days', () => {
  test('of China: a worked Saturday counts, a Monday off does not', () => {
    // State Council, 2026: Spring Festival 15 to 23 February off; 14 and 28 February (Saturdays) worked.
    expect(
      ['2026-02-14', '2026-02-16', '2026-02-23', '2026-02-24', '2026-02-28'].map((day) => isWorkingDay(day, 'china')),
    ).toEqual([true, false, false, true, true]);
    expect(isWorkingDay('2026-02-14', 'weekdays')).toBe(false);
    expect([knowsYear('2026'), knowsYear('2090')]).toEqual([true, false]);
  });

  const shanghai = { timeZone: 'Asia/Shanghai', workingDays: 'china' as const, cron: '0 8 16 2 *' };

  test.each([
    ['next', ['2026-02-24T00:00']],
    ['previous', ['2026-02-14T00:00']],
    ['skip', []],
  ] as const)('a day off in the Spring Festival goes to %s', (shift, expected) => {
    expect(between({ ...shanghai, shift }, '2026-01-01T00:00Z', '2026-12-31T00:00Z')).toEqual(expected);
    // However the span is cut, the instant is found once.
    const whole = plannedInstants({ ...shanghai, shift });
    const cut = [
      '2026-02-13T20:00Z',
      '2026-02-14T01:00Z',
      '2026-02-17T00:00Z',
      '2026-02-24T00:00Z',
      '2026-03-01T00:00Z',
    ].map(Date.parse);
    const found = cut.slice(1).flatMap((to, index) => whole.between(cut[index]!, to));
    expect(found.map((at) => new Date(at).toISOString().slice(0, 16))).toEqual(expected);
  });

  test('several that are moved to one instant are one', () => {
    expect(
      between({ cron: '0 8 * * *', workingDays: 'weekdays', shift: 'next' }, '2026-01-02T00:00Z', '2026-01-06T00:00Z'),
    ).toEqual(['2026-01-02T08:00', '2026-01-05T08:00']);
  });
});

/** Every minute of a span looked at by itself: which wall times it shows, and which were skipped when the clock sprang. */
function byMinutes(plan: Plan, matches: (wall: Date) => boolean, from: number, to: number): number[] {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: plan.timeZone, dateStyle: 'short', timeStyle: 'short' });
  const wall = (at: number) => Date.parse(`${format.format(at).replace(' ', 'T')}Z`);
  const minute = 60_000;
  const found: number[] = [];
  // A day before, so that the walls already shown are known.
  let highest = wall(from - 2 * 1440 * minute);
  for (let at = from - 2 * 1440 * minute + minute; at <= to; at += minute) {
    const shown = wall(at);
    let hit = false;
    for (let time = highest + minute; time <= shown; time += minute) hit ||= matches(new Date(time));
    highest = Math.max(highest, shown);
    if (hit && at > from) found.push(at);
  }
  return found;
}

const field = (low: number, high: number) =>
  fc.oneof(
    fc.constant('*'),
    fc.integer({ min: low, max: high }).map(String),
    fc.integer({ min: 2, max: 20 }).map((step) => `*/${step}`),
    fc.uniqueArray(fc.integer({ min: low, max: high }), { minLength: 2, maxLength: 3 }).map((all) => all.join(',')),
  );

function fits(text: string, value: number, low: number): boolean {
  if (text === '*') return true;
  if (text.startsWith('*/')) return (value - low) % Number(text.slice(2)) === 0;
  return text.split(',').map(Number).includes(value);
}

test('whatever the expression and the zone, each wall time that it names is planned once', () => {
  const zones = [
    'UTC',
    'Asia/Shanghai',
    'Europe/Berlin',
    'America/New_York',
    'Australia/Lord_Howe',
    'America/Santiago',
  ];
  // Days around the changes of 2026 in these zones, and others.
  const starts = [
    '2026-03-07',
    '2026-03-28',
    '2026-04-03',
    '2026-09-05',
    '2026-10-03',
    '2026-10-24',
    '2026-10-31',
    '2026-06-01',
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.constantFrom(...starts),
      field(0, 59).filter((minute) => minute !== '*'),
      field(0, 23),
      fc.constantFrom('*', '*', '1', '*/2'),
      fc.integer({ min: 0, max: 1439 }),
      (timeZone, start, minute, hour, day, offset) => {
        const plan: Plan = { cron: `${minute} ${hour} ${day} * *`, timeZone, workingDays: 'none', shift: 'next' };
        const from = Date.parse(`${start}T00:00Z`) + offset * 60_000;
        const to = from + 2.5 * 86_400_000;
        const matches = (wall: Date) =>
          fits(minute, wall.getUTCMinutes(), 0) && fits(hour, wall.getUTCHours(), 0) && fits(day, wall.getUTCDate(), 1);
        expect(plannedInstants(plan).between(from, to)).toEqual(byMinutes(plan, matches, from, to));
      },
    ),
    { numRuns: 60 },
  );
});
