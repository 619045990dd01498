/** The plot's place inside the chart: margins for legend, labels and category names, in inches, as a manual layout. */
import type { ChartLook } from '../chart.js';
import { fraction } from './xml.js';

/** Inches between the chart's edge and the plot's inner area. */
export interface Margins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export interface Plot {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The inner plot in inches; never less than half of the chart either way. */
export function plotOf(look: ChartLook, margins: Margins): Plot {
  const squeeze = (before: number, after: number, whole: number) =>
    Math.min(1, whole / 2 / Math.max(0.01, before + after));
  const across = squeeze(margins.left, margins.right, look.width);
  const down = squeeze(margins.top, margins.bottom, look.height);
  return {
    x: margins.left * across,
    y: margins.top * down,
    width: look.width - (margins.left + margins.right) * across,
    height: look.height - (margins.top + margins.bottom) * down,
  };
}

function manual(look: ChartLook, box: Plot, inner: boolean): string {
  return (
    `<c:layout><c:manualLayout>${inner ? '<c:layoutTarget val="inner"/>' : ''}<c:xMode val="edge"/><c:yMode val="edge"/>` +
    `<c:x val="${fraction(box.x / look.width)}"/><c:y val="${fraction(box.y / look.height)}"/>` +
    `<c:w val="${fraction(box.width / look.width)}"/><c:h val="${fraction(box.height / look.height)}"/></c:manualLayout></c:layout>`
  );
}

/** `c:layout` of the plot area, without its axis labels. */
export function plotLayout(look: ChartLook, plot: Plot): string {
  return manual(look, plot, true);
}

/** `c:layout` of a legend or title. */
export function boxLayout(look: ChartLook, box: Plot): string {
  return manual(look, box, false);
}

/** `c:layout` that moves a label from its usual place by inches to the right and down. */
export function shiftLayout(look: ChartLook, right: number, down: number): string {
  return (
    `<c:layout><c:manualLayout><c:x val="${fraction(right / look.width)}"/>` +
    `<c:y val="${fraction(down / look.height)}"/></c:manualLayout></c:layout>`
  );
}
