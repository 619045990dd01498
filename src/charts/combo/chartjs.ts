/** The Chart.js drawing of a combination. */
import type { ChartConfiguration, ChartDataset } from 'chart.js';
import type { ChartSpec } from '../../deck/block.js';
import type { ChartLook } from '../chart.js';
import { ownPoints } from '../parts/barSeries.js';
import { barColours, configuration, css, nameScale, pixels, valueScale } from '../parts/canvas.js';
import { labelPlugin, type CanvasLabel } from '../parts/canvasMarks.js';
import { labelText, legendNames } from '../parts/columnPlan.js';
import { strokeOf } from '../parts/lines.js';
import { formatNumber } from '../parts/numberFormat.js';
import { seriesPaint } from '../parts/paint.js';
import { paintRgb } from '../parts/rgb.js';
import { finite } from '../parts/xml.js';
import { comboPlan } from './scales.js';

export function chartjs(spec: ChartSpec, look: ChartLook): ChartConfiguration {
  const plan = comboPlan(spec, look);
  const datasets: ChartDataset<'bar' | 'line'>[] = spec.series.map((series) => {
    const paint = seriesPaint(spec, series);
    const data = spec.categories.map((_, i) => finite(series.values[i]));
    const colour = `#${paintRgb(paint, look)}`;
    return series.secondary
      ? {
          type: 'line',
          label: series.name,
          data,
          yAxisID: 'y2',
          order: 0,
          borderColor: colour,
          pointBackgroundColor: colour,
          borderWidth: pixels(strokeOf(series)),
          pointRadius: 4,
        }
      : {
          type: 'bar',
          label: series.name,
          data,
          yAxisID: 'y',
          order: 1,
          ...barColours(paint, ownPoints(spec, series), spec.categories.length, look),
          categoryPercentage: 0.64,
          barPercentage: 0.98,
        };
  });
  const labels: CanvasLabel[] = plan.labelled
    ? spec.series.flatMap((series, dataset) =>
        spec.categories.flatMap((_, point) => {
          const text = labelText(series, point);
          return text === null
            ? []
            : [
                {
                  dataset,
                  point,
                  text,
                  colour: css('tx1', look),
                  bold: point === spec.highlight,
                  place: series.secondary ? ('above' as const) : ('end' as const),
                },
              ];
        }),
      )
    : [];
  const format = (series: typeof plan.lines) => (value: number) => formatNumber(value, series[0]?.format ?? 'General');
  return configuration('bar', spec.categories, datasets, look, {
    legend: legendNames(spec).length > 1,
    scales: {
      x: nameScale(look, plan.skip),
      y: valueScale(look, !plan.labelled, plan.first, format(plan.columns)),
      y2: {
        ...valueScale(look, !plan.labelled, plan.second, format(plan.lines)),
        position: 'right',
        grid: { display: false },
      },
    },
    plugins: [labelPlugin(labels, look)],
  });
}
