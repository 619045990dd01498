/** What pies and doughnuts share: whether the data is a whole, its slices with their paints, and the room for labels around. */
import type { ChartSpec, Series } from '../../deck/block.js';
import type { ChartLook } from '../chart.js';
import { plotOf, type Plot } from './frame.js';
import { visibleSeries } from './legend.js';
import { inches, lineHeight, widest } from './measure.js';
import { formatNumber } from './numberFormat.js';
import { slicePaint, type Paint } from './paint.js';
import { finite } from './xml.js';

/** More slices than this cannot be told apart by shade, nor compared by angle. */
const mostSlices = 6;

export interface Slice {
  readonly point: number;
  /** Of the whole, from 0 to 1. */
  readonly share: number;
  readonly paint: Paint;
  /** Its name, then its own label or its share. */
  readonly name: string;
  readonly value: string;
  readonly bold: boolean;
  /** Middle of the slice in radians, clockwise from twelve o'clock. */
  readonly angle: number;
  /** Of its label as it wraps, in inches. */
  readonly box: { readonly width: number; readonly height: number };
}

export interface PiePlan {
  readonly series: Series;
  readonly slices: readonly Slice[];
  readonly plot: Plot;
  /** Inches. */
  readonly radius: number;
}

/** Share of the chart's width at which PowerPoint breaks the lines of a label. */
const widestLabel = 0.2;

function labelBox(name: string, value: string, look: ChartLook): Slice['box'] {
  const most = look.width * widestLabel;
  const lines = [name, value].map((text) => Math.max(1, Math.ceil(inches(text, look) / most)));
  return {
    width: Math.min(most, widest([name, value], look)),
    height: lines.reduce((sum, count) => sum + count, 0) * lineHeight(look.fontSize),
  };
}

/** Room between a slice and its label in inches. */
const gap = 0.1;

/** Middle of a label beside its slice, from the middle of the pie, right and down. */
export function labelMiddle({ angle, box }: Slice, radius: number): { readonly right: number; readonly down: number } {
  const [across, up] = [Math.sin(angle), Math.cos(angle)];
  return {
    right: across * (radius + gap + box.width / 2),
    down: -up * (radius + gap + box.height / 2),
  };
}

/** Whether two labels would run into each other, as those of two thin slices side by side do. */
function meet(slices: readonly Slice[], radius: number): boolean {
  const placed = slices.filter(({ name, value }) => name !== '' || value !== '');
  return placed.some((one, i) =>
    placed.slice(i + 1).some((other) => {
      const [a, b] = [labelMiddle(one, radius), labelMiddle(other, radius)];
      return (
        Math.abs(a.right - b.right) < (one.box.width + other.box.width) / 2 &&
        Math.abs(a.down - b.down) < (one.box.height + other.box.height) / 2 - 0.02
      );
    }),
  );
}

/** The one series that is a whole of up to six parts; undefined for data that no pie can show, such as a negative value. */
function wholeOf(spec: ChartSpec): { series: Series; total: number } | undefined {
  const [series, other] = visibleSeries(spec);
  if (!series || other) return undefined;
  const values = spec.categories.map((_, i) => finite(series.values[i]));
  const parts = values.filter((value) => value !== null);
  const total = parts.reduce((sum, value) => sum + value, 0);
  const sound = parts.every((value) => value >= 0) && total > 0 && Number.isFinite(total);
  return sound && values.length <= mostSlices ? { series, total } : undefined;
}

/** Undefined where the data is no whole, or where its labels would run into each other: bars show it then. */
export function piePlan(spec: ChartSpec, look: ChartLook): PiePlan | undefined {
  const whole = wholeOf(spec);
  if (!whole) return undefined;
  const { series, total } = whole;
  let before = 0;
  const slices = spec.categories.flatMap((category, point): Slice[] => {
    const value = finite(series.values[point]);
    if (value === null) return [];
    const share = value / total;
    const angle = 2 * Math.PI * (before + share / 2);
    before += share;
    const own = series.labels?.[point];
    const name = own === null ? '' : category;
    const text = own === null ? '' : (own ?? formatNumber(share, '0%'));
    return [
      {
        point,
        share,
        angle,
        paint: slicePaint(spec, series, point),
        name,
        value: text,
        box: labelBox(name, text, look),
        bold: point === spec.highlight,
      },
    ];
  });
  const aside = Math.max(0, ...slices.map(({ box: { width } }) => width)) + gap + 0.1;
  const over = Math.max(0, ...slices.map(({ box: { height } }) => height)) + gap;
  const box = plotOf(look, { top: over, right: aside, bottom: over, left: aside });
  const side = Math.min(box.width, box.height);
  const plot = {
    x: box.x + (box.width - side) / 2,
    y: box.y + (box.height - side) / 2,
    width: side,
    height: side,
  };
  return meet(slices, side / 2) ? undefined : { series, slices, plot, radius: side / 2 };
}
