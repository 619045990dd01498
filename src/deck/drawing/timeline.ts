/** A timeline as shapes: spans as bars on a scale of days, milestones over them; in a tall frame one row a span, over months. */
import { localeOf, type Face } from '../fit/face.js';
import type { TimelineBlock, TimelineMark, TimelineSpan } from '../block.js';
import { pointsPerInch, textWidth } from '../fit/measure.js';
import type { Frame } from '../layouts.js';
import { tones } from '../palette.js';
import { dayNumber, monthName, monthStarts, shortDate } from './calendar.js';
import { monthLabels } from './month-labels.js';
import type { DrawnShape, PieceRun } from './shape.js';

/** Points. */
const size = { bar: 12, note: 11, tick: 11, mark: 11 } as const;
/** Inches. */
const height = { line: 0.25, bar: 0.42, stripBar: 0.31, note: 0.21, diamond: 0.17, stem: 0.18, ticks: 0.3 } as const;
/** From a mark's stem to its label. */
const besideStem = 0.06;
/** Least distance between two labels of a row, in inches. */
const apart = 0.12;
/** A frame at least this tall is a plan of work: every span has a row. */
const tall = 2.5;

/** Width of a label in inches, with some room for a program that sets Chinese and Latin further apart. */
const inchesOf = (text: string, points: number, bold: boolean, face: Face) =>
  (textWidth(text, points, bold, face) / pointsPerInch) * 1.06 + 0.06;

interface Scale {
  readonly frame: Frame;
  readonly face: Face;
  readonly x: (date: string, offset?: number) => number;
}

function scaleOf(block: TimelineBlock, frame: Frame, face: Face): Scale {
  const first = dayNumber(block.from);
  const days = Math.max(1, dayNumber(block.to) + 1 - first);
  const x = (date: string, offset = 0) =>
    frame.x + (Math.min(Math.max(dayNumber(date) + offset - first, 0), days) / days) * frame.w;
  return { frame, face, x };
}

function label(name: string, frame: Frame, runs: readonly PieceRun[], points: number, align?: 'right'): DrawnShape {
  const paragraph = { runs, level: 0, size: points, ...(align ? { align } : {}) };
  return { name, geometry: 'text', frame, paragraphs: [paragraph], anchor: 'middle' };
}

interface PlacedMark {
  readonly mark: TimelineMark;
  /** Inches: its day, and its label's left edge and width. */
  readonly at: number;
  readonly left: number;
  readonly width: number;
  readonly flipped: boolean;
  readonly row: number;
}

/**
 * Labels start at their stem and are placed from the right, one that would touch another a row higher: so no stem
 * crosses a label. One that would leave the frame ends at its stem, above the marks that it covers.
 */
function placeMarks(marks: readonly TimelineMark[], { frame, face, x }: Scale): PlacedMark[] {
  const taken: { row: number; from: number; to: number }[] = [];
  const inOrder = [...marks].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  return inOrder.map((mark) => {
    const at = x(mark.date, 0.5);
    const width = inchesOf(`${shortDate(mark.date, localeOf(face))} ${mark.label}`, size.mark, true, face) + besideStem;
    const flipped = at + width > frame.x + frame.w;
    const left = flipped ? at - width : at;
    const covers = flipped && marks.some((other) => x(other.date, 0.5) > left && x(other.date, 0.5) < at);
    const touches = (row: number) =>
      taken.some((one) => one.row === row && left < one.to + apart && one.from < left + width + apart);
    let row = covers ? 1 : 0;
    while (touches(row)) row += 1;
    taken.push({ row, from: left, to: left + width });
    return { mark, at, left, width, flipped, row };
  });
}

