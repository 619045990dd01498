/** The room of a chart's names: beside bars, or below columns. The plot keeps half of the chart, and what is too long is cut. */
import { wrap } from '../../deck/fit/wrap.js';
import { pointsPerInch } from '../../deck/fit/measure.js';
import type { ChartSpec } from '../../deck/block.js';
import type { ChartLook } from '../chart.js';
import { legendHeight, visibleSeries } from './legend.js';
import { faceOf, inches, lineHeight, widest, type Lettering } from './measure.js';

/** Share of the chart's width that names beside bars may take: what labels behind the bars leave of half, and never less than a fifth. */
const beside = { least: 0.2, most: 0.38 } as const;
/** Programs set names a little wider than the metrics say, and leave a gap before the plot. */
const looseness = 1.06;
const besideGap = 0.12;
/** Names wrap to three lines; more are read as a text. */
const mostLines = 3;
/** Columns beyond this many have names on one line, every second or third where they have no room. */
export const mostUnthinned = 12;
/** Share of a column's slot that its name may fill. */
const filled = 0.92;
/** Inches of a name under many columns: a longer one would leave too few of the others. */
const widestThinned = 1.1;

/** Inches and lines that one name may take. */
export interface NameRoom {
  readonly width: number;
  readonly lines: number;
}

/** Width of all names beside bars, in inches, where labels behind the bars take some. */
export function besideWidth(look: ChartLook, right: number): number {
  return look.width * Math.min(beside.most, Math.max(beside.least, 0.5 - right / look.width));
}

/** Left margin of bars: as wide as the names need, within their room. */
export function besideMargin(spec: ChartSpec, look: ChartLook, right: number): number {
  const longest = widest(spec.categories, look);
  return Math.min(besideWidth(look, right), longest * looseness + besideGap);
}

const legendOf = (spec: ChartSpec, look: ChartLook) =>
  legendHeight(
    visibleSeries(spec).map(({ name }) => name),
    look,
  );

/** Height of a row of bars, in inches. */
export function rowHeight(spec: ChartSpec, look: ChartLook): number {
  return Math.max(0, look.height - legendOf(spec, look) - 0.1) / Math.max(1, spec.categories.length);
}

/** Whether every row is high enough for a name. */
export const rowsHoldNames = (spec: ChartSpec, look: ChartLook) =>
  rowHeight(spec, look) >= lineHeight(look.fontSize) * 0.9;

const clampLines = (lines: number) => Math.min(mostLines, Math.max(1, Math.floor(lines)));

export function besideRoom(spec: ChartSpec, look: ChartLook, right: number): NameRoom {
  return {
    width: (besideWidth(look, right) - besideGap) / looseness,
    lines: clampLines(rowHeight(spec, look) / lineHeight(look.fontSize)),
  };
}

/** Width of a column with the gap after it, in inches, before a reference line's name. */
function slotOf(spec: ChartSpec, look: ChartLook): number {
  const reference = spec.reference ? inches(spec.reference.label, look) + 0.1 : 0;
  return Math.max(0.2, look.width - 0.3 - reference) / Math.max(1, spec.categories.length);
}

/** Lines below the plot for which legend, labels and half of the height leave room. */
function linesBelow(spec: ChartSpec, look: ChartLook): number {
  const line = lineHeight(look.fontSize);
  return clampLines((look.height / 2 - legendOf(spec, look) - line - 0.2) / line);
}

/** `thinned`: the kind leaves names out where there are many. */
export function belowRoom(spec: ChartSpec, look: ChartLook, thinned: boolean): NameRoom {
  if (thinned && spec.categories.length > mostUnthinned) return { width: widestThinned, lines: 1 };
  return { width: slotOf(spec, look) * filled, lines: linesBelow(spec, look) };
}

/** Lines of a name as it wraps in its room. */
export function linesOf(name: string, width: number, look: Lettering): number {
  return wrap([{ text: name }], look.fontSize, width * pointsPerInch, faceOf(look)).length;
}

/** Every how many names stand below columns whose slots have some inches. */
export function skipOf({ categories }: ChartSpec, look: ChartLook, slot: number): number {
  return categories.length > mostUnthinned ? Math.max(1, Math.ceil((widest(categories, look) + 0.1) / slot)) : 1;
}

/** Lines that the names below columns take; `thinned` as for their room. */
export function nameLines(spec: ChartSpec, look: ChartLook, thinned = true): number {
  const { width, lines } = belowRoom(spec, look, thinned);
  if (lines === 1) return 1;
  return Math.min(lines, Math.max(1, ...spec.categories.map((name) => linesOf(name, width, look))));
}
