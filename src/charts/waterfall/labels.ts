/** Labels of a waterfall's steps: levels as they are, changes with their sign. */
import type { ChartSpec } from '../../deck/block.js';
import { formatNumber } from '../parts/numberFormat.js';
import type { Step } from './steps.js';

export function stepLabel(spec: ChartSpec, step: Step, point: number): string | null {
  const [series] = spec.series;
  if (!series || step.value === null) return null;
  if (series.labels) return series.labels[point] ?? null;
  const text = formatNumber(step.value, series.format);
  return !step.level && step.value > 0 && !text.startsWith('+') ? `+${text}` : text;
}