function drawMarks(placed: readonly PlacedMark[], bottom: number, face: Face): DrawnShape[] {
  return placed.flatMap(({ mark, at, left, width, flipped, row }): DrawnShape[] => {
    const top = bottom - height.stem - (row + 1) * height.line;
    const d = height.diamond;
    const runs: PieceRun[] = [
      { text: `${shortDate(mark.date, localeOf(face))} `, slot: 'tx2' },
      { text: mark.label, bold: true },
    ];
    const box = { x: flipped ? left : left + besideStem, y: top, w: width - besideStem, h: height.line };
    return [
      {
        name: `${mark.label} stem`,
        geometry: 'line',
        frame: { x: at, y: top + 0.03, w: 0, h: bottom - top },
        line: 'accent1',
      },
      {
        name: mark.label,
        geometry: 'diamond',
        frame: { x: at - d / 2, y: bottom - d - 0.02, w: d, h: d },
        fill: 'accent1',
        line: 'bg1',
      },
      label(`${mark.label} label`, box, runs, size.mark, flipped ? 'right' : undefined),
    ];
  });
}

/** The row of each span: its own in a plan of work, else the first where it overlaps no other. */
function rowsOf(spans: readonly TimelineSpan[], ownRows: boolean): number[] {
  if (ownRows) return spans.map((_, index) => index);
  const ends: string[] = [];
  return spans.map((span) => {
    const free = ends.findIndex((end) => span.from > end);
    const row = free < 0 ? ends.length : free;
    ends[row] = span.to;
    return row;
  });
}

/** Lines under a bar for its days and its note: none, one, or two where a note is wider than its bar. */
type NoteLines = 0 | 1 | 2;

const rangeOf = (span: TimelineSpan, face: Face) =>
  `${shortDate(span.from, localeOf(face))}–${shortDate(span.to, localeOf(face))}`;

function drawSpan(span: TimelineSpan, y: number, bar: number, noteLines: NoteLines, scale: Scale): DrawnShape[] {
  const { frame, face, x } = scale;
  const from = x(span.from);
  const to = x(span.to, 1);
  const right = frame.x + frame.w;
  const outlined = span.tone === 'plan';
  const width = inchesOf(span.label, size.bar, true, face);
  const inside = width <= to - from - 0.1;
  const name: PieceRun = { text: span.label, bold: true, ...(inside && !outlined ? { slot: 'bg1' as const } : {}) };
  const box: DrawnShape = {
    name: span.label,
    geometry: 'rect',
    frame: { x: from, y, w: Math.max(0.04, to - from - 0.03), h: bar },
    ...(outlined ? { line: 'tx1' as const } : { fill: tones[span.tone] }),
    ...(inside
      ? {
          paragraphs: [{ runs: [name], level: 0, size: size.bar, align: 'center' as const }],
          anchor: 'middle' as const,
        }
      : {}),
  };
  const range = rangeOf(span, face);
  const note = span.note === undefined ? '' : `  ${span.note}`;
  const noteWidth = inchesOf(range + note, size.note, false, face);
  const noteRuns: PieceRun[] = [{ text: range, slot: 'tx2' }, ...(note === '' ? [] : [{ text: note }])];
  const shapes = [box];
  const beside = to + 0.06;
  if (!inside) shapes.push(label(`${span.label} label`, { x: beside, y, w: width, h: bar }, [name], size.bar));
  if (noteLines === 2) {
    const below = (line: number, w: number): Frame => ({
      x: Math.min(from, right - w),
      y: y + bar + 0.03 + line * height.note,
      w,
      h: height.note,
    });
    shapes.push(
      label(`${span.label} days`, below(0, inchesOf(range, size.note, false, face)), noteRuns.slice(0, 1), size.note),
    );
    if (span.note !== undefined) {
      shapes.push(
        label(
          `${span.label} note`,
          below(1, inchesOf(span.note, size.note, false, face)),
          [{ text: span.note }],
          size.note,
        ),
      );
    }
  } else if (noteLines === 1) {
    const frameBelow = { x: Math.min(from, right - noteWidth), y: y + bar + 0.03, w: noteWidth, h: height.note };
    shapes.push(label(`${span.label} days`, frameBelow, noteRuns, size.note));
  } else {
    const after = inside ? beside : beside + width + 0.1;
    const fits = after + noteWidth <= right;
    const left = fits ? after : from - noteWidth - 0.06;
    if (left >= frame.x) {
      const align = fits ? undefined : 'right';
      shapes.push(label(`${span.label} days`, { x: left, y, w: noteWidth, h: bar }, noteRuns, size.note, align));
    }
  }
  return shapes;
}

