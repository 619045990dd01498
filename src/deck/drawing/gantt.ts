/** A plan of work as shapes: names and owners at the left, a bar a row over months, the last day behind it. */
import { lineHeightOf, localeOf, type Face } from '../fit/face.js';
import type { GanttBlock, GanttRow } from '../block.js';
import { pointsPerInch, textWidth } from '../fit/measure.js';
import { wrap } from '../fit/wrap.js';
import type { Frame } from '../layouts.js';
import { tones } from '../palette.js';
import { dayNumber, monthName, monthStarts, shortDate } from './calendar.js';
import { monthLabels } from './month-labels.js';
import type { DrawnShape, PieceRun } from './shape.js';

/** Points. */
const size = { head: 11, label: 12, smallLabel: 11, date: 11 } as const;
/** Inches on a slide of full width; on a narrower one the columns of text give way with the rest. */
const full = { frame: 12.133, label: 4.7, owner: 1.35, gap: 0.12, date: 0.75 } as const;
type Widths = Readonly<Record<'label' | 'owner' | 'gap' | 'date', number>>;

function widthsOf(frame: Frame): Widths {
  const share = Math.min(1, frame.w / full.frame);
  return { label: full.label * share, owner: full.owner * share, gap: full.gap, date: full.date };
}

const height = { head: 0.32, row: 0.62, bar: 0.26 } as const;
const linesOfLabel = 2;
const looseness = 1.08;

function text(name: string, frame: Frame, lines: readonly (readonly PieceRun[])[], points: number): DrawnShape {
  return {
    name,
    geometry: 'text',
    frame,
    paragraphs: lines.map((runs) => ({ runs, level: 0, size: points })),
    anchor: 'middle',
  };
}

/** How many lines of a name stand in a row. */
function linesIn(tall: number, face: Face): number {
  return tall * pointsPerInch >= linesOfLabel * size.smallLabel * lineHeightOf(face) ? linesOfLabel : 1;
}

/** The lines of a name at the size at which two hold it (one in a low row), else cut at the last. */
function nameLines(
  label: string,
  { width, tall }: { readonly width: Widths; readonly tall: number },
  face: Face,
): { readonly lines: readonly string[]; readonly points: number } {
  // Some programs set Chinese and Latin further apart than the metrics say.
  const room = ((width.label - width.gap) * pointsPerInch) / looseness;
  const at = (points: number) => wrap([{ text: label }], points, room, face);
  const most = linesIn(tall, face);
  const roomy = tall * pointsPerInch >= most * size.label * lineHeightOf(face);
  const points = roomy && at(size.label).length <= most ? size.label : size.smallLabel;
  const lines = at(points);
  if (lines.length <= most) return { lines, points };
  const cut = Array.from(lines[most - 1] ?? '');
  while (cut.length > 0 && textWidth(`${cut.join('')}…`, points, false, face) > room) cut.pop();
  return { lines: [...lines.slice(0, most - 1), `${cut.join('').trimEnd()}…`], points };
}

interface Scale {
  readonly left: number;
  readonly right: number;
  readonly x: (date: string, offset?: number) => number;
}

/** Days of the plan between the columns at the left and the room for a date at the right. */
function scaleOf(block: GanttBlock, frame: Frame): Scale {
  const width = widthsOf(frame);
  const left = frame.x + width.label + width.owner;
  const right = frame.x + frame.w - width.date;
  const first = dayNumber(block.from);
  const days = Math.max(1, dayNumber(block.to) + 1 - first);
  const x = (date: string, offset = 0) =>
    left + (Math.min(Math.max(dayNumber(date) + offset - first, 0), days) / days) * (right - left);
  return { left, right, x };
}

function drawGrid(block: GanttBlock, frame: Frame, row: number, { x }: Scale, face: Face): DrawnShape[] {
  const bottom = frame.y + height.head + block.rows.length * row;
  const width = widthsOf(frame);
  const head = (name: string, at: Frame) => text(name, at, [[{ text: name, bold: true, slot: 'tx2' }]], size.head);
  const rules = Array.from({ length: block.rows.length + 1 }, (_, index): DrawnShape => {
    const y = frame.y + height.head + index * row;
    return { name: `Row ${index + 1}`, geometry: 'line', frame: { x: frame.x, y, w: frame.w, h: 0 }, line: 'bg2' };
  });
  const lines = monthStarts(block).map((start): DrawnShape => {
    const at = { x: x(start), y: frame.y, w: 0, h: bottom - frame.y };
    return { name: `${monthName(start, localeOf(face))} line`, geometry: 'line', frame: at, line: 'bg2' };
  });
  const axis = { from: block.from, to: block.to, x, right: frame.x + frame.w, size: size.head, face };
  const months = monthLabels(axis).map(({ name, ...at }) => head(name, { ...at, y: frame.y, h: height.head }));
  return [
    ...rules,
    ...lines,
    ...months,
    head(block.heads.label, { x: frame.x, y: frame.y, w: width.label - width.gap, h: height.head }),
    head(block.heads.owner, { x: frame.x + width.label, y: frame.y, w: width.owner - width.gap, h: height.head }),
  ];
}

function drawRow(row: GanttRow, y: number, tall: number, frame: Frame, { x }: Scale, face: Face): DrawnShape[] {
  const width = widthsOf(frame);
  const { lines, points } = nameLines(row.label, { width, tall }, face);
  const from = x(row.from);
  const to = Math.max(from + 0.06, x(row.to, 1));
  const bar = Math.min(height.bar, tall * 0.6);
  return [
    text(
      row.label,
      { x: frame.x, y, w: width.label - width.gap, h: tall },
      lines.map((line) => [{ text: line }]),
      points,
    ),
    text(
      `${row.label} owner`,
      { x: frame.x + width.label, y, w: width.owner - width.gap, h: tall },
      wrap([{ text: row.owner }], size.smallLabel, ((width.owner - width.gap) * pointsPerInch) / looseness, face)
        .slice(0, linesIn(tall, face))
        .map((line) => [{ text: line, slot: 'tx2' }]),
      size.smallLabel,
    ),
    {
      name: `${row.label} bar`,
      geometry: 'rect',
      frame: { x: from, y: y + (tall - bar) / 2, w: to - from, h: bar },
      ...(row.tone === 'plan' ? { line: 'tx1' as const } : { fill: tones[row.tone] }),
    },
    text(
      `${row.label} due`,
      { x: to + 0.06, y, w: width.date - 0.06, h: tall },
      [[{ text: shortDate(row.to, localeOf(face)), slot: 'tx2' }]],
      size.date,
    ),
  ];
}

/** The shapes of a plan of work in `frame`; rows share its height, up to a tallest. */
export function ganttShapes(block: GanttBlock, frame: Frame, face: Face): DrawnShape[] {
  const scale = scaleOf(block, frame);
  const row = Math.min(height.row, (frame.h - height.head) / Math.max(1, block.rows.length));
  const rows = block.rows.flatMap((one, index) =>
    drawRow(one, frame.y + height.head + index * row, row, frame, scale, face),
  );
  return [...drawGrid(block, frame, row, scale, face), ...rows];
}
