/** Where KPI tiles lie: equal tiles on even rows that fill their slot. */
import type { Frame } from '../layouts.js';

const gap = { across: 0.2, down: 0.2 } as const;

/** A tile needs about an inch of height; two rows where the slot is tall and one row would be crowded. */
function rowsFor(frame: Frame, count: number): number {
  return frame.h >= 2 && count > 4 ? 2 : 1;
}

/** Frames of `count` tiles in reading order. An odd count on two rows leaves the last place empty. */
export function tileFrames(frame: Frame, count: number): Frame[] {
  const rows = rowsFor(frame, count);
  const columns = Math.max(1, Math.ceil(count / rows));
  const w = (frame.w - (columns - 1) * gap.across) / columns;
  const h = (frame.h - (rows - 1) * gap.down) / rows;
  return Array.from({ length: count }, (_, index) => ({
    x: frame.x + (index % columns) * (w + gap.across),
    y: frame.y + Math.floor(index / columns) * (h + gap.down),
    w,
    h,
  }));
}

/** The smallest frame around several. */
export function around(frames: readonly Frame[]): Frame {
  const x = Math.min(...frames.map((frame) => frame.x));
  const y = Math.min(...frames.map((frame) => frame.y));
  const right = Math.max(...frames.map((frame) => frame.x + frame.w));
  const bottom = Math.max(...frames.map((frame) => frame.y + frame.h));
  return { x, y, w: right - x, h: bottom - y };
}
