/** The line above an exhibit that says what it shows: its place, and the frame that it leaves. */
import type { Frame } from '../layouts.js';

/** Points, on one line. */
export const headingSize = 13;
/** Inches that it takes, the room under it included. */
const taken = 0.36;
const apart = 0.06;

export function headingFrame(frame: Frame): Frame {
  return { ...frame, h: taken - apart };
}

/** What is left of a slot's frame for the exhibit. */
export function underHeading(heading: string | undefined, frame: Frame): Frame {
  return heading === undefined ? frame : { ...frame, y: frame.y + taken, h: frame.h - taken };
}
