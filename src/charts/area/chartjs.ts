/** The Chart.js drawing of an area chart. */
import type { ChartConfiguration, ChartDataset } from 'chart.js';
import type { ChartSpec, Series } from '../../deck/block.js';
import type { ChartLook } from '../chart.js';
import { configuration, css, nameScale, pixels, pixelsPerInch, valueScale } from '../parts/canvas.js';
import { referencePlugin } from '../parts/canvasMarks.js';
import { dashed, strokeOf } from '../parts/lines.js';
import { linesCanvas } from '../parts/linesCanvas.js';
import { formatNumber } from '../parts/numberFormat.js';
import { seriesPaint } from '../parts/paint.js';
import { paintRgb } from '../parts/rgb.js';
import { finite } from '../parts/xml.js';
import { filledSeries, stackedPlan } from './plan.js';

function stackedCanvas(spec: ChartSpec, areas: readonly Series[], look: ChartLook): ChartConfiguration {
  const plan = stackedPlan(spec, areas, look);
  const datasets = [...areas, ...plan.lines].map((series): ChartDataset<'line'> => {
    const colour = `#${paintRgb(seriesPaint(spec, series), look)}`;
    const area = areas.includes(series);
    return {
      label: series.name,
      data: spec.categories.map((_, i) => finite(series.values[i])),
      stack: area ? 'areas' : series.name,
      fill: area ? (series === areas[0] ? 'origin' : '-1') : false,
      backgroundColor: colour,
      borderColor: area ? css('bg1', look) : colour,
      borderWidth: area ? 1 : pixels(strokeOf(series)),
      borderDash: dashed(series) ? [6, 4] : [],
      pointRadius: 0,
    };
  });
  const format = areas[0]?.format ?? 'General';
  return configuration('line', spec.categories, datasets, look, {
    legend: plan.names.length > 1,
    scales: {
      x: { ...nameScale(look, plan.skip), offset: true },
      y: { ...valueScale(look, true, plan.bounds, (value) => formatNumber(value, format)), stacked: true },
    },
    padding: { right: (look.width - plan.plot.x - plan.plot.width) * pixelsPerInch, top: 4 },
    plugins: spec.reference ? [referencePlugin(spec.reference.value, spec.reference.label, 'y', look)] : [],
  });
}

export function chartjs(spec: ChartSpec, look: ChartLook): ChartConfiguration {
  const areas = filledSeries(spec);
  if (areas.length === 0) return linesCanvas(spec, look);
  return areas.length > 1 ? stackedCanvas(spec, areas, look) : linesCanvas(spec, look, 'area');
}
