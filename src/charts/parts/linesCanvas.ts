/** Lines, and dots with intervals, as a Chart.js configuration. */
import type { ChartConfiguration, ChartDataset } from 'chart.js';
import type { ChartSpec } from '../../deck/block.js';
import { highlight } from '../../deck/palette.js';
import type { ChartLook } from '../chart.js';
import { configuration, css, nameScale, pixels, pixelsPerInch, valueScale } from './canvas.js';
import { labelPlugin, referencePlugin, whiskerPlugin, type CanvasLabel } from './canvasMarks.js';
import { labelText, legendNames, mainSeries } from './columnPlan.js';
import { lastPoint, linePlan, type LineForm } from './linePlan.js';
import { dashed, labelledPoints, strokeOf } from './lines.js';
import { formatNumber } from './numberFormat.js';
import { seriesPaint, underLine } from './paint.js';
import { paintRgb } from './rgb.js';
import { extent, roundBounds } from './scale.js';
import { finite } from './xml.js';

export function linesCanvas(spec: ChartSpec, look: ChartLook, form: LineForm = 'line'): ChartConfiguration {
  const dots = form === 'dots';
  const plan = linePlan(spec, look, form);
  const main = mainSeries(spec);
  const datasets: ChartDataset<'line'>[] = spec.series.map((series) => {
    const colour = `#${paintRgb(seriesPaint(spec, series), look)}`;
    const last = lastPoint(series);
    const radius = (i: number) =>
      series.role === 'hidden'
        ? 0
        : dots
          ? 6
          : series === main && i === spec.highlight
            ? 6
            : plan.every || i === last
              ? 4
              : 0;
    return {
      label: series.name,
      data: spec.categories.map((_, i) => finite(series.values[i])),
      borderColor: colour,
      ...(form === 'area' && series === main
        ? { fill: 'origin', backgroundColor: `#${paintRgb(underLine(seriesPaint(spec, series)), look)}` }
        : {}),
      borderWidth: dots || series.role === 'hidden' ? 0 : pixels(strokeOf(series)),
      borderDash: dashed(series) ? [6, 4] : [],
      showLine: !dots && series.role !== 'hidden',
      pointRadius: spec.categories.map((_, i) => radius(i)),
      pointBackgroundColor: spec.categories.map((_, i) =>
        series === main && i === spec.highlight ? css(highlight, look) : colour,
      ),
      pointBorderColor: css('bg1', look),
    };
  });
  const labels: CanvasLabel[] = spec.series.flatMap((series, dataset) =>
    labelledPoints(spec, series, plan).map((point) => {
      const atEnd = point === lastPoint(series) && !plan.every;
      const text = labelText(series, point) ?? '';
      return {
        dataset,
        point,
        text: atEnd && plan.direct ? `${series.name} ${text}` : text,
        place: dots || atEnd ? ('right' as const) : ('above' as const),
        colour: css('tx1', look),
        bold: point === spec.highlight && series === main,
        beyond: () => (dots ? 5 : 2),
        down: atEnd ? (plan.nudge.get(series) ?? 0) * pixelsPerInch : 0,
      };
    }),
  );
  const whiskers = spec.series.flatMap((series, dataset) =>
    spec.categories.flatMap((_, point) => {
      const low = finite(series.low?.[point]);
      const high = finite(series.high?.[point]);
      return low === null || high === null ? [] : [{ dataset, point, low, high }];
    }),
  );
  const room = (look.width - plan.plot.x - plan.plot.width) * pixelsPerInch;
  const format = main?.format ?? 'General';
  // Chart.js scales to the values alone: whiskers and a reference must be within the bounds too.
  const reach = [
    ...whiskers.flatMap(({ low, high }) => [low, high]),
    ...(spec.reference ? [spec.reference.value] : []),
  ];
  const { low, high } = extent([...spec.series.map(({ values }) => values), reach]);
  const bounds = spec.scale
    ? plan.bounds
    : form === 'area' && reach.length === 0
      ? plan.bounds
      : reach.length > 0
        ? roundBounds([low, high], dots || low < (high - low) * 3)
        : {};
  return configuration('line', spec.categories, datasets, look, {
    legend: !plan.direct && legendNames(spec).length > 1,
    scales: {
      x: { ...nameScale(look, plan.skip), offset: true },
      y: valueScale(look, !plan.every, bounds, (value) => formatNumber(value, format)),
    },
    padding: { top: pixels(look.fontSize), right: Math.max(8, room) },
    plugins: [
      whiskerPlugin(whiskers, 'y', look),
      ...(spec.reference ? [referencePlugin(spec.reference.value, spec.reference.label, 'y', look)] : []),
      labelPlugin(labels, look),
    ],
  });
}
