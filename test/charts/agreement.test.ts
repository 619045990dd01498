/** Whatever the numbers and names: the part is well-formed, and cache, sheet and spec hold the same values. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { chartKind, chartKinds } from '../../src/charts/index.js';
import { drawChart } from '../../src/charts/native.js';
import { shownSpec } from '../../src/charts/shown.js';
import { stackOf, stepsOf } from '../../src/charts/waterfall/steps.js';
import { half, wide } from '../../scripts/gallery/states.js';
import { specOf as spec } from './specs.js';
import { parse, ranges } from './xml.js';

const column = (letters: string) =>
  Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

describe.each(chartKinds.map(({ kind }) => kind))('%s', (kind) => {
  test('cache and sheet agree', () => {
    fc.assert(
      fc.property(spec(kind), fc.constantFrom(wide, half), (one, look) => {
        const shown = shownSpec(one, look);
        const sheet = chartKind(shown).data(shown);
        const { chartXml } = drawChart(one, look);
        expect(chartXml).not.toMatch(/NaN|Infinity|undefined/);
        const grid = [sheet.header, ...sheet.rows];
        for (const range of ranges(chartXml)) {
          for (let i = 0; i < range.count; i += 1) {
            const cell = grid[range.row - 1 + i]?.[column(range.column)] ?? null;
            const cached = range.points.get(i);
            if (typeof cell === 'number') expect(Number(cached)).toBe(cell === 0 ? 0 : cell);
            else if (cell === null) expect(cached).toBeUndefined();
            // A parser reads a lone carriage return as it was written, escaped; other line ends stay.
            else expect(cached).toBe(cell);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('the same spec gives the same bytes', () => {
    fc.assert(
      fc.property(spec(kind), (one) => {
        expect(drawChart(one, wide)).toEqual(drawChart(one, wide));
      }),
      { numRuns: 5 },
    );
  });
});

describe('plain sheets', () => {
  test.each(['column', 'bar', 'line', 'interval', 'combo'])('%s keeps every value of the spec', (kind) => {
    fc.assert(
      fc.property(spec(kind), (one) => {
        const { rows } = chartKind(one).data(one);
        one.series.forEach(({ values }, i) => expect(rows.map((row) => row[i + 1])).toEqual([...values]));
      }),
      { numRuns: 40 },
    );
  });
});

describe('waterfall', () => {
  const steps = fc.array(
    fc.record({ value: fc.option(fc.integer({ min: -1000, max: 1000 }), { nil: null }), level: fc.boolean() }),
    {
      minLength: 1,
      maxLength: 10,
    },
  );

  test('each bar spans from the sum before to the sum after, on either side of zero', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const drawn = stepsOf({
          kind: 'waterfall',
          categories: list.map((_, i) => String(i)),
          series: [
            {
              name: 'x',
              role: 'actual',
              format: '0',
              values: list.map(({ value: v }) => v),
              pointRoles: list.map(({ level }) => (level ? 'total' : null)),
            },
          ],
        });
        const stack = stackOf(drawn);
        let sum = 0;
        list.forEach(({ value: v, level }, i) => {
          const before = level ? 0 : sum;
          sum = level ? (v ?? sum) : sum + (v ?? 0);
          const parts = [stack.level[i], stack.up[i], stack.down[i], stack.crossing[i]].map((part) => part ?? 0);
          const base = stack.base[i] ?? 0;
          // Positive parts stack upwards from zero and negative ones downwards, the base among them.
          const up = parts.reduce((all, part) => all + Math.max(0, part), 0);
          const down = parts.reduce((all, part) => all + Math.min(0, part), 0);
          const ends = [Math.min(0, base) + down, Math.max(0, base) + up];
          if (v === null && !level) return;
          const [low, high] = [Math.min(before, sum), Math.max(before, sum)];
          if (low >= 0) expect([base, ends[1]]).toEqual([level ? 0 : low, high]);
          else if (high <= 0) expect([ends[0], base]).toEqual([low, level ? 0 : high]);
          else expect([ends[0], ends[1], base]).toEqual([low, high, 0]);
        });
      }),
    );
  });

  test('a level without a value is the sum so far', () => {
    const drawn = stepsOf({
      kind: 'waterfall',
      categories: ['a', 'b', 'c'],
      series: [{ name: 'x', role: 'actual', format: '0', values: [10, -4, null], pointRoles: ['plan', null, 'total'] }],
    });
    expect(drawn[2]).toMatchObject({ level: true, value: 6 });
  });
});

test('a chart part is one document', () => {
  expect(parse(drawChart({ kind: 'bar', categories: [], series: [] }, wide).chartXml).documentElement?.tagName).toBe(
    'c:chartSpace',
  );
});
