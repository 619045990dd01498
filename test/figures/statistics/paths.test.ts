/** Credit by paths, cohort triangles, and medians of counted values. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { creditByPath, type PathModel, type TouchPath } from '../../../src/figures/statistics/attribution.js';
import { cohortTriangle } from '../../../src/figures/statistics/cohorts.js';
import { countedMedian, countedMedianInterval } from '../../../src/figures/statistics/counted.js';
import { medianInterval } from '../../../src/figures/statistics/median-interval.js';
import { median } from '../../../src/figures/statistics/quantile.js';
import { creditByRemoval, removalEffects } from '../../../src/figures/statistics/removal-effects.js';

const path = (touches: string, conversions = 1): TouchPath => ({ touches: touches.split(''), conversions });
const anyPaths = fc.array(
  fc.record({
    touches: fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1, maxLength: 7 }),
    conversions: fc.integer({ min: 1, max: 50 }),
  }),
  { minLength: 1, maxLength: 12 },
);
const sums = (model: PathModel, paths: readonly TouchPath[]) =>
  Object.fromEntries([...creditByPath(model, paths)].map(([channel, { sum }]) => [channel, sum]));

describe('credit by path', () => {
  test.each<[PathModel, Record<string, number>]>([
    // abcb twice, c once.
    ['first', { a: 2, b: 0, c: 1 }],
    ['last', { a: 0, b: 2, c: 1 }],
    ['linear', { a: 0.5, b: 1, c: 1.5 }],
    ['position', { a: 0.8, b: 1, c: 1.2 }],
  ])('%s touch', (model, expected) => {
    const found = sums(model, [path('abcb', 2), path('c')]);
    expect(Object.keys(found).sort()).toEqual(['a', 'b', 'c']);
    for (const [channel, credit] of Object.entries(expected)) expect(found[channel]).toBeCloseTo(credit, 12);
  });

  test('two touches share equally by position', () => {
    expect(sums('position', [path('ab')])).toEqual({ a: 0.5, b: 0.5 });
  });

  test('credits add up to the conversions', () => {
    fc.assert(
      fc.property(anyPaths, fc.constantFrom<PathModel>('first', 'last', 'linear', 'position'), (paths, model) => {
        const conversions = paths.reduce((sum, one) => sum + one.conversions, 0);
        const credit = Object.values(sums(model, paths)).reduce((sum, one) => sum + one, 0);
        expect(credit).toBeCloseTo(conversions, 8);
      }),
    );
  });
});

describe('removal effects', () => {
  test('of two channels, one of them on every path', () => {
    // Half the paths start at a, all pass b: without a half convert, without b none.
    expect(Object.fromEntries(removalEffects([path('ab'), path('b')]))).toEqual({ a: 0.5, b: 1 });
    expect(Object.fromEntries(creditByRemoval([path('ab'), path('b')]))).toEqual({ a: 1 / 3, b: 2 / 3 });
  });

  test('of a channel that is come back to', () => {
    // From a two of three go on to the conversion, one to b and back.
    const effects = removalEffects([path('aba'), path('a')]);
    expect(effects.get('a')).toBe(1);
    expect(effects.get('b')).toBeCloseTo(1 / 3, 12);
  });

  test('staying on a channel changes nothing', () => {
    const [once, twice] = [removalEffects([path('ab'), path('cb', 3)]), removalEffects([path('aab'), path('cbbb', 3)])];
    for (const [channel, effect] of once) expect(twice.get(channel)).toBeCloseTo(effect, 12);
  });

  test('are what walking the chain for long comes to, and their shares add up to one', () => {
    fc.assert(
      fc.property(anyPaths, (paths) => {
        const effects = removalEffects(paths);
        const moves = paths.flatMap(({ touches, conversions }) =>
          ['start', ...touches, 'end'].flatMap((from, i, all) => {
            const to = all[i + 1];
            return to === undefined ? [] : [{ from, to, conversions }];
          }),
        );
        const out = (from: string) => moves.filter((move) => move.from === from);
        for (const [removed, effect] of effects) {
          let chance = new Map<string, number>([['end', 1]]);
          for (let step = 0; step < 400; step += 1) {
            const next = new Map<string, number>([['end', 1]]);
            for (const from of new Set(moves.map((move) => move.from))) {
              const all = out(from).reduce((sum, move) => sum + move.conversions, 0);
              const on = out(from).reduce((sum, { to, conversions }) => sum + conversions * (chance.get(to) ?? 0), 0);
              next.set(from, from === removed ? 0 : on / all);
            }
            chance = next;
          }
          expect(1 - (chance.get('start') ?? 0)).toBeCloseTo(effect, 6);
        }
        const shares = [...creditByRemoval(paths).values()];
        expect(shares.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9);
      }),
      { numRuns: 25 },
    );
  });

  test('of no paths are none', () => {
    expect(creditByRemoval([]).size).toBe(0);
  });
});

describe('cohorts', () => {
  const cells = [
    { cohort: '2025-10-01', later: 0, customers: 10 },
    { cohort: '2025-10-01', later: 2, customers: 3 },
    { cohort: '2025-12-01', later: 0, customers: 4 },
    { cohort: '2025-11-01', later: 0, customers: 5 },
    { cohort: '2025-11-01', later: 1, customers: 1 },
  ];

  test('a month without an order is nought, one that is not over is masked', () => {
    expect(cohortTriangle(cells, '2025-12-31', 3)).toEqual([
      { month: '2025-10-01', customers: 10, retained: [0, 0.3, null] },
      { month: '2025-11-01', customers: 5, retained: [0.2, null, null] },
      { month: '2025-12-01', customers: 4, retained: [null, null, null] },
    ]);
  });

  test('a month counts from its last day on, over the turn of a year too', () => {
    expect(cohortTriangle(cells, '2025-12-30', 2).map(({ retained }) => retained)).toEqual([
      [0, null],
      [null, null],
    ]);
    expect(cohortTriangle(cells, '2026-01-31', 2).at(-1)?.retained).toEqual([0, null]);
  });
});

describe('counted values', () => {
  test('have the median and interval of the values one by one', () => {
    const counted = fc.array(
      fc.record({ value: fc.integer({ min: -9, max: 9 }), count: fc.integer({ min: 0, max: 6 }) }),
    );
    fc.assert(
      fc.property(counted, (values) => {
        const apart = values.flatMap(({ value, count }) => Array.from({ length: count }, () => value));
        expect(countedMedian(values)).toBe(median(apart));
        expect(countedMedianInterval(values)).toEqual(medianInterval(apart));
      }),
    );
  });
});
