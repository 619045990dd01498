/** What Chart.js does not draw by itself: values on marks, whiskers and reference lines, as small plugins. */
import type { Chart, Plugin } from 'chart.js';
import type { ChartLook } from '../chart.js';
import { css, fontFamily, pixels } from './canvas.js';

/** Where a label stands: off the mark's end by a sign, in its middle, above, or right of it. */
export type CanvasPlace = 'end' | 'middle' | 'above' | 'right';

export interface CanvasLabel {
  readonly dataset: number;
  readonly point: number;
  readonly text: string;
  readonly place: CanvasPlace;
  readonly colour: string;
  readonly bold?: boolean;
  /** Pixels beyond the usual place, such as past a whisker. */
  readonly beyond?: (chart: Chart) => number;
  /** Pixels that the label is moved down by. */
  readonly down?: number;
}

function labelPoint(chart: Chart, label: CanvasLabel) {
  const mark = chart.getDatasetMeta(label.dataset).data[label.point];
  if (!mark) return null;
  const { x, y, base, horizontal } = mark.getProps(['x', 'y', 'base', 'horizontal'], true) as {
    x: number;
    y: number;
    base?: number;
    horizontal?: boolean;
  };
  return Number.isFinite(x) && Number.isFinite(y) ? { x, y, base: base ?? y, horizontal: horizontal ?? false } : null;
}

function drawLabel(chart: Chart, label: CanvasLabel, look: ChartLook): void {
  const at = labelPoint(chart, label);
  if (!at) return;
  const { ctx } = chart;
  const gap = 5 + (label.beyond?.(chart) ?? 0);
  ctx.font = `${label.bold ? 'bold ' : ''}${pixels(look.fontSize)}px ${fontFamily}`;
  ctx.fillStyle = label.colour;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  if (label.place === 'middle') {
    const [x, y] = at.horizontal ? [(at.x + at.base) / 2, at.y] : [at.x, (at.y + at.base) / 2];
    ctx.fillText(label.text, x, y);
  } else if (label.place === 'right' || (label.place === 'end' && at.horizontal)) {
    const back = label.place === 'end' && at.x < at.base;
    ctx.textAlign = back ? 'right' : 'left';
    ctx.fillText(label.text, at.x + (back ? -gap : gap), at.y + (label.down ?? 0));
  } else {
    const down = label.place === 'end' && at.y > at.base;
    ctx.textBaseline = down ? 'top' : 'bottom';
    ctx.fillText(label.text, at.x, at.y + (down ? gap : -gap));
  }
}

/** Writes the labels after the marks are drawn. */
export function labelPlugin(labels: readonly CanvasLabel[], look: ChartLook): Plugin {
  return {
    id: 'quarterdeck-labels',
    afterDatasetsDraw(chart) {
      chart.ctx.save();
      for (const label of labels) drawLabel(chart, label, look);
      chart.ctx.restore();
    },
  };
}

/** Draws whiskers from low to high over bars or points. */
export function whiskerPlugin(
  whiskers: readonly { dataset: number; point: number; low: number; high: number }[],
  scale: string,
  look: ChartLook,
): Plugin {
  return {
    id: 'quarterdeck-whiskers',
    afterDatasetsDraw(chart) {
      const { ctx } = chart;
      const axis = chart.scales[scale];
      if (!axis) return;
      ctx.save();
      ctx.strokeStyle = css('tx2', look);
      ctx.lineWidth = 1.4;
      for (const { dataset, point, low, high } of whiskers) {
        const mark = chart.getDatasetMeta(dataset).data[point];
        if (!mark) continue;
        const [a, b] = [axis.getPixelForValue(low), axis.getPixelForValue(high)];
        ctx.beginPath();
        if (axis.isHorizontal()) {
          ctx.moveTo(a, mark.y);
          ctx.lineTo(b, mark.y);
          for (const x of [a, b]) {
            ctx.moveTo(x, mark.y - 4);
            ctx.lineTo(x, mark.y + 4);
          }
        } else {
          ctx.moveTo(mark.x, a);
          ctx.lineTo(mark.x, b);
          for (const y of [a, b]) {
            ctx.moveTo(mark.x - 4, y);
            ctx.lineTo(mark.x + 4, y);
          }
        }
        ctx.stroke();
      }
      ctx.restore();
    },
  };
}

/** A dashed line across the plot at a value, with its name. */
export function referencePlugin(value: number, name: string, scale: string, look: ChartLook): Plugin {
  return {
    id: 'quarterdeck-reference',
    afterDatasetsDraw(chart) {
      const axis = chart.scales[scale];
      if (!axis) return;
      const { ctx, chartArea: area } = chart;
      const at = axis.getPixelForValue(value);
      ctx.save();
      ctx.strokeStyle = css('tx2', look);
      ctx.fillStyle = css('tx2', look);
      ctx.lineWidth = 1.5;
      ctx.font = `${pixels(look.fontSize)}px ${fontFamily}`;
      ctx.setLineDash([6, 4]);
      ctx.beginPath();
      if (axis.isHorizontal()) {
        ctx.moveTo(at, area.top);
        ctx.lineTo(at, area.bottom);
        ctx.textAlign = 'center';
        ctx.textBaseline = 'bottom';
        ctx.fillText(name, Math.min(at, chart.width - ctx.measureText(name).width / 2 - 2), area.top - 2);
      } else {
        ctx.moveTo(area.left, at);
        ctx.lineTo(area.right, at);
        ctx.textAlign = 'left';
        ctx.textBaseline = 'middle';
        ctx.fillText(name, area.right + 4, at);
      }
      ctx.stroke();
      ctx.restore();
    },
  };
}
