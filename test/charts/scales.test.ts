/** A scale that a drawing sets holds every value that it draws. */
import { describe, expect, test } from '@jest/globals';
import type { Element } from '@xmldom/xmldom';
import fc from 'fast-check';
import { chartKinds } from '../../src/charts/index.js';
import { drawChart } from '../../src/charts/native.js';
import { sameScale } from '../../src/deck/same-scale.js';
import { half, series, wide } from '../../scripts/gallery/states.js';
import { specOf } from './specs.js';
import { parse } from './xml.js';

const all = (from: Element, name: string): Element[] => Array.from(from.getElementsByTagName(name));
const own = (from: Element, name: string) =>
  Array.from(from.childNodes).filter((node): node is Element => node.nodeName === name);
const attribute = (from: Element | undefined, name: string) => from && all(from, name)[0]?.getAttribute('val');

interface Axis {
  readonly min: number;
  readonly max: number;
}

function axesOf(plot: Element): Map<string, Axis> {
  return new Map(
    all(plot, 'c:valAx').map((axis) => {
      const [min, max] = [attribute(axis, 'c:min'), attribute(axis, 'c:max')];
      return [attribute(axis, 'c:axId') ?? '', { min: Number(min ?? -Infinity), max: Number(max ?? Infinity) }];
    }),
  );
}

function pointsOf(ser: Element, name: string): Map<number, number> {
  const points = own(ser, name).flatMap((values) => all(values, 'c:pt'));
  return new Map(points.map((pt) => [Number(pt.getAttribute('idx')), Number(all(pt, 'c:v')[0]?.textContent)]));
}

/** Ends of what a group draws along an axis. */
function ends(group: Element, name: string): number[] {
  const grouping = attribute(group, 'c:grouping');
  const drawn = own(group, 'c:ser').filter(
    // A total is an unseen bar beyond the scale, whose label alone is read.
    (ser) => !all(ser, 'c:dLblPos').some((place) => place.getAttribute('val') === 'inBase'),
  );
  if (grouping === 'percentStacked') return [];
  if (grouping !== 'stacked') return drawn.flatMap((ser) => [...pointsOf(ser, name).values()]);
  const up = new Map<number, number>();
  const down = new Map<number, number>();
  for (const ser of drawn) {
    for (const [i, value] of pointsOf(ser, name)) {
      const side = value < 0 ? down : up;
      side.set(i, (side.get(i) ?? 0) + value);
    }
  }
  return [...up.values(), ...down.values()];
}

/** Values outside of the axis that they are drawn against. */
function outside(chartXml: string): string[] {
  const root = parse(chartXml).documentElement;
  const plot = root && all(root, 'c:plotArea')[0];
  if (!plot) return ['no plot'];
  const axes = axesOf(plot);
  const groups = Array.from(plot.childNodes).filter((node): node is Element => /^c:\w+Chart$/.test(node.nodeName));
  return groups.flatMap((group) => {
    const ids = own(group, 'c:axId').map((axis) => axis.getAttribute('val') ?? '');
    const pairs = group.nodeName === 'c:scatterChart' || group.nodeName === 'c:bubbleChart';
    return ids.flatMap((id, at) => {
      const axis = axes.get(id);
      if (!axis) return [];
      const slack = 1e-9 * Math.max(...[axis.min, axis.max].filter(Number.isFinite).map(Math.abs), 0);
      return ends(group, pairs ? (at === 0 ? 'c:xVal' : 'c:yVal') : 'c:val')
        .filter((value) => value < axis.min - slack || value > axis.max + slack)
        .map((value) => `${group.nodeName}: ${value} outside ${axis.min} to ${axis.max}`);
    });
  });
}

describe.each(chartKinds.map(({ kind }) => kind))('%s', (kind) => {
  test('every value lies on its scale', () => {
    fc.assert(
      fc.property(specOf(kind), fc.constantFrom(wide, half), (spec, look) => {
        expect(outside(drawChart(spec, look).chartXml)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('charts side by side', () => {
  const scales = (charts: ReturnType<typeof sameScale>) =>
    charts.map((spec) => {
      const root = parse(drawChart(spec, half).chartXml).documentElement;
      const [axis] = root ? all(root, 'c:valAx') : [];
      return [attribute(axis, 'c:min'), attribute(axis, 'c:max')];
    });
  const of = (kind: string, values: number[]) => ({
    kind,
    categories: values.map(String),
    series: [series('GMV', 'actual', values)],
  });

  test.each(['column', 'bar', 'line', 'area', 'stacked-column', 'dumbbell', 'histogram', 'interval'])(
    'as %s have one scale, whatever their own values',
    (kind) => {
      const [large, small] = scales(sameScale([of(kind, [100, 940, 20]), of(kind, [3, 8, 5])]));
      expect(large).toEqual(small);
      expect(Number(large?.[1])).toBeGreaterThanOrEqual(940);
    },
  );

  test('a reference and an interval belong to the scale', () => {
    const interval = { ...of('bar', [4]), series: [series('a', 'actual', [4], { low: [-2], high: [11] })] };
    const [first] = sameScale([interval, { ...of('bar', [6]), reference: { value: 20, label: 'target' } }]);
    expect(first?.scale).toEqual({ min: -2, max: 20 });
  });

  test('charts without a value stay as they are', () => {
    const empty = { kind: 'bar', categories: ['a'], series: [series('a', 'actual', [null])] };
    expect(sameScale([empty])).toEqual([empty]);
  });
});
