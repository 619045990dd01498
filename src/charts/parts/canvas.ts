/** Shared pieces of the Chart.js drawings: fonts, paints, axes and the configuration around a kind's datasets. */
import type { ChartConfiguration, ChartDataset, Plugin } from 'chart.js';
import type { ThemeSlot } from '../../deck/palette.js';
import type { ChartLook } from '../chart.js';
import type { Paint } from './paint.js';
import { paintRgb, slotRgb } from './rgb.js';

/** Pixels of a picture for each inch and point of a look, before the scale of the output. */
export const pixelsPerInch = 96;
export const pixels = (points: number) => (points * pixelsPerInch) / 72;

/** Latin first, then whichever font with Chinese the picture's maker registered or the system has. */
export const fontFamily =
  'Arial, "Liberation Sans", "Noto Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif';

const transparent = 'rgba(0,0,0,0)';

export const css = (slot: ThemeSlot, look: ChartLook) => `#${slotRgb(slot, look)}`;
export const fillCss = (paint: Paint, look: ChartLook) =>
  paint.fill === 'solid'
    ? `#${paintRgb(paint, look)}`
    : paint.fill === 'hatch'
      ? `#${paintRgb(paint, look)}55`
      : transparent;
export const edgeCss = (paint: Paint, look: ChartLook) =>
  paint.fill === 'outline' || paint.fill === 'hatch' ? `#${paintRgb(paint, look)}` : transparent;

/** Colours of a dataset of bars, point by point. */
export function barColours(
  paint: Paint,
  points: readonly { index: number; paint: Paint }[],
  count: number,
  look: ChartLook,
): { backgroundColor: string[]; borderColor: string[]; borderWidth: number } {
  const paints = Array.from({ length: count }, (_, i) => points.find(({ index }) => index === i)?.paint ?? paint);
  return {
    backgroundColor: paints.map((one) => fillCss(one, look)),
    borderColor: paints.map((one) => edgeCss(one, look)),
    borderWidth: paints.some(({ fill }) => fill === 'outline' || fill === 'hatch') ? 1.5 : 0,
  };
}

/** Room around the plot in pixels. */
export interface Padding {
  readonly top?: number;
  readonly right?: number;
  readonly bottom?: number;
  readonly left?: number;
}

/** A configuration without animation, titles and tooltips; what a kind gives comes on top. */
export function configuration(
  type: 'bar' | 'line' | 'bubble' | 'scatter' | 'pie' | 'doughnut',
  labels: readonly string[],
  datasets: ChartDataset[],
  look: ChartLook,
  extra: {
    scales: NonNullable<ChartConfiguration['options']>['scales'];
    legend: boolean;
    hidden?: readonly number[];
    padding?: Padding;
    horizontal?: boolean;
    plugins: Plugin[];
  },
): ChartConfiguration {
  const font = { family: fontFamily, size: pixels(look.fontSize) };
  return {
    type,
    data: { labels: [...labels], datasets },
    plugins: extra.plugins,
    options: {
      animation: false,
      responsive: false,
      indexAxis: extra.horizontal ? 'y' : 'x',
      font,
      color: css('tx1', look),
      layout: { padding: { ...extra.padding } },
      scales: extra.scales ?? {},
      plugins: {
        tooltip: { enabled: false },
        legend: {
          display: extra.legend,
          position: 'top',
          align: 'start',
          labels: {
            font,
            color: css('tx1', look),
            boxWidth: 14,
            boxHeight: 10,
            filter: ({ datasetIndex }) => !(extra.hidden ?? []).includes(datasetIndex ?? -1),
          },
        },
      },
    },
  };
}

/** A category axis: names and a hairline. */
export function nameScale(look: ChartLook, skip = 1) {
  return {
    grid: { display: false },
    border: { color: css('tx2', look) },
    ticks: {
      font: { family: fontFamily, size: pixels(look.fontSize) },
      color: css('tx1', look),
      maxRotation: 0,
      autoSkip: skip > 1,
    },
  };
}

/** A value axis; hidden where the marks carry their values. */
export function valueScale(
  look: ChartLook,
  shown: boolean,
  bounds: { min?: number | undefined; max?: number | undefined },
  format: (value: number) => string,
) {
  return {
    display: shown,
    // Values on marks need room beyond the longest.
    ...(shown ? {} : { grace: '8%' }),
    ...(bounds.min === undefined ? {} : { min: bounds.min }),
    ...(bounds.max === undefined ? {} : { max: bounds.max }),
    grid: { color: css('bg2', look) },
    border: { display: false },
    ticks: {
      font: { family: fontFamily, size: pixels(look.fontSize) },
      color: css('tx2', look),
      callback: (value: string | number) => format(Number(value)),
    },
  };
}
