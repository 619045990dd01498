/** Bubbles and scatters as a Chart.js configuration. */
import type { ChartConfiguration, ChartDataset } from 'chart.js';
import type { ChartSpec } from '../../deck/block.js';
import type { ChartLook } from '../chart.js';
import { ownPoints } from './barSeries.js';
import { barColours, configuration, css, fontFamily, pixels, pixelsPerInch, valueScale } from './canvas.js';
import { labelPlugin, referencePlugin, type CanvasLabel } from './canvasMarks.js';
import { legendNames } from './columnPlan.js';
import { inches } from './measure.js';
import { formatNumber } from './numberFormat.js';
import { seriesPaint } from './paint.js';
import { finite } from './xml.js';
import { pointPlaces, pointRadius } from './pointPlaces.js';
import { pointName, pointPlan, type Scale } from './pointPlan.js';

const sides = { r: 'right', l: 'left', t: 'above', b: 'below' } as const;

export function pointsCanvas(spec: ChartSpec, look: ChartLook): ChartConfiguration {
  const plan = pointPlan(spec, look);
  const placeOf = pointPlaces(spec, look);
  const radius = pointRadius(spec, plan.plot);
  const datasets: ChartDataset<'bubble'>[] = spec.series.map((series) => ({
    label: series.name,
    data: spec.categories.map((_, i) => ({
      x: finite(series.x?.[i]) ?? NaN,
      y: finite(series.values[i]) ?? NaN,
      r: radius(series, i) * pixelsPerInch,
    })),
    ...barColours(seriesPaint(spec, series), ownPoints(spec, series), spec.categories.length, look),
  }));
  const named = spec.kind === 'scatter' ? spec.reference?.label : undefined;
  const labels: CanvasLabel[] = spec.series.flatMap((_, dataset) =>
    spec.categories.flatMap((__, point) => {
      const text = pointName(spec, dataset, point);
      const bubble = datasets[dataset]?.data[point];
      const place = placeOf(dataset, point);
      const away = typeof bubble === 'object' && 'r' in bubble ? (bubble.r ?? 0) : 0;
      return text === null || place === null
        ? []
        : [
            {
              dataset,
              point,
              text,
              place: sides[place],
              colour: css('tx1', look),
              bold: point === spec.highlight,
              beyond: () => away,
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
    padding: { top: 8, right: named ? inches(named, look) * pixelsPerInch + 12 : 20 },
    plugins: [
      ...(spec.reference && spec.kind === 'scatter'
        ? [referencePlugin(spec.reference.value, spec.reference.label, 'y', look)]
        : []),
      labelPlugin(labels, look),
    ],
  });
}
