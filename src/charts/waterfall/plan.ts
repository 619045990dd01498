/** The room of a waterfall and the paint of its steps. */
import type { ChartSpec } from '../../deck/block.js';
import { highlight, marks } from '../../deck/palette.js';
import type { ChartLook } from '../chart.js';
import { plotOf, type Plot } from '../parts/frame.js';
import { lineHeight } from '../parts/measure.js';
import { nameLines } from '../parts/names.js';
import type { Paint } from '../parts/paint.js';
import type { Step } from './steps.js';

export function waterfallPlot(spec: ChartSpec, look: ChartLook): Plot {
  const line = lineHeight(look.fontSize);
  return plotOf(look, {
    top: line + 0.05,
    right: 0.06,
    bottom: nameLines(spec, look, false) * line + 0.12,
    left: 0.06,
  });
}

/** A level that the title speaks of takes the accent; a change keeps good or bad. */
export function stepPaint(spec: ChartSpec, step: Step, point: number): Paint {
  const { slot, fill } = marks[step.role];
  return step.level && point === spec.highlight && fill === 'solid' ? { slot: highlight, fill } : { slot, fill };
}
