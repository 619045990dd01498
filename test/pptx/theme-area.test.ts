/** Free rectangles against a search by brute force, and slots laid out in any area. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { LayoutName } from '../../src/deck/deck.js';
import { layouts, type Frame } from '../../src/deck/layouts.js';
import { largestFree } from '../../src/pptx/theme-area.js';
import { arrange } from '../../src/pptx/theme-arrange.js';

const meets = (one: Frame, other: Frame) =>
  one.x < other.x + other.w - 1e-9 &&
  other.x < one.x + one.w - 1e-9 &&
  one.y < other.y + other.h - 1e-9 &&
  other.y < one.y + one.h - 1e-9;

const box = (x: number, y: number, w: number, h: number): Frame => ({ x, y, w, h });

/** The largest area of whole cells of an 8 x 6 grid that meets no block. */
function bruteForce(blocks: readonly Frame[]): number {
  let best = 0;
  for (let x = 0; x < 8; x += 1)
    for (let y = 0; y < 6; y += 1)
      for (let w = 1; w <= 8 - x; w += 1)
        for (let h = 1; h <= 6 - y; h += 1) {
          const one = box(x, y, w, h);
          if (w * h > best && !blocks.some((block) => meets(one, block))) best = w * h;
        }
  return best;
}

const block = fc
  .tuple(fc.nat(7), fc.nat(5), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
  .map(([x, y, w, h]) => box(x, y, w, h));

describe('the largest free rectangle', () => {
  test('meets no block, stays inside, and is as large as a search finds, but for the gap that is kept', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), (blocks) => {
        const free = largestFree(box(0, 0, 8, 6), blocks);
        for (const one of blocks) expect(meets(free, one)).toBe(false);
        expect(free.x >= 0 && free.y >= 0 && free.x + free.w <= 8 + 1e-9 && free.y + free.h <= 6 + 1e-9).toBe(true);
        // A gap of 0.06 is kept on up to four sides.
        expect(free.w * free.h).toBeGreaterThan(bruteForce(blocks) - 0.12 * (8 + 6));
      }),
    );
  });
});

const areas = fc.record({
  x: fc.double({ min: 0, max: 2, noNaN: true }),
  y: fc.double({ min: 0.5, max: 2.5, noNaN: true }),
  w: fc.double({ min: 5, max: 13, noNaN: true }),
  h: fc.double({ min: 2.5, max: 7, noNaN: true }),
});

describe('slots in an area', () => {
  test.each(Object.keys(layouts) as LayoutName[])('of %s fill it, and none lies over another', (name) => {
    fc.assert(
      fc.property(areas, fc.double({ min: 0.8, max: 1.25, noNaN: true }), (area, scale) => {
        const frames = Object.values(arrange(name, area, scale));
        const within = { x: area.x - 0.002, y: area.y - 0.002, w: area.w + 0.004, h: area.h + 0.004 };
        for (const frame of frames) {
          expect(frame.x >= within.x && frame.x + frame.w <= within.x + within.w).toBe(true);
          expect(frame.y >= within.y && frame.y + frame.h <= within.y + within.h).toBe(true);
        }
        frames.forEach((one, at) => {
          for (const other of frames.slice(at + 1))
            expect(meets({ ...one, w: one.w - 0.003, h: one.h - 0.003 }, other)).toBe(false);
        });
      }),
      { numRuns: 30 },
    );
  });
});
