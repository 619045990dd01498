/** Pies and doughnuts as a Chart.js configuration. */
import type { ArcElement, ChartConfiguration, ChartDataset, Plugin } from 'chart.js';
import type { ChartSpec } from '../../deck/block.js';
import type { ChartLook } from '../chart.js';
import { configuration, css, fillCss, fontFamily, pixels, pixelsPerInch } from './canvas.js';
import { penOf } from './canvasMarks.js';
import { clusterCanvas } from './clusterCanvas.js';
import { hole } from './pie.js';
import { piePlan, type Slice } from './piePlan.js';
import { finite } from './xml.js';

/** Writes name and share beside each slice. */
function slicePlugin(slices: readonly Slice[], look: ChartLook): Plugin {
  const line = pixels(look.fontSize) * 1.25;
  return {
    id: 'quarterdeck-slices',
    afterDatasetsDraw(chart) {
      const pen = penOf(chart);
      pen.save();
      pen.fillStyle = css('tx1', look);
      pen.textBaseline = 'middle';
      for (const { point, angle, name, value, bold } of slices) {
        const arc = chart.getDatasetMeta(0).data[point] as ArcElement | undefined;
        if (!arc) continue;
        const { x, y, outerRadius } = arc.getProps(['x', 'y', 'outerRadius'], true) as Record<string, number>;
        if (x === undefined || y === undefined || outerRadius === undefined) continue;
        const [across, up] = [Math.sin(angle), Math.cos(angle)];
        pen.font = `${bold ? 'bold ' : ''}${pixels(look.fontSize)}px ${fontFamily}`;
        pen.textAlign = across > 0.3 ? 'left' : across < -0.3 ? 'right' : 'center';
        const at = { x: x + across * (outerRadius + 8), y: y - up * (outerRadius + 8 + line * 0.9) };
        pen.fillText(name, at.x, at.y - line / 2);
        pen.fillText(value, at.x, at.y + line / 2);
      }
      pen.restore();
    },
  };
}

export function pieCanvas(spec: ChartSpec, look: ChartLook, kind: 'pie' | 'doughnut'): ChartConfiguration {
  const plan = piePlan(spec, look);
  if (!plan) return clusterCanvas(spec, 'bar', look);
  const { series, slices, plot } = plan;
  const dataset: ChartDataset<'doughnut'> = {
    label: series.name,
    data: spec.categories.map((_, i) => finite(series.values[i]) ?? 0),
    backgroundColor: spec.categories.map((_, i) => {
      const slice = slices.find(({ point }) => point === i);
      return slice ? fillCss(slice.paint, look) : css('bg1', look);
    }),
    borderColor: css('bg1', look),
    borderWidth: 1.5,
  };
  const drawn = configuration(kind, spec.categories, [dataset], look, {
    legend: false,
    scales: {},
    padding: {
      top: plot.y * pixelsPerInch,
      bottom: (look.height - plot.y - plot.height) * pixelsPerInch,
      left: plot.x * pixelsPerInch,
      right: (look.width - plot.x - plot.width) * pixelsPerInch,
    },
    plugins: [slicePlugin(slices, look)],
  });
  return { ...drawn, options: { ...drawn.options, ...(kind === 'doughnut' ? { cutout: `${hole}%` } : {}) } };
}
