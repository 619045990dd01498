/** A matrix of two by two as shapes: named quadrants, and numbered points with their names, none over another. */
import type { Face } from '../fit/face.js';
import type { MatrixBlock, MatrixPoint } from '../block.js';
import { pointsPerInch, textWidth } from '../fit/measure.js';
import type { Frame } from '../layouts.js';
import { tones } from '../palette.js';
import type { DrawnShape, PieceRun } from './shape.js';

/** Points. */
const size = { axis: 11, quadrant: 12, mark: 11, label: 11 } as const;
/** Inches. */
const circle = 0.28;
const line = 0.24;
const axis = { top: 0.28, bottom: 0.3 } as const;
const inset = 0.08;
const apart = 0.03;

const inchesOf = (text: string, points: number, bold: boolean, face: Face) =>
  (textWidth(text, points, bold, face) / pointsPerInch) * 1.06 + 0.06;

function label(name: string, frame: Frame, run: PieceRun, points: number, align?: 'center' | 'right'): DrawnShape {
  return {
    name,
    geometry: 'text',
    frame,
    paragraphs: [{ runs: [run], level: 0, size: points, ...(align ? { align } : {}) }],
    anchor: 'middle',
  };
}

const touches = (one: Frame, other: Frame) =>
  one.x < other.x + other.w + apart &&
  other.x < one.x + one.w + apart &&
  one.y < other.y + other.h + apart &&
  other.y < one.y + one.h + apart;

const inside = (one: Frame, frame: Frame) =>
  one.x >= frame.x - 1e-9 &&
  one.x + one.w <= frame.x + frame.w + 1e-9 &&
  one.y >= frame.y - 1e-9 &&
  one.y + one.h <= frame.y + frame.h + 1e-9;

/** What a point takes: its circle, and its name beside it unless there is no room. */
interface Placed {
  readonly point: MatrixPoint;
  readonly circle: Frame;
  readonly label?: Frame;
}

/** Steps away from a point's own place, the nearest first: up and down, then sideways. */
const steps: readonly (readonly [number, number])[] = Array.from({ length: 9 }, (_, dx) =>
  Array.from({ length: 25 }, (_unused, dy): [number, number] => [(dx - 4) * 0.42, (dy - 12) * 0.16]),
)
  .flat()
  .sort(([ax, ay], [bx, by]) => ax * ax * 4 + ay * ay - (bx * bx * 4 + by * by) || ax - bx || ay - by);

/**
 * The places in which a point may stand, the best first: in its own quadrant, with its name at the right or the left there; then
 * with a name that reaches over the middle; then without one.
 */
function* candidates(point: MatrixPoint, quadrant: Frame, plot: Frame, face: Face): Generator<Placed> {
  const w = inchesOf(point.label, size.label, false, face);
  const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), Math.max(low, high));
  const ownX = clamp(plot.x + point.x * plot.w - circle / 2, quadrant.x, quadrant.x + quadrant.w - circle);
  const ownY = clamp(plot.y + (1 - point.y) * plot.h - circle / 2, quadrant.y, quadrant.y + quadrant.h - circle);
  for (const room of [quadrant, plot, undefined]) {
    for (const [dx, dy] of steps) {
      const at: Frame = { x: ownX + dx, y: ownY + dy, w: circle, h: circle };
      if (!inside(at, quadrant)) continue;
      if (!room) yield { point, circle: at };
      else {
        const y = at.y + (circle - line) / 2;
        for (const x of [at.x + circle + 0.04, at.x - w - 0.04]) {
          const beside = { x, y, w, h: line };
          if (inside(beside, room)) yield { point, circle: at, label: beside };
        }
      }
    }
  }
}

