/** The Chart.js drawing of a funnel: floating bars around one middle. */
import type { ChartConfiguration, ChartDataset } from 'chart.js';
import type { ChartSpec } from '../../deck/block.js';
import type { ChartLook } from '../chart.js';
import { ownPoints } from '../parts/barSeries.js';
import { barColours, configuration, css, nameScale, pixelsPerInch, valueScale } from '../parts/canvas.js';
import { labelPlugin, type CanvasLabel } from '../parts/canvasMarks.js';
import { clusterCanvas } from '../parts/clusterCanvas.js';
import { pointPaint, seriesPaint } from '../parts/paint.js';
import { slotOn } from '../parts/rgb.js';
import { funnelPlan, stagesOf } from './plan.js';

export function chartjs(spec: ChartSpec, look: ChartLook): ChartConfiguration {
  const plan = funnelPlan(spec, look);
  const found = stagesOf(spec);
  if (!plan || !found) return clusterCanvas(spec, 'bar', look);
  const { series, stages } = found;
  const own = { ...spec, series: [series] };
  const paint = seriesPaint(own, series);
  const dataset: ChartDataset<'bar', ([number, number] | null)[]> = {
    label: series.name,
    data: spec.categories.map((_, i) => {
      const stage = stages.find(({ point }) => point === i);
      return stage ? [stage.before, stage.before + stage.value] : null;
    }),
    ...barColours(paint, ownPoints(own, series), spec.categories.length, look),
    borderSkipped: false,
    categoryPercentage: 0.8,
    barPercentage: 1,
  };
  const labels = plan.labels.flatMap(({ point, inside, beside }): CanvasLabel[] => {
    const slot = slotOn(pointPaint(own, series, point) ?? paint, look);
    const middle = { dataset: 0, point, place: 'middle' as const, bold: point === spec.highlight };
    return [
      ...(inside === null ? [] : [{ ...middle, text: inside, colour: css(slot, look) }]),
      ...(beside === ''
        ? []
        : [{ dataset: 0, point, text: beside, place: 'right' as const, colour: css('tx2', look) }]),
    ];
  });
  return configuration('bar', spec.categories, [dataset], look, {
    legend: false,
    horizontal: true,
    scales: {
      x: { ...valueScale(look, false, { min: 0, max: plan.max }, String), grace: 0 },
      y: nameScale(look, plan.skip),
    },
    padding: { right: (look.width - plan.plot.x - plan.plot.width) * pixelsPerInch },
    plugins: [labelPlugin(labels, look)],
  });
}
