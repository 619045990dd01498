/** The Chart.js drawing of a dumbbell. */
import type { ChartConfiguration, ChartDataset, Plugin } from 'chart.js';
import type { ChartSpec } from '../../deck/block.js';
import { join } from '../../deck/palette.js';
import type { ChartLook } from '../chart.js';
import { configuration, css, nameScale, pixels, pixelsPerInch, valueScale } from '../parts/canvas.js';
import { labelPlugin, penOf, referencePlugin, type CanvasLabel } from '../parts/canvasMarks.js';
import { labelText, legendNames, mainSeries } from '../parts/columnPlan.js';
import { visibleSeries } from '../parts/legend.js';
import { formatNumber } from '../parts/numberFormat.js';
import { pointPaint, seriesPaint } from '../parts/paint.js';
import { paintRgb } from '../parts/rgb.js';
import { extent } from '../parts/scale.js';
import { finite } from '../parts/xml.js';
import { dumbbellPlan, labelSide } from './plan.js';

/** The line between the outer dots of each category, behind them. */
function stickPlugin(spec: ChartSpec, look: ChartLook): Plugin {
  return {
    id: 'quarterdeck-sticks',
    beforeDatasetsDraw(chart) {
      const { x, y } = chart.scales;
      const pen = penOf(chart);
      if (!x || !y) return;
      pen.save();
      pen.strokeStyle = css(join, look);
      pen.lineWidth = pixels(3);
      spec.categories.forEach((_, i) => {
        const { low, high } = extent([visibleSeries(spec).map(({ values }) => values[i])]);
        if (low === high) return;
        pen.beginPath();
        pen.moveTo(x.getPixelForValue(i), y.getPixelForValue(low));
        pen.lineTo(x.getPixelForValue(i), y.getPixelForValue(high));
        pen.stroke();
      });
      pen.restore();
    },
  };
}

export function chartjs(spec: ChartSpec, look: ChartLook): ChartConfiguration {
  const plan = dumbbellPlan(spec, look);
  const visible = visibleSeries(spec);
  const datasets = visible.map((series): ChartDataset<'line'> => {
    const colour = `#${paintRgb(seriesPaint(spec, series), look)}`;
    return {
      label: series.name,
      data: spec.categories.map((_, i) => finite(series.values[i])),
      showLine: false,
      // Dots at the ends of the scale are whole.
      clip: false,
      borderColor: colour,
      backgroundColor: colour,
      pointRadius: 7,
      pointBackgroundColor: spec.categories.map((_, i) => {
        const paint = pointPaint(spec, series, i);
        return paint ? `#${paintRgb(paint, look)}` : colour;
      }),
      pointBorderColor: css('bg1', look),
    };
  });
  const labels = visible.flatMap((series, dataset) =>
    spec.categories.flatMap((_, point): CanvasLabel[] => {
      const side = plan.labelled ? labelSide(spec, series, point) : null;
      const text = labelText(series, point);
      if (side === null || text === null) return [];
      const bold = point === spec.highlight && series === mainSeries(spec);
      return [{ dataset, point, text, place: side, colour: css('tx1', look), bold, beyond: () => 5 }];
    }),
  );
  const { min, max } = plan.bounds;
  // The legend stands closer to the plot here than in the native chart: a label over the highest dot needs room below it.
  const bounds = { min, max: plan.labelled && visible.length > 1 ? max + (max - min) * 0.1 : max };
  const format = mainSeries(spec)?.format ?? 'General';
  return configuration('line', spec.categories, datasets, look, {
    legend: legendNames(spec).length > 1,
    scales: {
      x: { ...nameScale(look, plan.skip), offset: true },
      y: valueScale(look, !plan.labelled, bounds, (value) => formatNumber(value, format)),
    },
    padding: { top: pixels(look.fontSize), right: (look.width - plan.plot.x - plan.plot.width) * pixelsPerInch },
    plugins: [
      stickPlugin(spec, look),
      ...(spec.reference ? [referencePlugin(spec.reference.value, spec.reference.label, 'y', look)] : []),
      labelPlugin(labels, look),
    ],
  });
}
