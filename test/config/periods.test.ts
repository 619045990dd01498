import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, daysIn, isDay } from '../../src/config/days.js';
import { baseline, namedPeriod, periodBefore, periodsOf, rangeYearEarlier } from '../../src/config/periods.js';

const today = '2026-01-08';
const anyDay = fc
  .date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2090-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const anyRange = fc.tuple(anyDay, fc.integer({ min: 1, max: 800 })).map(([from, days]) => ({
  from,
  to: addDays(from, days - 1),
}));
const anyMonths = fc
  .tuple(fc.integer({ min: 1990, max: 2090 }), fc.integer({ min: 0, max: 11 }), fc.integer({ min: 1, max: 30 }))
  .map(([year, month, count]) => ({
    // The days before the first of a month, by the platform's own calendar.
    from: new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10),
    to: new Date(Date.UTC(year, month + count, 0)).toISOString().slice(0, 10),
    count,
  }));

const isWhole = ({ from, to }: { from: string; to: string }) => from.endsWith('-01') && addDays(to, 1).endsWith('-01');
const monthsOf = ({ from, to }: { from: string; to: string }) =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7)) + 1;

describe('the words of a period', () => {
  test.each([
    ['2025-Q4', '2025-10-01', '2025-12-31'],
    ['2024-Q1', '2024-01-01', '2024-03-31'],
    ['2025-11', '2025-11-01', '2025-11-30'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2025', '2025-01-01', '2025-12-31'],
    ['last-month', '2025-12-01', '2025-12-31'],
    ['last-quarter', '2025-10-01', '2025-12-31'],
    ['last-year', '2025-01-01', '2025-12-31'],
  ])('%s seen from 8 January 2026 is %s to %s', (words, from, to) => {
    expect(namedPeriod(words, today)).toEqual({ from, to });
  });

  test('last quarter on the last day of a quarter is still the one before', () => {
    expect(namedPeriod('last-quarter', '2025-12-31')).toEqual({ from: '2025-07-01', to: '2025-09-30' });
    expect(namedPeriod('last-month', '2024-03-31')).toEqual({ from: '2024-02-01', to: '2024-02-29' });
  });

  test.each(['2025-Q5', '2025-13', '2025-00', '25', '2025-1', 'last-week', '2025-Q', ''])('%p names none', (words) => {
    expect(namedPeriod(words, today)).toBeUndefined();
  });
});

describe('the period before (Q)', () => {
  test.each([
    ['2025-10-01', '2025-12-31', '2025-07-01', '2025-09-30'],
    ['2025-03-01', '2025-03-31', '2025-02-01', '2025-02-28'],
    ['2025-11-01', '2025-11-21', '2025-10-11', '2025-10-31'],
    ['2024-01-01', '2024-12-31', '2023-01-01', '2023-12-31'],
  ])('of %s to %s is %s to %s', (from, to, before, until) => {
    expect(periodBefore({ from, to })).toEqual({ from: before, to: until });
  });

  test('ends the day before the period and is as long: in months where the period is whole months, else in days', () => {
    fc.assert(
      fc.property(fc.oneof(anyRange, anyMonths), (range) => {
        const before = periodBefore(range);
        expect(addDays(before.to, 1)).toBe(range.from);
        if (isWhole(range)) expect([isWhole(before), monthsOf(before)]).toEqual([true, monthsOf(range)]);
        else expect(daysIn(before)).toBe(daysIn(range));
      }),
    );
  });
});

describe('the period a year earlier (Y)', () => {
  test.each([
    ['2025-10-01', '2025-12-31', '2024-10-01', '2024-12-31'],
    ['2025-02-01', '2025-02-28', '2024-02-01', '2024-02-29'],
    ['2024-02-01', '2024-02-29', '2023-02-01', '2023-02-28'],
    ['2024-02-10', '2024-02-29', '2023-02-10', '2023-02-28'],
    ['2024-02-29', '2024-03-10', '2023-02-28', '2023-03-10'],
  ])('of %s to %s is %s to %s', (from, to, before, until) => {
    expect(rangeYearEarlier({ from, to })).toEqual({ from: before, to: until });
  });

  test('whole months stay whole months of the same names', () => {
    fc.assert(
      fc.property(anyMonths, (range) => {
        const before = rangeYearEarlier(range);
        expect([isWhole(before), monthsOf(before)]).toEqual([true, range.count]);
        expect(before.from.slice(5)).toBe(range.from.slice(5));
      }),
    );
  });

  test('any range keeps its ends on existing days of the year before, and its length to within a day', () => {
    fc.assert(
      fc.property(anyRange, (range) => {
        const before = rangeYearEarlier(range);
        expect([isDay(before.from), isDay(before.to)]).toEqual([true, true]);
        expect(Number(range.from.slice(0, 4)) - Number(before.from.slice(0, 4))).toBe(1);
        expect(Math.abs(daysIn(before) - daysIn(range))).toBeLessThanOrEqual(1);
      }),
    );
  });
});

test('B is the 28 days up to the eve of the campaign', () => {
  expect(baseline({ from: '2025-11-01', to: '2025-11-21' })).toEqual({ from: '2025-10-04', to: '2025-10-31' });
  fc.assert(
    fc.property(anyRange, (campaign) => {
      const B = baseline(campaign);
      expect([daysIn(B), addDays(B.to, 1)]).toEqual([28, campaign.from]);
    }),
  );
});

test('without a campaign there is neither C nor B', () => {
  expect(Object.keys(periodsOf({ from: '2025-10-01', to: '2025-12-31' }))).toEqual(['P', 'Q', 'Y']);
});

describe('a day', () => {
  test.each(['2025-02-30', '2023-02-29', '2025-13-01', '2025-00-10', '2025-1-1', '20250101', '0000-01-01', ''])(
    '%p is none',
    (text) => {
      expect(isDay(text)).toBe(false);
    },
  );

  test('moves by days as the platform counts them', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, days) => {
        const moved = new Date(
          Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8)) + days),
        );
        expect(addDays(day, days)).toBe(moved.toISOString().slice(0, 10));
      }),
    );
  });
});
