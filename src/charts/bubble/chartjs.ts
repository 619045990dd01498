/** The Chart.js drawing of a bubble chart. */
import type { ChartConfiguration, ChartDataset } from 'chart.js';
import type { ChartSpec } from '../../deck/block.js';
import type { ChartLook } from '../chart.js';
import { ownPoints } from '../parts/barSeries.js';
import { barColours, configuration, css, fontFamily, pixels, pixelsPerInch, valueScale } from '../parts/canvas.js';
import { labelPlugin, type CanvasLabel } from '../parts/canvasMarks.js';
import { legendNames } from '../parts/columnPlan.js';
import { formatNumber } from '../parts/numberFormat.js';
import { seriesPaint } from '../parts/paint.js';
import { extent } from '../parts/scale.js';
import { finite } from '../parts/xml.js';
import { bubblePlaces, largestRadius } from './places.js';
import { bubbleName, bubblePlan, type Scale } from './plan.js';

const sides = { r: 'right', l: 'left', t: 'above', b: 'below' } as const;

export function chartjs(spec: ChartSpec, look: ChartLook): ChartConfiguration {
  const plan = bubblePlan(spec, look);
  const placeOf = bubblePlaces(spec, look);
  const { high } = extent(spec.series.map(({ size }) => size ?? []));
  // As PowerPoint at 45 %: the largest bubble is about a ninth of the plot's smaller side across.
  const largest = Math.min(plan.plot.width, plan.plot.height) * pixelsPerInch * largestRadius;
  const datasets: ChartDataset<'bubble'>[] = spec.series.map((series) => ({
    label: series.name,
    data: spec.categories.map((_, i) => ({
      x: finite(series.x?.[i]) ?? NaN,
      y: finite(series.values[i]) ?? NaN,
      r: largest * Math.sqrt(Math.max(0, finite(series.size?.[i]) ?? 0) / (high || 1)),
    })),
    ...barColours(seriesPaint(spec, series), ownPoints(spec, series), spec.categories.length, look),
  }));
  const labels: CanvasLabel[] = spec.series.flatMap((_, dataset) =>
    spec.categories.flatMap((__, point) => {
      const text = bubbleName(spec, dataset, point);
      const bubble = datasets[dataset]?.data[point];
      const radius = typeof bubble === 'object' && 'r' in bubble ? (bubble.r ?? 0) : 0;
      return text === null
        ? []
        : [
            {
              dataset,
              point,
              text,
              place: sides[placeOf(dataset, point)],
              colour: css('tx1', look),
              bold: point === spec.highlight,
              beyond: () => radius,
            },
          ];
    }),
  );
  const scale = (which: 'x' | 'y', { min, max, step }: Scale) => {
    const base = valueScale(look, true, { min, max }, (value) => formatNumber(value, plan.formats[which]));
    const font = { family: fontFamily, size: pixels(look.fontSize) };
    const text = spec.axes?.[which];
    return {
      ...base,
      ticks: { ...base.ticks, stepSize: step },
      title: { display: text !== undefined, text: text ?? '', color: css('tx2', look), font },
    };
  };
  return configuration('bubble', [], datasets, look, {
    legend: legendNames(spec).length > 1,
    scales: { x: scale('x', plan.x), y: scale('y', plan.y) },
    padding: { top: 8, right: 20 },
    plugins: [labelPlugin(labels, look)],
  });
}