/** Month names and hairlines behind a plan of work, and a hairline under every row. */
function drawGrid(
  block: TimelineBlock,
  top: number,
  rows: number,
  row: number,
  { frame, face, x }: Scale,
): DrawnShape[] {
  const bottom = top + rows * row;
  const line = (name: string, at: Frame): DrawnShape => ({ name, geometry: 'line', frame: at, line: 'bg2' });
  const y = top - height.ticks;
  const columns = monthStarts(block).map((start) =>
    line(`${monthName(start, localeOf(face))} line`, { x: x(start), y, w: 0, h: bottom - y }),
  );
  const axis = { from: block.from, to: block.to, x, right: frame.x + frame.w, size: size.tick, face };
  const months = monthLabels(axis).map(({ name, ...at }) =>
    label(name, { ...at, y, h: height.ticks - 0.05 }, [{ text: name, slot: 'tx2', bold: true }], size.tick),
  );
  const rules = Array.from({ length: rows + 1 }, (_, index) =>
    line(`Row ${index + 1}`, { x: frame.x, y: top + index * row, w: frame.w, h: 0 }),
  );
  return [...rules, ...columns, ...months];
}

/** The shapes of a timeline that fills `frame`. */
export function timelineShapes(block: TimelineBlock, frame: Frame, face: Face): DrawnShape[] {
  const scale = scaleOf(block, frame, face);
  const marks = placeMarks(block.marks, scale);
  const markRows = marks.reduce((most, { row }) => Math.max(most, row + 1), 0);
  const marksHeight = markRows * height.line + (markRows > 0 ? height.stem : 0);
  const plan = frame.h >= tall;
  const rows = rowsOf(block.spans, plan);
  const count = Math.max(1, ...rows.map((row) => row + 1));
  const top = frame.y + marksHeight + (plan ? height.ticks + (markRows > 0 ? 0.12 : 0) : 0);
  const row = Math.min(plan ? 0.85 : 0.8, (frame.y + frame.h - top) / count);
  const crowded = block.spans.some((span) => {
    const width = inchesOf(`${rangeOf(span, face)}  ${span.note ?? ''}`, size.note, false, face);
    return width > scale.x(span.to, 1) - scale.x(span.from);
  });
  const lines = [crowded ? 2 : 1, 1] as const;
  const noteLines = (plan ? undefined : lines.find((many) => row >= height.stripBar + many * height.note + 0.03)) ?? 0;
  const bar = noteLines > 0 ? height.stripBar : Math.min(height.bar, row * 0.62);
  const inset = noteLines > 0 ? 0 : (row - bar) / 2;
  // On one line a note would run into its neighbour's.
  const bare = crowded && noteLines === 1;
  const spans = block.spans.flatMap(({ note, ...span }, index) =>
    drawSpan(
      bare || note === undefined ? span : { ...span, note },
      top + (rows[index] ?? 0) * row + inset,
      bar,
      noteLines,
      scale,
    ),
  );
  const axis: DrawnShape = {
    name: 'Days',
    geometry: 'line',
    frame: { x: frame.x, y: top + bar / 2, w: frame.w, h: 0 },
    line: 'accent5',
  };
  const ground = plan ? drawGrid(block, top, count, row, scale) : count === 1 ? [axis] : [];
  const markBottom = plan ? top - height.ticks - 0.06 : top;
  return [...ground, ...spans, ...drawMarks(marks, markBottom, face)];
}
