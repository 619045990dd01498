/** What both drawings of a bullet chart share: one scale for all bars, the plot, and where labels stand. */
import type { ChartSpec, Series } from '../../deck/block.js';
import { marks, type ThemeSlot } from '../../deck/palette.js';
import type { ChartLook } from '../chart.js';
import { ownPoints } from '../parts/barSeries.js';
import { labelText, labelWidth, legendNames, mainSeries } from '../parts/columnPlan.js';
import { plotOf, type Plot } from '../parts/frame.js';
import { legendHeight } from '../parts/legend.js';
import { lineHeight } from '../parts/measure.js';
import { besideMargin } from '../parts/names.js';
import type { Paint } from '../parts/paint.js';
import { extent, roundBounds, tidy } from '../parts/scale.js';
import { finite } from '../parts/xml.js';

export interface BulletLabel {
  readonly point: number;
  readonly text: string;
  readonly bold: boolean;
  readonly slot: ThemeSlot;
  readonly value: number;
  /** Where the label starts, on the values' scale: past the plan's end where that lies further out. */
  readonly end: number;
}

export interface BulletPlan {
  readonly plot: Plot;
  readonly bounds: { readonly min: number; readonly max: number };
  /** Of the main series. */
  readonly labels: readonly BulletLabel[];
  /** Every how many rows have their name written. */
  readonly skip: number;
}

/** In per cent of a bar: the room between rows, and how far the actual bar covers the plan's. */
export const gap = 70;
export const overlap = 50;

/** Points with a paint of their own; good and bad speak of the label. */
export function paintedPoints(spec: ChartSpec, series: Series): { index: number; paint: Paint }[] {
  return ownPoints(spec, { ...series, pointRoles: [] });
}

function labelsOf(spec: ChartSpec): BulletLabel[] {
  const main = mainSeries(spec);
  if (!main) return [];
  const planned = spec.series.filter(({ role }) => role === 'plan');
  return spec.categories.flatMap((_, point): BulletLabel[] => {
    const value = finite(main.values[point]);
    const text = labelText(main, point);
    if (value === null || text === null) return [];
    const reached = planned.map(({ values }) => finite(values[point]) ?? value);
    const role = main.pointRoles?.[point];
    return [
      {
        point,
        text,
        bold: point === spec.highlight,
        slot: role === 'good' || role === 'bad' ? marks[role].slot : 'tx1',
        value,
        end: value < 0 ? value : Math.max(value, ...reached),
      },
    ];
  });
}

/** Room for labels behind the bars, in inches. */
export function labelRoom(spec: ChartSpec, look: ChartLook): number {
  const main = mainSeries(spec);
  return main ? labelWidth(main, look) * 1.06 + 0.16 : 0.2;
}

export function bulletPlan(spec: ChartSpec, look: ChartLook): BulletPlan {
  const { low, high } = extent(spec.series.map(({ values }) => values));
  const line = lineHeight(look.fontSize);
  const legend = legendHeight(legendNames(spec), look);
  const slot = (look.height - legend - 0.1) / Math.max(1, spec.categories.length);
  const round = roundBounds([low, high], true);
  const right = labelRoom(spec, look);
  return {
    labels: labelsOf(spec),
    // No axis is read, so the longest bar takes the whole plot; below zero a round bound leaves room for the label.
    bounds: { min: round.min, max: high > 0 ? tidy(high) : round.max },
    skip: Math.max(1, Math.ceil((line * 0.9) / slot)),
    plot: plotOf(look, {
      top: legend + 0.04,
      right,
      bottom: 0.06,
      left: besideMargin(spec, look, right),
    }),
  };
}
