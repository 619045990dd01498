/** What each newer kind draws and keeps in its workbook, against values worked out by hand. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { binName, binsOf } from '../../src/charts/histogram/bins.js';
import { chartKind } from '../../src/charts/index.js';
import { drawChart } from '../../src/charts/native.js';
import type { ChartSpec, Series } from '../../src/deck/block.js';
import { half, series, wide } from '../../scripts/gallery/states.js';

const spec = (kind: string, values: (number | null)[], rest: Partial<ChartSpec> = {}, own: Partial<Series> = {}) => ({
  kind,
  categories: values.map((_, i) => `c${i + 1}`),
  series: [series('n', 'actual', values, own)],
  ...rest,
});
const rows = (one: ChartSpec) => chartKind(one).data(one).rows;
const xml = (one: ChartSpec, look = wide) => drawChart(one, look).chartXml;

describe('funnel', () => {
  test('each bar stands around one middle, with its share of the stage before', () => {
    expect(rows(spec('funnel', [1000, 600, 30]))).toEqual([
      ['c1', 1000, 0, null],
      ['c2', 600, 200, '60% of the step before'],
      ['c3', 30, 485, '5.0% of the step before'],
    ]);
  });

  test('a stage that is not known is a gap, and the next is measured against the last that is', () => {
    expect(rows(spec('funnel', [200, null, 50])).map((row) => row[3])).toEqual([null, null, '25% of the step before']);
  });

  test('values below zero and several series are bars', () => {
    expect(xml(spec('funnel', [5, -1]))).toContain('<c:grouping val="clustered"/>');
    expect(xml(spec('funnel', [5, 1]))).toContain('<c:grouping val="stacked"/>');
    const two = { ...spec('funnel', [5, 1]), series: [series('a', 'actual', [5, 1]), series('b', 'plan', [6, 2])] };
    expect(xml(two)).toContain('<c:grouping val="clustered"/>');
  });

  test('after a stage so small that the share is beyond all numbers none is written', () => {
    expect(rows(spec('funnel', [5e-324, 1])).map((row) => row[3])).toEqual([null, null]);
  });

  test('what is left after an empty stage is no share of it', () => {
    expect(rows(spec('funnel', [10, 0, 4])).map((row) => row[3])).toEqual([null, '0.0% of the step before', null]);
  });
});

describe('Pareto', () => {
  test('columns are sorted and their shares cumulated', () => {
    expect(rows(spec('pareto', [10, 50, null, 40])).map((row) => row.slice(0, 3))).toEqual([
      ['c2', 50, 0.5],
      ['c4', 40, 0.9],
      ['c1', 10, 1],
      ['c3', null, 1],
    ]);
  });

  test('what the others leave over stays last', () => {
    expect(rows(spec('pareto', [10, 30, 60], { rest: true })).map(([name]) => name)).toEqual(['c2', 'c1', 'c3']);
  });

  test('the accent goes with its category', () => {
    const drawn = xml(spec('pareto', [1, 9], { highlight: 1 }));
    expect(drawn).toMatch(/<c:dPt><c:idx val="0"\/>.*?<a:schemeClr val="accent1"\/>/);
  });

  test('without a total there is no share to cumulate', () => {
    expect(rows(spec('pareto', [0, 0]))).toEqual([
      ['c1', 0],
      ['c2', 0],
    ]);
    expect(rows(spec('pareto', [3, -1])).map((row) => row.length)).toEqual([2, 2]);
  });
});

describe.each(['pie', 'doughnut'])('%s', (kind) => {
  const drawn = (values: (number | null)[]) => xml(spec(kind, values)).includes(`<c:${kind}Chart>`);

  test('shows a whole of a few parts', () => {
    expect(drawn([62, 25, 13])).toBe(true);
    expect(drawn([62, null, 13])).toBe(true);
  });

  test.each([
    ['a negative part', [5, -1, 3]],
    ['nothing at all', [0, 0]],
    ['more parts than the eye compares', [5, 5, 5, 5, 5, 5, 5]],
    ['slices too thin for their labels', [94, 1, 1, 1, 1, 2]],
  ])('leaves %s to bars', (_, values) => {
    expect(drawn(values)).toBe(false);
    expect(xml(spec(kind, values))).toContain('<c:barDir val="bar"/>');
  });

  test('texts of its own come from the cells', () => {
    const one = spec(kind, [3, 1], {}, { labels: ['three', null] });
    expect(xml(one)).toMatch(/type="CATEGORYNAME".*type="CELLRANGE"/s);
    expect(xml(one)).toContain('<c:dLbl><c:idx val="1"/><c:delete val="1"/></c:dLbl>');
  });
});

describe('dumbbell', () => {
  test('the line runs from the lowest dot of a category to the highest', () => {
    const one = {
      ...spec('dumbbell', [3, 8, null]),
      series: [series('a', 'previous', [3, 8, null]), series('b', 'actual', [7, 6, 2])],
    };
    expect(rows(one)).toEqual([
      ['c1', 3, 7, 0, 4],
      ['c2', 8, 6, 2, 0],
      ['c3', null, 2, null, null],
    ]);
  });
});

describe('area', () => {
  const areas = (values: (number | null)[][]) =>
    xml({ ...spec('area', values[0] ?? []), series: values.map((one, i) => series(`s${i}`, 'category', one)) });

  test('a missing value is a gap, which an area would fill: lines are drawn', () => {
    expect(areas([[1, 2, 3]])).toContain('<c:areaChart>');
    expect(areas([[1, null, 3]])).not.toContain('<c:areaChart>');
  });

  test('several are stacked where none lies below zero', () => {
    expect(
      areas([
        [1, 2],
        [3, 1],
      ]),
    ).toContain('<c:areaChart><c:grouping val="stacked"/>');
    expect(
      areas([
        [1, 2],
        [3, -1],
      ]),
    ).not.toContain('<c:areaChart>');
  });
});

describe('scatter', () => {
  test('names come from the first column of the sheet', () => {
    const one = spec('scatter', [1, 2], {}, { x: [5, 9] });
    expect(rows(one)).toEqual([
      ['c1', 5, 1],
      ['c2', 9, 2],
    ]);
    expect(xml(one)).toContain('<c15:f>Sheet1!$A$2:$A$3</c15:f>');
  });

  test('of many points the one that the title speaks of keeps its name', () => {
    const values = Array.from({ length: 40 }, (_, i) => 1 + (i % 3) / 1000);
    const one = spec('scatter', values, { highlight: 23 }, { x: values });
    expect(xml(one, half)).not.toContain('<c:dLbl><c:idx val="23"/><c:delete val="1"/></c:dLbl>');
    expect(xml(one, half)).toContain('<c:delete val="1"/></c:dLbl>');
  });
});

describe('bins', () => {
  test('of one to ten are as many as Sturges asks for, on round edges', () => {
    expect(binsOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])).toEqual([
      { from: 0, to: 2, count: 1 },
      { from: 2, to: 4, count: 2 },
      { from: 4, to: 6, count: 2 },
      { from: 6, to: 8, count: 2 },
      { from: 8, to: 10, count: 3 },
    ]);
  });

  test('are none for no value, and one for a single value', () => {
    expect(binsOf([null, NaN])).toEqual([]);
    expect(binsOf([7, 7, 7]).map(({ count }) => count)).toEqual([3]);
  });

  test("are named by their edges in the values' own format", () => {
    expect(binName({ from: 0.1, to: 0.2, count: 3 }, '0%')).toBe('10%–20%');
  });

  test('hold every value once, without a gap between them', () => {
    const value = fc.oneof(fc.double({ noNaN: true, min: -1e12, max: 1e12 }), fc.integer({ min: -20, max: 20 }));
    fc.assert(
      fc.property(fc.array(fc.option(value, { nil: null }), { maxLength: 200 }), (values) => {
        const bins = binsOf(values);
        const known = values.filter((one) => one !== null);
        expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(known.length);
        bins.slice(1).forEach(({ from }, i) => expect(from).toBe(bins[i]?.to));
        expect(bins.length).toBeLessThanOrEqual(41);
        for (const { from, to, count } of bins) {
          const slack = 1e-9 * Math.max(Math.abs(from), Math.abs(to));
          const inside = known.filter((one) => one >= from - slack && one <= to + slack).length;
          expect(inside).toBeGreaterThanOrEqual(count);
        }
      }),
    );
  });
});
