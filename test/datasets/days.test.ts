/** Days against the period: which data is stale, which has gaps, and which is merely sparse. */
import { describe, expect, test } from '@jest/globals';
import { checkDays } from '../../src/datasets/quality/days.js';

const november = { from: '2025-11-01', to: '2025-11-30' };
const days = (...numbers: readonly number[]) =>
  numbers.map((day) => ({ day: `2025-11-${String(day).padStart(2, '0')}`, rows: 2 }));
const through = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

describe('daily data', () => {
  test('that covers the period is in order, also where it goes on past it', () => {
    expect(checkDays(days(...through(30)), 'date', november)).toEqual([]);
    expect(checkDays([...days(...through(30)), { day: '2025-12-24', rows: 1 }], 'date', november)).toEqual([]);
  });

  test('that ends early is stale by so many days', () => {
    expect(checkDays(days(...through(27)), 'date', november)).toEqual([
      { kind: 'stale', severity: 'warning', column: 'date', rows: 3, samples: ['2025-11-27'] },
    ]);
  });

  test('that leaves out a day, or begins late, has gaps', () => {
    const without = through(30).filter((day) => day !== 11 && day !== 12);
    expect(checkDays(days(...without), 'date', november)).toEqual([
      { kind: 'gap', severity: 'warning', column: 'date', rows: 2, samples: ['2025-11-11', '2025-11-12'] },
    ]);
    const late = through(30).slice(4);
    expect(checkDays(days(...late), 'date', november)).toMatchObject([{ kind: 'gap', rows: 4 }]);
  });
});

test('sparse data is neither stale nor full of gaps', () => {
  expect(checkDays(days(3, 10, 17, 25), 'month', november)).toEqual([]);
});

test('data without a day in the period says where it lies; empty data says nothing', () => {
  expect(
    checkDays(
      [
        { day: '2024-01-05', rows: 3 },
        { day: '2024-02-05', rows: 4 },
      ],
      'date',
      november,
    ),
  ).toEqual([
    { kind: 'outside_period', severity: 'warning', column: 'date', rows: 7, samples: ['2024-01-05', '2024-02-05'] },
  ]);
  expect(checkDays([], 'date', november)).toEqual([]);
});
