/** Clustered columns and bars as a Chart.js configuration, by the same plan as the native drawing. */
import type { ChartConfiguration, ChartDataset } from 'chart.js';
import type { ChartSpec } from '../../deck/block.js';
import type { ChartLook } from '../chart.js';
import { ownPoints } from './barSeries.js';
import { barColours, configuration, css, nameScale, pixels, pixelsPerInch, valueScale } from './canvas.js';
import { labelPlugin, referencePlugin, whiskerPlugin, type CanvasLabel } from './canvasMarks.js';
import { clusterPlan, labelText, labelWidth, legendNames, mainSeries, touching, type Direction } from './columnPlan.js';
import { inches } from './measure.js';
import { formatNumber } from './numberFormat.js';
import { seriesPaint } from './paint.js';
import { finite } from './xml.js';

export function clusterCanvas(spec: ChartSpec, direction: Direction, look: ChartLook): ChartConfiguration {
  const plan = clusterPlan(spec, direction, look);
  const upright = direction === 'column';
  const scale = upright ? 'y' : 'x';
  const datasets: ChartDataset<'bar'>[] = spec.series.map((series) => ({
    label: series.name,
    data: spec.categories.map((_, i) => finite(series.values[i])),
    ...barColours(seriesPaint(spec, series), ownPoints(spec, series), spec.categories.length, look),
    categoryPercentage: 1 / (1 + plan.gap / 100 / Math.max(1, spec.series.length)),
    barPercentage: touching(spec) ? 1 : 0.98,
    ...(touching(spec) ? { borderColor: css('bg1', look), borderWidth: 1, borderSkipped: false } : {}),
  }));
  const whiskers = spec.series.flatMap((series, dataset) =>
    spec.categories.flatMap((_, point) => {
      const low = finite(series.low?.[point]);
      const high = finite(series.high?.[point]);
      return low === null || high === null ? [] : [{ dataset, point, low, high }];
    }),
  );
  const labels: CanvasLabel[] = spec.series.flatMap((series, dataset) =>
    plan.labelled.has(series)
      ? spec.categories.flatMap((_, point) => {
          const text = labelText(series, point);
          const value = finite(series.values[point]);
          if (text === null || value === null) return [];
          const end = finite(value < 0 ? series.low?.[point] : series.high?.[point]) ?? value;
          const bold = point === spec.highlight && series === mainSeries(spec);
          return [
            {
              dataset,
              point,
              text,
              bold,
              place: 'end' as const,
              colour: css('tx1', look),
              beyond: (chart) => {
                const axis = chart.scales[scale];
                return axis ? Math.abs(axis.getPixelForValue(end) - axis.getPixelForValue(value)) : 0;
              },
            } satisfies CanvasLabel,
          ];
        })
      : [],
  );
  const room = Math.max(0, ...[...plan.labelled].map((series) => labelWidth(series, look))) * pixelsPerInch + 12;
  const name = spec.reference?.label ?? '';
  const format = mainSeries(spec)?.format ?? 'General';
  const values = valueScale(look, plan.labelled.size === 0, plan.bounds, (value) => formatNumber(value, format));
  const names = nameScale(look, plan.skip);
  return configuration('bar', spec.categories, datasets, look, {
    legend: legendNames(spec).length > 1,
    horizontal: !upright,
    scales: upright ? { x: names, y: values } : { x: values, y: names },
    padding: upright
      ? { top: pixels(look.fontSize) * 1.6, right: name ? inches(name, look) * pixelsPerInch + 12 : 4 }
      : { right: plan.labelled.size > 0 ? room : 8, top: name ? pixels(look.fontSize) * 1.6 : 2 },
    plugins: [
      whiskerPlugin(whiskers, scale, look),
      ...(spec.reference ? [referencePlugin(spec.reference.value, name, scale, look)] : []),
      labelPlugin(labels, look),
    ],
  });
}
