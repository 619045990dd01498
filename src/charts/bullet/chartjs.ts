/** The Chart.js drawing of a bullet chart. */
import type { ChartConfiguration, ChartDataset } from 'chart.js';
import type { ChartSpec } from '../../deck/block.js';
import type { ChartLook } from '../chart.js';
import { barColours, configuration, css, nameScale, pixelsPerInch, valueScale } from '../parts/canvas.js';
import { labelPlugin, type CanvasLabel } from '../parts/canvasMarks.js';
import { labelWidth, legendNames, mainSeries } from '../parts/columnPlan.js';
import { seriesPaint } from '../parts/paint.js';
import { finite } from '../parts/xml.js';
import { bulletPlan, gap, overlap, paintedPoints } from './plan.js';

export function chartjs(spec: ChartSpec, look: ChartLook): ChartConfiguration {
  const plan = bulletPlan(spec, look);
  const main = mainSeries(spec);
  const datasets: ChartDataset<'bar'>[] = spec.series.map((series) => ({
    label: series.name,
    data: spec.categories.map((_, i) => finite(series.values[i])),
    ...barColours(seriesPaint(spec, series), paintedPoints(spec, series), spec.categories.length, look),
    categoryPercentage: 1 / (1 + gap / 200),
    // Over one, the bars of a row cover each other.
    barPercentage: spec.series.length > 1 ? 1 / (1 - overlap / 200) : 1,
  }));
  const labels = plan.labels.map(({ point, text, bold, slot, end, value }): CanvasLabel => ({
    dataset: main ? spec.series.indexOf(main) : 0,
    point,
    text,
    bold,
    place: 'end',
    colour: css(slot, look),
    beyond: (chart) => {
      const axis = chart.scales.x;
      return axis ? Math.abs(axis.getPixelForValue(end) - axis.getPixelForValue(value)) : 0;
    },
  }));
  return configuration('bar', spec.categories, datasets, look, {
    legend: legendNames(spec).length > 1,
    horizontal: true,
    scales: { x: valueScale(look, false, plan.bounds, String), y: nameScale(look, plan.skip) },
    padding: { right: (main ? labelWidth(main, look) : 0) * pixelsPerInch + 12, top: 2 },
    plugins: [labelPlugin(labels, look)],
  });
}
