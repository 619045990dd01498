/** The Chart.js drawing of a waterfall: floating bars with hairlines between them. */
import type { ChartConfiguration, ChartDataset, Plugin } from 'chart.js';
import type { ChartSpec } from '../../deck/block.js';
import type { ChartLook } from '../chart.js';
import { barColours, configuration, css, nameScale, pixels, valueScale } from '../parts/canvas.js';
import { labelPlugin, penOf, type CanvasLabel } from '../parts/canvasMarks.js';
import { stepLabel } from './labels.js';
import { stepPaint } from './plan.js';
import { stepsOf, type Step } from './steps.js';

function linkPlugin(steps: readonly Step[], look: ChartLook): Plugin {
  return {
    id: 'quarterdeck-links',
    beforeDatasetsDraw(chart) {
      const pen = penOf(chart);
      const { x, y } = chart.scales;
      if (!x || !y) return;
      pen.save();
      pen.strokeStyle = css('tx2', look);
      pen.beginPath();
      steps.slice(0, -1).forEach(({ to }, i) => {
        pen.moveTo(x.getPixelForValue(i), y.getPixelForValue(to));
        pen.lineTo(x.getPixelForValue(i + 1), y.getPixelForValue(to));
      });
      pen.stroke();
      pen.restore();
    },
  };
}

export function chartjs(spec: ChartSpec, look: ChartLook): ChartConfiguration {
  const steps = stepsOf(spec);
  const paints = steps.map((step, index) => ({ index, paint: stepPaint(spec, step, index) }));
  const dataset: ChartDataset<'bar', ([number, number] | null)[]> = {
    label: spec.series[0]?.name ?? '',
    data: steps.map(({ value, from, to }) => (value === null ? null : [Math.min(from, to), Math.max(from, to)])),
    ...barColours({ slot: 'tx1', fill: 'solid' }, paints, steps.length, look),
    borderSkipped: false,
    categoryPercentage: 0.68,
    barPercentage: 1,
  };
  const labels: CanvasLabel[] = steps.flatMap((step, point) => {
    const text = stepLabel(spec, step, point);
    return text === null
      ? []
      : [{ dataset: 0, point, text, place: 'above' as const, colour: css('tx1', look), bold: step.level }];
  });
  const low = Math.min(0, ...steps.map(({ to }) => to));
  return configuration('bar', spec.categories, [dataset], look, {
    legend: false,
    scales: {
      x: nameScale(look),
      y: valueScale(look, false, spec.floor !== undefined ? { min: spec.floor } : low >= 0 ? { min: 0 } : {}, String),
    },
    padding: { top: pixels(look.fontSize) * 1.4 },
    plugins: [linkPlugin(steps, look), labelPlugin(labels, look)],
  });
}
