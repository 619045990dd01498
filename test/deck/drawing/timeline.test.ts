import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { TimelineBlock } from '../../../src/deck/block.js';
import type { Frame } from '../../../src/deck/layouts.js';
import type { DrawnShape } from '../../../src/deck/drawing/shape.js';
import { timelineShapes } from '../../../src/deck/drawing/timeline.js';

const strip: Frame = { x: 0.6, y: 1.75, w: 12.133, h: 1.45 };
const day = (offset: number) => new Date(Date.UTC(2025, 10, 1 + offset)).toISOString().slice(0, 10);

const block = (marks: readonly number[]): TimelineBlock => ({
  kind: 'timeline',
  from: day(0),
  to: day(29),
  spans: [
    { label: '预热', from: day(0), to: day(9), note: '10 天', tone: 'muted' },
    { label: '爆发', from: day(10), to: day(19), tone: 'accent' },
  ],
  marks: marks.map((offset) => ({ date: day(offset), label: `节点 ${offset}` })),
  alt: '时间线',
});

const overlap = (one: Frame, other: Frame) =>
  one.x < other.x + other.w - 0.01 &&
  other.x < one.x + one.w - 0.01 &&
  one.y < other.y + other.h - 0.01 &&
  other.y < one.y + one.h - 0.01;
const labels = (shapes: readonly DrawnShape[]) => shapes.filter(({ name }) => /^节点 \d+ label$/.test(name));

describe('a timeline', () => {
  test('draws days to scale', () => {
    const bars = timelineShapes(block([]), strip, 'zh-CN').filter(({ geometry }) => geometry === 'rect');
    // Ten of thirty days each.
    expect(bars[1]?.frame.x).toBeCloseTo(strip.x + strip.w / 3, 5);
    expect((bars[1]?.frame.x ?? 0) - (bars[0]?.frame.x ?? 0)).toBeCloseTo(strip.w / 3, 5);
  });

  test('never lets labels of milestones touch, nor leave the frame sideways', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 29 }), { maxLength: 6 }), (marks) => {
        const drawn = labels(timelineShapes(block(marks), strip, 'zh-CN'));
        expect(drawn.length).toBe(marks.length);
        drawn.forEach((one, index) => {
          expect(one.frame.x).toBeGreaterThanOrEqual(strip.x - 0.001);
          expect(one.frame.x + one.frame.w).toBeLessThanOrEqual(strip.x + strip.w + 0.001);
          for (const other of drawn.slice(index + 1)) expect(overlap(one.frame, other.frame)).toBe(false);
        });
      }),
    );
  });

  test('gives every span of a tall frame its row', () => {
    const shapes = timelineShapes(block([]), { ...strip, h: 5 }, 'en');
    const tops = shapes.filter(({ geometry }) => geometry === 'rect').map(({ frame }) => frame.y);
    expect(new Set(tops).size).toBe(2);
  });
});
