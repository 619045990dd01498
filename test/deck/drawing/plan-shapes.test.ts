/** Gantt charts and matrices as shapes: to scale, in their frame, and nothing over anything else. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { GanttBlock, MatrixBlock } from '../../../src/deck/block.js';
import type { Frame } from '../../../src/deck/layouts.js';
import { ganttShapes } from '../../../src/deck/drawing/gantt.js';
import type { Face } from '../../../src/deck/fit/face.js';
import { textWidth } from '../../../src/deck/fit/measure.js';
import { matrixShapes } from '../../../src/deck/drawing/matrix.js';

const frame: Frame = { x: 0.6, y: 1.75, w: 12.133, h: 5 };
const within = (one: Frame, other: Frame) =>
  one.x >= other.x - 0.001 &&
  one.y >= other.y - 0.001 &&
  one.x + one.w <= other.x + other.w + 0.001 &&
  one.y + one.h <= other.y + other.h + 0.001;
const overlap = (one: Frame, other: Frame) =>
  one.x < other.x + other.w - 0.001 &&
  other.x < one.x + one.w - 0.001 &&
  one.y < other.y + other.h - 0.001 &&
  other.y < one.y + one.h - 0.001;

const day = (offset: number) => new Date(Date.UTC(2026, 0, 1 + offset)).toISOString().slice(0, 10);

const gantt = (spans: readonly (readonly [number, number])[]): GanttBlock => ({
  kind: 'gantt',
  from: day(0),
  to: day(89),
  heads: { label: '行动', owner: '负责' },
  rows: spans.map(([from, length], at) => ({
    label: `${at + 1} 把预算从回报低的渠道移向回报高的渠道，逐步核对每一步新增的成本是否仍然低于目标，再决定是否继续；每周复核一次，结论写进周报并告知各组`,
    owner: '投放组',
    from: day(from),
    to: day(Math.min(89, from + length)),
    tone: 'ink',
  })),
  alt: '甘特图',
});

const bars = (block: GanttBlock) =>
  ganttShapes(block, frame, 'zh-CN').filter(({ name, geometry }) => geometry === 'rect' && name.endsWith('bar'));

describe('a gantt chart', () => {
  test('draws days to scale', () => {
    // 30, 60 and 90 of ninety days.
    const [one, two, all] = bars(
      gantt([
        [0, 29],
        [30, 59],
        [0, 89],
      ]),
    ).map((shape) => shape.frame);
    expect(two!.w / one!.w).toBeCloseTo(2, 6);
    expect(all!.w / one!.w).toBeCloseTo(3, 6);
    expect(two!.x).toBeCloseTo(one!.x + one!.w, 6);
  });

  test('names its months once each', () => {
    const heads = ganttShapes(gantt([[0, 10]]), frame, 'zh-CN').flatMap(({ geometry, paragraphs }) =>
      geometry === 'text' ? (paragraphs ?? []).flatMap(({ runs }) => runs.map(({ text }) => text)) : [],
    );
    expect(heads.filter((text) => /^\d+月$/.test(text))).toEqual(['1月', '2月', '3月']);
  });

  test('tells months in their room, whatever the span', () => {
    const days = fc.integer({ min: 6, max: 5 * 366 });
    const faces = fc.constantFrom<Face>('zh-CN', 'en', {
      locale: 'en',
      latin: 'Verdana',
      eastAsian: 'Microsoft YaHei',
    });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 800 }), days, faces, (from, length, face) => {
        const block = { ...gantt([[0, 10]]), from: day(from), to: day(from + length) };
        const told = ganttShapes(block, frame, face).filter(
          ({ name, geometry }) => geometry === 'text' && /^(\d+[月年]|[A-Z][a-z]{2}|\d{4})$/.test(name),
        );
        expect(told.length).toBeGreaterThan(0);
        told.forEach((one, at) => {
          expect(within(one.frame, frame)).toBe(true);
          expect(textWidth(one.name, 11, true, face)).toBeLessThanOrEqual(one.frame.w * 72);
          for (const other of told.slice(at + 1)) expect(overlap(one.frame, other.frame)).toBe(false);
        });
      }),
    );
  });

  test.each([
    // 5.3 in: 0.44 in a month for a year, 0.35 in for a year and a quarter; a name of three glyphs needs 0.4 in, a year 0.6 in.
    ['a quarter', 0, 89, ['1月', '2月', '3月']],
    ['a year', 0, 364, ['1月', '2月', '3月', '4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月']],
    ['a year and a quarter', 0, 455, ['2026年', '3月', '5月', '7月', '9月', '11月', '2027年', '3月']],
    ['five years', 0, 1825, ['2026年', '2027年', '2028年', '2029年', '2030年']],
  ])('thins the months of %s', (_, from, to, expected) => {
    const block = { ...gantt([[0, 10]]), from: day(from), to: day(to) };
    const names = ganttShapes(block, frame, 'zh-CN').map(({ name }) => name);
    expect(names.filter((name) => /^\d+[月年]$/.test(name))).toEqual(expected);
  });

  test('keeps every shape in its frame and every row to itself', () => {
    const span = fc.tuple(fc.integer({ min: 0, max: 89 }), fc.integer({ min: 0, max: 89 }));
    fc.assert(
      fc.property(fc.array(span, { minLength: 1, maxLength: 12 }), (spans) => {
        const block = gantt(spans);
        const shapes = ganttShapes(block, frame, 'zh-CN');
        expect(shapes.filter((shape) => !within(shape.frame, frame)).map(({ name }) => name)).toEqual([]);
        const drawn = bars(block);
        expect(drawn.length).toBe(spans.length);
        drawn.forEach((one, at) => {
          for (const other of drawn.slice(at + 1)) expect(overlap(one.frame, other.frame)).toBe(false);
        });
      }),
    );
  });

  test('cuts a name at its second line', () => {
    const [name] = ganttShapes(gantt([[0, 5]]), frame, 'zh-CN').filter((shape) => shape.name.startsWith('1 把'));
    expect(name?.paragraphs?.length).toBe(2);
    expect(name?.paragraphs?.at(-1)?.runs[0]?.text.endsWith('…')).toBe(true);
  });
});

const matrix = (points: readonly (readonly [number, number])[]): MatrixBlock => ({
  kind: 'matrix',
  axes: { x: '投入', y: '影响' },
  quadrants: { topLeft: '先做', topRight: '立项推进', bottomLeft: '顺手做', bottomRight: '暂缓' },
  points: points.map(([x, y], at) => ({ mark: `${at + 1}`, label: `指标 ${at + 1}·渠道`, x, y, tone: 'ink' })),
  alt: '矩阵',
});
const square: Frame = { x: 0.6, y: 1.75, w: 8, h: 5 };

describe('a matrix', () => {
  test('puts points into their quadrants', () => {
    const shapes = matrixShapes(
      matrix([
        [0.1, 0.9],
        [0.9, 0.9],
        [0.1, 0.1],
        [0.9, 0.1],
      ]),
      square,
      'zh-CN',
    );
    const upright = shapes.find(({ name }) => name === 'Upright')!.frame.x;
    const across = shapes.find(({ name }) => name === 'Across')!.frame.y;
    const at = (mark: number) => shapes.find(({ name }) => name === `指标 ${mark}·渠道 point`)!.frame;
    const side = (mark: number) => [at(mark).x < upright, at(mark).y < across];
    expect([1, 2, 3, 4].map(side)).toEqual([
      [true, true],
      [false, true],
      [true, false],
      [false, false],
    ]);
  });

  test('never lets a point or a name stand on another, nor leave its frame', () => {
    const place = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(fc.array(place, { maxLength: 14 }), (points) => {
        const shapes = matrixShapes(matrix(points), square, 'zh-CN');
        const own = shapes.filter(
          ({ name, geometry }) => geometry === 'ellipse' || /^(指标|先做|立项|顺手|暂缓)/.test(name),
        );
        expect(own.filter((shape) => !within(shape.frame, square)).map(({ name }) => name)).toEqual([]);
        own.forEach((one, at) => {
          for (const other of own.slice(at + 1)) {
            expect([one.name, other.name, overlap(one.frame, other.frame)]).toEqual([one.name, other.name, false]);
          }
        });
        expect(shapes.filter(({ geometry }) => geometry === 'ellipse').length).toBe(points.length);
      }),
      { numRuns: 60 },
    );
  });

  test('keeps a point whose name finds no room', () => {
    const crowd = Array.from({ length: 14 }, (): readonly [number, number] => [0.2, 0.8]);
    const shapes = matrixShapes(matrix(crowd), square, 'zh-CN');
    expect(shapes.filter(({ geometry }) => geometry === 'ellipse').length).toBe(14);
  });
});
