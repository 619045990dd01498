/** The two scales of a combination: columns below, the line in the band above them, so that neither hides the other's values. */
import type { ChartSpec, Series } from '../../deck/block.js';
import type { ChartLook } from '../chart.js';
import { axisWidth, labelWidth, legendNames } from './columnPlan.js';
import { plotOf, type Plot } from './frame.js';
import { legendHeight } from './legend.js';
import { inches, lineHeight } from './measure.js';
import { nameLines, skipOf } from './names.js';
import { extent, tidy } from './scale.js';

export interface ComboPlan {
  readonly columns: readonly Series[];
  readonly lines: readonly Series[];
  readonly plot: Plot;
  /** Marks carry their values; otherwise both axes are drawn on plain scales. */
  readonly labelled: boolean;
  readonly first: { readonly min?: number; readonly max?: number };
  readonly second: { readonly min?: number; readonly max?: number };
  readonly skip: number;
  /** The line of reference is read on the second scale. */
  readonly referenceOnSecond?: boolean;
  /** Category on whose column the line starts, so that the column's label may not stand above it. */
  readonly lineStart?: number;
}

/** Where the line's lowest and highest points lie on the height of the plot. */
const band = { low: 0.76, high: 0.92 } as const;
/** Where the highest column ends. */
const columnsEnd = 0.64;

export function comboPlan(spec: ChartSpec, look: ChartLook): ComboPlan {
  const lines = spec.series.filter(({ secondary }) => secondary);
  const columns = spec.series.filter(({ secondary }) => !secondary);
  const line = lineHeight(look.fontSize);
  const count = Math.max(1, spec.categories.length);
  const slot = (look.width - 0.3) / count;
  const each = slot / (columns.length + 0.35);
  const fits =
    columns.every((series) => labelWidth(series, look) + 0.04 <= each * (columns.length === 1 ? 1.3 : 1.05)) &&
    lines.every((series) => labelWidth(series, look) + 0.04 <= slot);
  const below = extent([...columns.map(({ values }) => values), spec.reference ? [spec.reference.value] : []]);
  const above = extent(lines.map(({ values }) => values));
  const labelled = fits && below.low >= 0;
  const spread = above.high - above.low || Math.abs(above.high) || 1;
  const span = spread / (band.high - band.low);
  const min = tidy(above.low - band.low * span);
  const skip = skipOf(spec, look, slot);
  const reference = spec.reference ? inches(spec.reference.label, look) + 0.1 : 0;
  const plot = plotOf(look, {
    top: legendHeight(legendNames(spec), look) + 0.08,
    right: Math.max(reference, labelled ? 0.06 : axisWidth({ ...spec, series: lines }, look) + 0.06),
    bottom: nameLines(spec, look) * line + 0.12,
    left: labelled ? 0.06 : axisWidth({ ...spec, series: columns }, look) + 0.06,
  });
  return {
    columns,
    lines,
    plot,
    labelled,
    skip,
    first: labelled ? { min: 0, max: tidy(below.high / columnsEnd) || 1 } : below.low >= 0 ? { min: 0 } : {},
    second: labelled ? { min, max: tidy(min + span) } : {},
  };
}
