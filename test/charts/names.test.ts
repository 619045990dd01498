/** Long names: what a chart shows of them has room beside or below the plot, which keeps half of the chart, and is told apart. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { chartKinds } from '../../src/charts/index.js';
import { drawChart } from '../../src/charts/native.js';
import { chartNames, shownSpec } from '../../src/charts/shown.js';
import type { ChartSpec } from '../../src/deck/block.js';
import { half, series, wide } from '../../scripts/gallery/states.js';

const spec = (kind: string, categories: readonly string[], rest: Partial<ChartSpec> = {}): ChartSpec => ({
  kind,
  categories,
  series: [
    series(
      'n',
      'actual',
      categories.map((_, i) => 10 + i),
    ),
  ],
  ...rest,
});
const plot = (one: ChartSpec, look = half) => {
  const [, layout = ''] = /<c:plotArea><c:layout>(.*?)<\/c:layout>/s.exec(drawChart(one, look).chartXml) ?? [];
  const side = (name: string) => Number(new RegExp(`<c:${name} val="([^"]+)"`).exec(layout)?.[1]);
  return { w: side('w'), h: side('h') };
};
const chinese = (i: number) => `${'很长的类别名称'.repeat(28)}${i}`;
const latin = (i: number) => `${'North-western partners '.repeat(9)}${i}`;
const endless = (count: number) => Array.from({ length: count }, (_, i) => (i % 2 ? latin(i) : chinese(i)));
const named = chartKinds.filter(({ names }) => names);

describe.each(named.map(({ kind }) => kind))('%s', (kind) => {
  // A pie is a square in the middle, and its fallback is bars.
  const round = kind === 'pie' || kind === 'doughnut';

  test.each([1, 6, 12, 40])('of %i endless names keeps half for its plot', (count) => {
    for (const look of [wide, half]) {
      const { w, h } = plot(spec(kind, endless(count)), look);
      expect(h).toBeGreaterThanOrEqual(round ? 0.3 : 0.5 - 1e-6);
      expect(w).toBeGreaterThanOrEqual(round ? 0.2 : 0.5 - 1e-6);
    }
  });

  test('different names stay different, and none is made longer', () => {
    const name = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc
        .constantFrom('华东地区', 'North-western ')
        .chain((part) =>
          fc.tuple(fc.constant(part), fc.nat(30), fc.string({ maxLength: 3 })).map(([a, n, b]) => a.repeat(n) + b),
        ),
    );
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 40 }), (categories) => {
        const shown = shownSpec(spec(kind, categories), half).categories;
        expect(new Set(shown).size).toBe(categories.length);
        shown.forEach((text, i) => {
          if (text !== categories[i]) expect(text).toContain('…');
        });
      }),
      { numRuns: 25 },
    );
  });
});

describe('what is shown', () => {
  test('a name that fits is left alone', () => {
    expect(shownSpec(spec('bar', ['华东', '西北']), half).categories).toEqual(['华东', '西北']);
  });

  test('names of one line: the end goes; where the ends alone differ, the middle does', () => {
    // 18 rows of 0.27 in hold a line each; 38 % of 8 in less a gap of 0.12 and 6 % hold 16 characters of 1/6 in.
    const categories = Array.from({ length: 18 }, (_, i) => `第${i}家`);
    const one = shownSpec(spec('bar', ['一二三四五六七八九十一二三四五六七八九十', ...categories.slice(1)]), wide);
    expect(one.categories[0]).toBe('一二三四五六七八九十一二三四五…');
    const shared = '一二三四五六七八九十一二三四五六七八九十';
    const two = shownSpec(spec('bar', [`${shared}甲`, `${shared}乙`, ...categories.slice(2)]), wide);
    expect(two.categories.slice(0, 2)).toEqual(['一二三四五六七八九…六七八九十甲', '一二三四五六七八九…六七八九十乙']);
  });

  test('names that differ in the middle alone are numbered', () => {
    const around = '一二三四五六七八九十'.repeat(6);
    const shown = shownSpec(
      spec(
        'column',
        ['甲', '乙', '丙'].map((one) => around + one + around),
      ),
      half,
    ).categories;
    expect(new Set(shown).size).toBe(3);
    expect(shown.map((name) => name.slice(-2))).toEqual([' 1', ' 2', ' 3']);
  });

  test('columns whose names have no room become bars; those on a shared scale, lines and steps do not', () => {
    const long = endless(5);
    expect(shownSpec(spec('column', long), half).kind).toBe('bar');
    expect(shownSpec(spec('stacked-column', long), half).kind).toBe('stacked-bar');
    expect(shownSpec(spec('stacked-column-100', long), half).kind).toBe('stacked-bar-100');
    expect(shownSpec(spec('column', long, { scale: { min: 0, max: 50 } }), half).kind).toBe('column');
    expect(shownSpec(spec('line', long), half).kind).toBe('line');
    expect(shownSpec(spec('column', ['华东', '西北']), half).kind).toBe('column');
  });

  test('a line of reference, which stacked bars do not have, keeps columns', () => {
    const reference = { value: 5, label: 'ø' };
    expect(shownSpec(spec('stacked-column', endless(5), { reference }), half).kind).toBe('stacked-column');
  });

  test('the names of series and of a reference are shortened too', () => {
    const shown = shownSpec(
      {
        ...spec('bar', ['a']),
        series: [series(chinese(1), 'actual', [1]), series(chinese(2), 'plan', [2])],
        reference: { value: 1, label: latin(3) },
      },
      half,
    );
    // 60 % of 5.9 in hold 21 characters of 12 pt.
    expect(shown.series.map(({ name }) => Array.from(name).length)).toEqual([21, 21]);
    expect(new Set(shown.series.map(({ name }) => name)).size).toBe(2);
    expect(shown.reference?.label).toMatch(/^North-western.*…$/);
  });

  test('a broader font leaves room for less', () => {
    const face = { locale: 'zh-CN', latin: 'Verdana', eastAsian: '' } as const;
    const length = (look: typeof half) => shownSpec(spec('bar', [latin(1)]), look).categories[0]!.length;
    expect(length({ ...half, face })).toBeLessThan(length(half));
  });
});

describe('what cannot be read', () => {
  const trouble = (one: ChartSpec, look = half) => chartNames(one, look).trouble;

  test('bars too close for a line each', () => {
    // 3.4 in less 0.1 hold 16 lines of 0.9 x 0.2233 in.
    const names = (count: number) => Array.from({ length: count }, (_, i) => `第${i}家`);
    expect(trouble(spec('bar', names(16)))).toBeUndefined();
    expect(trouble(spec('bar', names(17)))).toBe('17 bars are too close for a name each');
  });

  test('long names under more than twelve columns; short ones may be thinned', () => {
    expect(trouble(spec('line', endless(13)))).toMatch(/too long/);
    const days = Array.from({ length: 40 }, (_, i) => `11-${i}`);
    expect(trouble(spec('line', days))).toBeUndefined();
  });

  test('a name of which a stump is left', () => {
    const narrow = { ...half, width: 1.6, height: 1.2 };
    expect(trouble(spec('waterfall', endless(6)), narrow)).toMatch(/all that has room/);
  });

  test('what is cut is told whole', () => {
    const { cut, trouble: none } = chartNames(spec('bar', [chinese(1), '短']), wide);
    expect(cut.map(({ whole }) => whole)).toEqual([chinese(1)]);
    expect(none).toBeUndefined();
  });
});
