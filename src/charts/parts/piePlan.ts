/** What pies and doughnuts share: whether the data is a whole, its slices with their paints, and the room for labels around. */
import type { ChartSpec, Series } from '../../deck/block.js';
import type { ChartLook } from '../chart.js';
import { plotOf, type Plot } from './frame.js';
import { visibleSeries } from './legend.js';
import { lineHeight, widest } from './measure.js';
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
}

export interface PiePlan {
  readonly series: Series;
  readonly slices: readonly Slice[];
  readonly plot: Plot;
  /** Inches. */
  readonly radius: number;
}

/** The one series that is a whole of two to six parts; undefined for data that no pie can show, such as a negative value. */
function wholeOf(spec: ChartSpec): { series: Series; total: number } | undefined {
  const [series, other] = visibleSeries(spec);
  if (!series || other) return undefined;
  const values = spec.categories.map((_, i) => finite(series.values[i]));
  const parts = values.filter((value) => value !== null);
  const total = parts.reduce((sum, value) => sum + value, 0);
  const sound = parts.every((value) => value >= 0) && total > 0 && Number.isFinite(total);
  return sound && values.length <= mostSlices ? { series, total } : undefined;
}

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
    return [
      {
        point,
        share,
        angle,
        paint: slicePaint(spec, series, point),
        name: own === null ? '' : category,
        value: own === null ? '' : (own ?? formatNumber(share, '0%')),
        bold: point === spec.highlight,
      },
    ];
  });
  const line = lineHeight(look.fontSize);
  const names = widest(
    slices.flatMap(({ name, value }) => [name, value]),
    look.fontSize,
  );
  const aside = Math.min(look.width * 0.3, names + 0.2);
  const box = plotOf(look, { top: 2 * line + 0.1, right: aside, bottom: 2 * line + 0.1, left: aside });
  const side = Math.min(box.width, box.height);
  const plot = {
    x: box.x + (box.width - side) / 2,
    y: box.y + (box.height - side) / 2,
    width: side,
    height: side,
  };
  return { series, slices, plot, radius: side / 2 };
}
