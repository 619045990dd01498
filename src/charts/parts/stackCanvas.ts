/** Stacks as a Chart.js configuration. */
import type { ChartConfiguration, ChartDataset } from 'chart.js';
import type { ChartSpec } from '../../deck/block.js';
import type { ChartLook } from '../chart.js';
import { ownPoints } from './barSeries.js';
import { barColours, configuration, css, nameScale, pixels, pixelsPerInch, valueScale } from './canvas.js';
import { labelPlugin, referencePlugin, type CanvasLabel } from './canvasMarks.js';
import { labelText, labelWidth } from './columnPlan.js';
import { pointPaint, seriesPaint } from './paint.js';
import { slotOn } from './rgb.js';
import { partsOf, partText, stackPlan, type StackShape } from './stack.js';
import { finite } from './xml.js';

export function stackCanvas(spec: ChartSpec, shape: StackShape, look: ChartLook): ChartConfiguration {
  const plan = stackPlan(spec, shape, look);
  const parts = partsOf(spec);
  const upright = shape.direction === 'column';
  const share = (value: number | null, point: number) => {
    const sum = plan.sums[point];
    return value === null || !shape.share || !sum ? value : value / (sum.up - sum.down || 1);
  };
  const datasets: ChartDataset<'bar'>[] = parts.map((series) => {
    const colours = barColours(seriesPaint(spec, series), ownPoints(spec, series), spec.categories.length, look);
    return {
      label: series.name,
      data: spec.categories.map((_, i) => share(finite(series.values[i]), i)),
      ...colours,
      ...(colours.borderWidth === 0 ? { borderColor: css('bg1', look), borderWidth: 1, borderSkipped: false } : {}),
      categoryPercentage: 0.64,
      barPercentage: 1,
    };
  });
  const labels: CanvasLabel[] = parts.flatMap((series, dataset) =>
    spec.categories.flatMap((_, point) => {
      const label = partText(spec, series, point, shape, plan, look);
      if (!label) return [];
      const paint = pointPaint(spec, series, point) ?? seriesPaint(spec, series);
      return [{ dataset, point, text: label.text, place: 'middle' as const, colour: css(slotOn(paint, look), look) }];
    }),
  );
  const total = shape.share ? undefined : spec.series.find(({ role }) => role === 'total');
  const totals: CanvasLabel[] = total
    ? spec.categories.flatMap((_, point) => {
        const dataset = parts.findLastIndex(({ values }) => (finite(values[point]) ?? 0) > 0);
        const text = labelText(total, point);
        return text === null || dataset < 0
          ? []
          : [{ dataset, point, text, place: 'end' as const, colour: css('tx1', look) }];
      })
    : [];
  // The legend stands closer to the plot here than in the native chart.
  const bounds =
    total && upright && plan.bounds.max !== undefined ? { ...plan.bounds, max: plan.bounds.max * 1.08 } : plan.bounds;
  const names = { ...nameScale(look, plan.skip), stacked: true };
  const values = { ...valueScale(look, false, bounds, String), stacked: true, grace: 0 };
  const room = total ? labelWidth(total, look) * pixelsPerInch + 12 : 4;
  return configuration('bar', spec.categories, datasets, look, {
    legend: parts.length > 1,
    horizontal: !upright,
    scales: upright ? { x: names, y: values } : { x: values, y: names },
    padding: upright ? { top: total ? pixels(look.fontSize) * 1.6 : 4 } : { right: room },
    plugins: [
      ...(spec.reference && upright && !shape.share
        ? [referencePlugin(spec.reference.value, spec.reference.label, 'y', look)]
        : []),
      labelPlugin([...labels, ...totals], look),
    ],
  });
}