function place(block: MatrixBlock, plot: Frame, taken: readonly Frame[], face: Face): Placed[] {
  const blocked = [...taken];
  return block.points.flatMap((point) => {
    const right = point.x >= 0.5;
    const top = point.y >= 0.5;
    const quadrant: Frame = {
      x: plot.x + (right ? plot.w / 2 : 0) + inset / 2,
      y: plot.y + (top ? 0 : plot.h / 2) + inset / 2,
      w: plot.w / 2 - inset,
      h: plot.h / 2 - inset,
    };
    for (const one of candidates(point, quadrant, plot, face)) {
      const frames = [one.circle, ...(one.label ? [one.label] : [])];
      if (frames.some((frame) => blocked.some((other) => touches(frame, other)))) continue;
      blocked.push(...frames);
      return [one];
    }
    return [];
  });
}

function drawPoint({ point, circle: frame, label: beside }: Placed): DrawnShape[] {
  const outlined = point.tone === 'plan';
  const mark: PieceRun = { text: point.mark, bold: true, slot: outlined ? 'tx1' : 'bg1' };
  const dot: DrawnShape = {
    name: `${point.label} point`,
    geometry: 'ellipse',
    frame,
    ...(outlined ? { line: 'tx1' as const } : { fill: tones[point.tone] }),
    paragraphs: [{ runs: [mark], level: 0, size: size.mark, align: 'center' }],
    anchor: 'middle',
  };
  return beside ? [dot, label(point.label, beside, { text: point.label }, size.label)] : [dot];
}

/** The names of the quadrants in their outer corners. */
function corners({ quadrants }: MatrixBlock, plot: Frame, face: Face) {
  const of = (name: string, right: boolean, top: boolean): { name: string; frame: Frame; right: boolean } => {
    const w = Math.min(inchesOf(name, size.quadrant, true, face), plot.w / 2 - 2 * inset);
    const x = right ? plot.x + plot.w - w - inset : plot.x + inset;
    const y = top ? plot.y + inset : plot.y + plot.h - line - inset;
    return { name, frame: { x, y, w, h: line }, right };
  };
  return [
    of(quadrants.topLeft, false, true),
    of(quadrants.topRight, true, true),
    of(quadrants.bottomLeft, false, false),
    of(quadrants.bottomRight, true, false),
  ];
}

/** The shapes of a matrix that fills `frame`. A point for which no free place is left is not drawn. */
export function matrixShapes(block: MatrixBlock, frame: Frame, face: Face): DrawnShape[] {
  const plot: Frame = {
    x: frame.x,
    y: frame.y + axis.top,
    w: frame.w,
    h: frame.h - axis.top - axis.bottom,
  };
  const names = corners(block, plot, face);
  const middle = { x: plot.x + plot.w / 2, y: plot.y + plot.h / 2 };
  const rule = (name: string, at: Frame): DrawnShape => ({ name, geometry: 'line', frame: at, line: 'accent5' });
  const placed = place(
    block,
    plot,
    names.map((one) => one.frame),
    face,
  );
  return [
    { name: 'Ground', geometry: 'rect', frame: { ...plot, w: plot.w / 2, h: plot.h / 2 }, fill: 'bg2' },
    rule('Left', { x: plot.x, y: plot.y, w: 0, h: plot.h }),
    rule('Bottom', { x: plot.x, y: plot.y + plot.h, w: plot.w, h: 0 }),
    rule('Upright', { x: middle.x, y: plot.y, w: 0, h: plot.h }),
    rule('Across', { x: plot.x, y: middle.y, w: plot.w, h: 0 }),
    ...names.map(({ name, frame: at, right }) =>
      label(name, at, { text: name, bold: true, slot: 'tx2' }, size.quadrant, right ? 'right' : undefined),
    ),
    label(
      block.axes.x,
      { x: plot.x, y: plot.y + plot.h + 0.04, w: plot.w, h: axis.bottom - 0.04 },
      { text: block.axes.x, slot: 'tx2' },
      size.axis,
      'right',
    ),
    label(
      block.axes.y,
      { x: frame.x, y: frame.y, w: plot.w, h: axis.top - 0.04 },
      { text: block.axes.y, slot: 'tx2' },
      size.axis,
    ),
    ...placed.flatMap(drawPoint),
  ];
}
