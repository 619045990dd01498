/** A timeline as shapes: spans as bars on a scale of days, in lanes where they overlap, and milestones over them. */
import type { Locale } from '../config/review.js';
import type { TimelineBlock, TimelineMark, TimelineSpan } from '../deck/block.js';
import { pointsPerInch, textWidth } from '../deck/fit/measure.js';
import type { Frame } from '../deck/layouts.js';
import { tones } from '../deck/palette.js';
import type { DrawnShape } from './piece.js';

const size = { bar: 12, note: 11, date: 10, mark: 11 } as const;
const height = { line: 0.24, bar: 0.34, diamond: 0.16, below: 0.24 } as const;
/** Least distance between two labels of a row, in inches. */
const apart = 0.12;

const day = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

/** `2025-11-01` as a slide shows it. */
function shortDate(date: string, locale: Locale): string {
  const [, month = '', number = ''] = date.split('-');
  return locale === 'zh-CN' ? `${Number(month)}月${Number(number)}日` : `${Number(month)}/${Number(number)}`;
}

const inchesOf = (text: string, points: number, bold: boolean, locale: Locale) =>
  textWidth(text, points, bold, locale) / pointsPerInch + 0.06;

interface PlacedMark {
  readonly mark: TimelineMark;
  /** Inches from the left of the slide: its day, and its label's left edge and width. */
  readonly at: number;
  readonly left: number;
  readonly width: number;
  readonly row: number;
}

/** Labels above their day, kept inside the frame; one that would touch another goes a row up. */
function placeMarks(
  marks: readonly TimelineMark[],
  frame: Frame,
  x: (days: number) => number,
  locale: Locale,
): PlacedMark[] {
  const ends: number[] = [];
  return [...marks]
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
    .map((mark) => {
      const at = x(day(mark.date) + 0.5);
      const text = `${shortDate(mark.date, locale)} ${mark.label}`;
      const width = Math.min(frame.w, inchesOf(text, size.mark, true, locale));
      const left = Math.min(Math.max(frame.x, at - width / 2), frame.x + frame.w - width);
      const free = ends.findIndex((end) => left >= end + apart);
      const row = free < 0 ? ends.length : free;
      ends[row] = left + width;
      return { mark, at, left, width, row };
    });
}

interface PlacedSpan {
  readonly span: TimelineSpan;
  readonly from: number;
  readonly to: number;
  readonly lane: number;
  /** Its label stands beside the bar, which is too short for it. */
  readonly beside: boolean;
}

function placeSpans(spans: readonly TimelineSpan[], x: (days: number) => number, locale: Locale): PlacedSpan[] {
  const ends: number[] = [];
  return spans.map((span) => {
    const from = x(day(span.from));
    const to = x(day(span.to) + 1);
    const label = inchesOf(span.label, size.bar, true, locale);
    const beside = label > to - from - 0.16;
    const free = ends.findIndex((end) => from >= end - 0.001);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = beside ? to + label + 0.1 : to;
    return { span, from, to, lane, beside };
  });
}

/** The shapes of a timeline that fills `frame`. */
export function timelineShapes(block: TimelineBlock, frame: Frame, locale: Locale): DrawnShape[] {
  const first = day(block.from);
  const days = Math.max(1, day(block.to) + 1 - first);
  const x = (days_: number) => frame.x + (Math.min(Math.max(days_ - first, 0), days) / days) * frame.w;
  const marks = placeMarks(block.marks, frame, x, locale);
  const spans = placeSpans(block.spans, x, locale);
  const markRows = marks.reduce((most, { row }) => Math.max(most, row + 1), 0);
  const lanes = spans.reduce((most, { lane }) => Math.max(most, lane + 1), 1);
  const top = frame.y + markRows * height.line + (markRows > 0 ? 0.14 : 0);
  const lane = Math.min(0.95, (frame.y + frame.h - top) / lanes);
  const notesBelow = lane >= height.bar + height.below;
  const bar = notesBelow ? Math.min(0.42, lane - height.below - 0.04) : Math.min(height.bar, lane - 0.06);

  const shapes: DrawnShape[] = [];
  for (const { span, from, to, lane: index, beside } of spans) {
    const y = top + index * lane;
    const slot = tones[span.tone];
    const outlined = span.tone === 'plan';
    const inside = outlined ? 'tx1' : 'bg1';
    const box = { x: from, y, w: Math.max(0.04, to - from - 0.03), h: bar };
    const label = {
      runs: [{ text: span.label, bold: true, slot: beside ? 'tx1' : inside }],
      level: 0,
      size: size.bar,
    } as const;
    shapes.push({
      name: span.label,
      geometry: 'rect',
      frame: box,
      ...(outlined ? { line: 'tx1' as const } : { fill: slot }),
      ...(beside ? {} : { paragraphs: [{ ...label, align: 'center' as const }], anchor: 'middle' as const }),
    });
    if (beside) {
      const w = inchesOf(span.label, size.bar, true, locale);
      shapes.push({
        name: `${span.label} label`,
        geometry: 'text',
        frame: { x: to + 0.05, y, w, h: bar },
        paragraphs: [label],
        anchor: 'middle',
      });
    }
    if (notesBelow) {
      const range = `${shortDate(span.from, locale)}–${shortDate(span.to, locale)}`;
      const w = Math.max(to - from, inchesOf(`${range}  ${span.note ?? ''}`, size.note, false, locale));
      const runs = [
        { text: range, slot: 'tx2' as const },
        ...(span.note === undefined ? [] : [{ text: `  ${span.note}` }]),
      ];
      shapes.push({
        name: `${span.label} days`,
        geometry: 'text',
        frame: { x: Math.min(from, frame.x + frame.w - w), y: y + bar + 0.04, w, h: height.below },
        paragraphs: [{ runs, level: 0, size: size.note }],
        anchor: 'top',
      });
    }
  }
  for (const { mark, at, left, width, row } of marks) {
    const labelTop = frame.y + (markRows - 1 - row) * height.line;
    const stem = labelTop + height.line;
    const d = height.diamond;
    shapes.push({
      name: `${mark.label} stem`,
      geometry: 'line',
      frame: { x: at, y: stem, w: 0, h: top - stem },
      line: 'accent1',
    });
    shapes.push({
      name: mark.label,
      geometry: 'diamond',
      frame: { x: at - d / 2, y: top - d / 2, w: d, h: d },
      fill: 'accent1',
      line: 'bg1',
    });
    const runs = [
      { text: `${shortDate(mark.date, locale)} `, slot: 'tx2' as const, bold: true },
      { text: mark.label, bold: true },
    ];
    shapes.push({
      name: `${mark.label} label`,
      geometry: 'text',
      frame: { x: left, y: labelTop, w: width, h: height.line },
      paragraphs: [{ runs, level: 0, size: size.mark }],
      anchor: 'middle',
    });
  }
  return shapes;
}
