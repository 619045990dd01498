/** Drawings are measured with the fonts of the theme: a label's box is as wide as that font sets it. */
import { describe, expect, test } from '@jest/globals';
import type { GanttBlock, MatrixBlock, TimelineBlock } from '../../../src/deck/block.js';
import { ganttShapes } from '../../../src/deck/drawing/gantt.js';
import { matrixShapes } from '../../../src/deck/drawing/matrix.js';
import type { DrawnShape } from '../../../src/deck/drawing/shape.js';
import { timelineShapes } from '../../../src/deck/drawing/timeline.js';
import type { Face } from '../../../src/deck/fit/face.js';

const frame = { x: 0.6, y: 1.75, w: 12.133, h: 5 };
const arial: Face = { locale: 'en', latin: 'Arial', eastAsian: 'Microsoft YaHei' };
/** Verdana is measured as Arial times 1.22. */
const verdana: Face = { ...arial, latin: 'Verdana' };
const named = (shapes: readonly DrawnShape[], name: string) => shapes.find((shape) => shape.name === name)!;
/** Inches of a text in its box: 6 % and 0.06 in are left for programs that set it further apart. */
const inBox = (width: number) => (width - 0.06) / 1.06;

const timeline: TimelineBlock = {
  kind: 'timeline',
  from: '2025-11-01',
  to: '2025-11-30',
  spans: [],
  marks: [{ date: '2025-11-05', label: 'Doors open for members' }],
  alt: '',
};
const matrix: MatrixBlock = {
  kind: 'matrix',
  axes: { x: 'Effort', y: 'Effect' },
  quadrants: { topLeft: 'First', topRight: 'Plan', bottomLeft: 'Easy', bottomRight: 'Later' },
  points: [{ mark: '1', label: 'Conversion of the landing page', x: 0.2, y: 0.8, tone: 'ink' }],
  alt: '',
};
const gantt = (label: string): GanttBlock => ({
  kind: 'gantt',
  from: '2026-01-01',
  to: '2026-03-31',
  heads: { label: 'What', owner: 'Who' },
  rows: [{ label, owner: 'Sales', from: '2026-01-01', to: '2026-02-01', tone: 'ink' }],
  alt: '',
});

describe('a broader font takes more room', () => {
  test('beside a point of a matrix', () => {
    const width = (face: Face) =>
      inBox(named(matrixShapes(matrix, frame, face), 'Conversion of the landing page').frame.w);
    expect(width(verdana) / width(arial)).toBeCloseTo(1.22, 6);
  });

  test('over a milestone', () => {
    // The label's box has the whole text but the gap beside its stem, which is no text.
    const width = (face: Face) =>
      inBox(named(timelineShapes(timeline, frame, face), 'Doors open for members label').frame.w);
    expect(width(verdana) / width(arial)).toBeCloseTo(1.22, 6);
  });

  test('in a plan of work, whose names then break or end earlier', () => {
    const label =
      'Move the budget from channels with a low return to those with a high one, and check every step of the way anew';
    const shown = (face: Face) =>
      named(ganttShapes(gantt(label), frame, face), label)
        .paragraphs!.flatMap(({ runs }) => runs.map(({ text }) => text))
        .join('');
    expect(shown(verdana).length).toBeLessThan(shown(arial).length);
    expect(shown(verdana)).toMatch(/…$/);
  });
});
