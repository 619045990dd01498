/** The native drawing of a waterfall: a stack on an unseen base, hairlines between the steps, labels above them. */
import type { ChartSpec } from '../../deck/block.js';
import { marks } from '../../deck/palette.js';
import type { ChartLook, ChartSheet } from '../chart.js';
import { axisIds, categoryAxis, valueAxis } from '../parts/axes.js';
import { barChartXml, barSeriesXml } from '../parts/barSeries.js';
import { plotLayout } from '../parts/frame.js';
import type { Labels, PointLabel } from '../parts/labels.js';
import { lineChartXml, lineSeriesXml } from '../parts/lineSeries.js';
import type { Paint } from '../parts/paint.js';
import { labelCellsOf } from '../parts/sheet.js';
import { extent } from '../parts/scale.js';
import { waterfallColumns } from './data.js';
import { stepLabel } from './labels.js';
import { stepPaint, waterfallPlot } from './plan.js';
import { stepsOf, type Step } from './steps.js';

const unseen: Paint = { slot: 'bg1', fill: 'none' };
const usual: Readonly<Record<'base' | 'level' | 'up' | 'down' | 'crossing', Paint>> = {
  base: unseen,
  level: marks.total,
  up: marks.good,
  down: marks.bad,
  crossing: marks.bad,
};

function labelsOf(spec: ChartSpec, steps: readonly Step[], sheet: ChartSheet): Labels {
  const points = new Map<number, PointLabel | null>();
  steps.forEach((step, i) => {
    const text = stepLabel(spec, step, i);
    if (text !== null) points.set(i, { text, bold: step.level || i === spec.highlight });
  });
  const [series] = spec.series;
  return {
    format: series?.format ?? 'General',
    place: 't',
    points,
    ...(series ? labelCellsOf(spec, series, sheet) : {}),
  };
}

export function pptx(spec: ChartSpec, sheet: ChartSheet, look: ChartLook): string {
  const steps = stepsOf(spec);
  const columns = waterfallColumns(spec);
  const bars: string[] = [];
  const lines: string[] = [];
  columns.forEach(({ part, cells }, index) => {
    const place = { index, column: index + 1 };
    if (part === 'link') {
      const paint: Paint = { slot: 'tx2', fill: 'solid' };
      lines.push(lineSeriesXml(sheet, { ...place, paint, stroke: 0.75, marker: 0, labels: null }, look));
    } else if (part === 'top') {
      const labels = labelsOf(spec, steps, sheet);
      lines.push(lineSeriesXml(sheet, { ...place, paint: unseen, stroke: 0, marker: 0, labels, sparse: true }, look));
    } else {
      const paint = usual[part];
      const points = cells.flatMap((cell, i) => {
        const step = steps[i];
        const own = step && cell !== null && part !== 'base' ? stepPaint(spec, step, i) : paint;
        return own.slot === paint.slot && own.fill === paint.fill ? [] : [{ index: i, paint: own }];
      });
      bars.push(barSeriesXml(sheet, { ...place, paint, points, labels: null }, look));
    }
  });
  const { low } = extent([steps.flatMap(({ from, to }) => [from, to])]);
  const stack = barChartXml({
    direction: 'col',
    grouping: 'stacked',
    series: bars,
    gap: 50,
    overlap: 100,
    axes: [axisIds.category, axisIds.value],
  });
  const axes =
    categoryAxis({ id: axisIds.category, crosses: axisIds.value, side: 'b', shown: true }, look) +
    valueAxis(
      {
        id: axisIds.value,
        crosses: axisIds.category,
        side: 'l',
        shown: false,
        bounds: spec.floor !== undefined ? { min: spec.floor } : low >= 0 ? { min: 0 } : {},
        format: spec.series[0]?.format ?? 'General',
      },
      look,
    );
  return `<c:plotArea>${plotLayout(look, waterfallPlot(spec, look))}${stack}${lineChartXml(lines)}${axes}</c:plotArea>`;
}
