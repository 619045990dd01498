/** Columns and lines on two scales as a Chart.js configuration. */
import type { ChartConfiguration, ChartDataset } from 'chart.js';
import type { ChartSpec } from '../../deck/block.js';
import type { ChartLook } from '../chart.js';
import { ownPoints } from './barSeries.js';
import { barColours, configuration, css, nameScale, pixels, pixelsPerInch, valueScale } from './canvas.js';
import { labelPlugin, referencePlugin, type CanvasLabel } from './canvasMarks.js';
import { labelText, legendNames } from './columnPlan.js';
import { strokeOf } from './lines.js';
import { formatNumber } from './numberFormat.js';
import { pointPaint, seriesPaint } from './paint.js';
import { paintRgb, slotOn } from './rgb.js';
import { finite } from './xml.js';
import type { ComboPlan } from './comboPlan.js';

export function comboCanvas(spec: ChartSpec, plan: ComboPlan, look: ChartLook): ChartConfiguration {
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
                  colour: css(
                    point === plan.lineStart && !series.secondary
                      ? slotOn(pointPaint(spec, series, point) ?? seriesPaint(spec, series), look)
                      : 'tx1',
                    look,
                  ),
                  bold: point === spec.highlight,
                  place: series.secondary
                    ? ('above' as const)
                    : point === plan.lineStart
                      ? ('below' as const)
                      : ('end' as const),
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
      ...(plan.lines.length === 0
        ? {}
        : {
            y2: {
              ...valueScale(look, !plan.labelled, plan.second, format(plan.lines)),
              position: 'right' as const,
              grid: { display: false },
            },
          }),
    },
    ...(spec.reference ? { padding: { right: (look.width - plan.plot.x - plan.plot.width) * pixelsPerInch } } : {}),
    plugins: [
      ...(spec.reference
        ? [referencePlugin(spec.reference.value, spec.reference.label, plan.referenceOnSecond ? 'y2' : 'y', look)]
        : []),
      labelPlugin(labels, look),
    ],
  });
}
