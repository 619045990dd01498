/** The gate's rules for where shapes lie: on the slide, not over each other, and written in the order in which they are read. */
import type { Frame } from '../deck/layouts.js';
import type { GateIssue } from './gate-issue.js';
import { shapesOf, slideSize, type Shape } from './gate-shapes.js';
import type { Package } from './package.js';

/** Inches that frames may share or lie beyond an edge. */
const tolerance = 0.02;

type Placed = Shape & { readonly frame: Frame };

const placed = (shapes: readonly Shape[]): Placed[] =>
  shapes.filter((shape): shape is Placed => shape.frame !== undefined);

const right = ({ x, w }: Frame) => x + w;
const bottom = ({ y, h }: Frame) => y + h;
const across = (a: Frame, b: Frame) => Math.min(right(a), right(b)) - Math.max(a.x, b.x);
const down = (a: Frame, b: Frame) => Math.min(bottom(a), bottom(b)) - Math.max(a.y, b.y);
const overlap = (a: Frame, b: Frame) => across(a, b) > tolerance && down(a, b) > tolerance;
const within = (inner: Frame, outer: Frame) =>
  inner.x >= outer.x - tolerance &&
  inner.y >= outer.y - tolerance &&
  right(inner) <= right(outer) + tolerance &&
  bottom(inner) <= bottom(outer) + tolerance;

const pairs = <T>(all: readonly T[]) =>
  all.flatMap((one, at) => all.slice(at + 1).map((other) => [one, other] as const));
const flat = (shapes: readonly Shape[]): Shape[] => shapes.flatMap((shape) => [shape, ...flat(shape.inner)]);

function outside(part: string, shapes: readonly Shape[], slide: Frame): GateIssue[] {
  return placed(flat(shapes))
    .filter(({ frame }) => !within(frame, slide))
    .map(({ name, frame: { x, y, w, h } }) => {
      const found = [x, y, w, h].map((inches) => inches.toFixed(2)).join(', ');
      return { rule: 'shape-outside', part, shape: name, found: `it lies beyond the slide (${found} in)` };
    });
}

/** Text may stand in a filled shape that holds it; it may not lie over another text, nor half over a shape. */
function collide(one: Placed, other: Placed): boolean {
  if (!overlap(one.frame, other.frame)) return false;
  const texts = [one, other].filter(({ texts: own }) => own !== '');
  if (texts.length === 2) return true;
  if (texts.length === 0 || !one.filled === !other.filled) return false;
  const [text] = texts;
  const mark = text === one ? other : one;
  return text !== undefined && mark.filled && !isGround(mark) && !within(text.frame, mark.frame);
}

/** A pale area that lies under everything of a drawing. */
const isGround = ({ name }: Shape) => name === 'Ground';

function overlaps(part: string, shapes: readonly Shape[]): GateIssue[] {
  const issue = ([one, other]: readonly [Placed, Placed]): GateIssue => {
    const by = `${across(one.frame, other.frame).toFixed(2)} x ${down(one.frame, other.frame).toFixed(2)} in`;
    return { rule: 'shapes-overlap', part, shape: other.name, found: `it lies over ${one.name} by ${by}` };
  };
  const top = placed(shapes).filter(({ decorates, kind }) => !decorates && kind !== 'cxnSp');
  const inGroups = shapes.flatMap(({ inner }) => pairs(placed(inner)).filter(([one, other]) => collide(one, other)));
  return [...pairs(top).filter(([one, other]) => overlap(one.frame, other.frame)), ...inGroups].map(issue);
}

/** Whether a reader would take `b` before `a`: it stands above it in its column, or left of it in its row. */
function comesFirst(b: Frame, a: Frame): boolean {
  if (across(a, b) > tolerance && bottom(b) <= a.y + tolerance) return true;
  const row = down(a, b) > Math.min(a.h, b.h) / 2;
  return row && right(b) <= a.x + tolerance;
}

function order(part: string, shapes: readonly Shape[]): GateIssue[] {
  const read = placed(shapes).filter(({ decorates }) => !decorates);
  const title = read.findIndex(({ title: own }) => own);
  if (title > 0) {
    const found = `${read[0]?.name ?? ''} is read before the title`;
    return [{ rule: 'reading-order', part, shape: read[title]?.name ?? '', found }];
  }
  const rest = read.filter(({ title: own }) => !own);
  return pairs(rest)
    .filter(([a, b]) => comesFirst(b.frame, a.frame))
    .map(([a, b]) => ({
      rule: 'reading-order',
      part,
      shape: b.name,
      found: `${a.name} is read before it, and stands after it`,
    }));
}

/** Rules over one slide. */
export function layoutIssues(package_: Package, part: string): GateIssue[] {
  const shapes = shapesOf(package_, part);
  const size = slideSize(package_);
  const slide = size && { x: 0, y: 0, w: size.width, h: size.height };
  return [...(slide ? outside(part, shapes, slide) : []), ...overlaps(part, shapes), ...order(part, shapes)];
}
