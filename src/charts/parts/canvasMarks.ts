/** What Chart.js does not draw by itself: values on marks, whiskers and reference lines, as small plugins. */
import type { Chart, Plugin } from 'chart.js';
import type { ChartLook } from '../chart.js';
import { css, fontFamily, pixels } from './canvas.js';

/** What the plugins use of a canvas' context; the type itself belongs to browsers. */
export interface Pen {
  font: string;
  fillStyle: string;
  strokeStyle: string;
  lineWidth: number;
  textAlign: 'left' | 'center' | 'right';
  textBaseline: 'top' | 'middle' | 'bottom';
  save(): void;
  restore(): void;
  beginPath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  stroke(): void;
  fillText(text: string, x: number, y: number): void;
  measureText(text: string): { readonly width: number };
  setLineDash(segments: number[]): void;
}

export const penOf = (chart: Chart) => chart.ctx as unknown as Pen;

/** Where a label stands: off the mark's end by a sign, in its middle, or on one side of it. */
export type CanvasPlace = 'end' | 'middle' | 'above' | 'below' | 'right' | 'left';

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
  const pen = penOf(chart);
  const gap = 5 + (label.beyond?.(chart) ?? 0);
  pen.font = `${label.bold ? 'bold ' : ''}${pixels(look.fontSize)}px ${fontFamily}`;
  pen.fillStyle = label.colour;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  if (label.place === 'middle') {
    const [x, y] = at.horizontal ? [(at.x + at.base) / 2, at.y] : [at.x, (at.y + at.base) / 2];
    pen.fillText(label.text, x, y);
  } else if (label.place === 'right' || label.place === 'left' || (label.place === 'end' && at.horizontal)) {
    const back = label.place === 'left' || (label.place === 'end' && at.x < at.base);
    pen.textAlign = back ? 'right' : 'left';
    pen.fillText(label.text, at.x + (back ? -gap : gap), at.y + (label.down ?? 0));
  } else {
    const down = label.place === 'below' || (label.place === 'end' && at.y > at.base);
    pen.textBaseline = down ? 'top' : 'bottom';
    // A floating bar is as often drawn from its upper end down.
    const end = label.place === 'above' ? Math.min(at.y, at.base) : at.y;
    pen.fillText(label.text, at.x, end + (down ? gap : -gap));
  }
}

/** Writes the labels after the marks are drawn. */
export function labelPlugin(labels: readonly CanvasLabel[], look: ChartLook): Plugin {
  return {
    id: 'quarterdeck-labels',
    afterDatasetsDraw(chart) {
      penOf(chart).save();
      for (const label of labels) drawLabel(chart, label, look);
      penOf(chart).restore();
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
      const pen = penOf(chart);
      const axis = chart.scales[scale];
      if (!axis) return;
      pen.save();
      pen.strokeStyle = css('tx2', look);
      pen.lineWidth = 1.4;
      for (const { dataset, point, low, high } of whiskers) {
        const mark = chart.getDatasetMeta(dataset).data[point];
        if (!mark) continue;
        const [a, b] = [axis.getPixelForValue(low), axis.getPixelForValue(high)];
        pen.beginPath();
        if (axis.isHorizontal()) {
          pen.moveTo(a, mark.y);
          pen.lineTo(b, mark.y);
          for (const x of [a, b]) {
            pen.moveTo(x, mark.y - 4);
            pen.lineTo(x, mark.y + 4);
          }
        } else {
          pen.moveTo(mark.x, a);
          pen.lineTo(mark.x, b);
          for (const y of [a, b]) {
            pen.moveTo(mark.x - 4, y);
            pen.lineTo(mark.x + 4, y);
          }
        }
        pen.stroke();
      }
      pen.restore();
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
      const pen = penOf(chart);
      const { chartArea: area } = chart;
      const at = axis.getPixelForValue(value);
      pen.save();
      pen.strokeStyle = css('tx2', look);
      pen.fillStyle = css('tx2', look);
      pen.lineWidth = 1.5;
      pen.font = `${pixels(look.fontSize)}px ${fontFamily}`;
      pen.setLineDash([6, 4]);
      pen.beginPath();
      if (axis.isHorizontal()) {
        pen.moveTo(at, area.top);
        pen.lineTo(at, area.bottom);
        pen.textAlign = 'center';
        pen.textBaseline = 'bottom';
        pen.fillText(name, Math.min(at, chart.width - pen.measureText(name).width / 2 - 2), area.top - 2);
      } else {
        pen.moveTo(area.left, at);
        pen.lineTo(area.right, at);
        pen.textAlign = 'left';
        pen.textBaseline = 'middle';
        pen.fillText(name, area.right + 4, at);
      }
      pen.stroke();
      pen.restore();
    },
  };
}
