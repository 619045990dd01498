/** What scatters and bubbles say of a point: where it lies on both axes, and its size. */
import type { ChartSpec, Series } from '../../deck/block.js';
import type { Reading } from '../chart.js';

export function readPoints(spec: ChartSpec): Reading {
  const { axes = {}, axisFormats = {} } = spec;
  const series = spec.series.flatMap(({ name, role, values, x = [], size, format, figures }): Series[] => [
    { name: axes.x ?? 'x', role, values: x, format: axisFormats.x ?? 'General' },
    {
      name: axes.y ?? (size ? 'y' : name),
      role,
      values,
      format: axisFormats.y ?? format,
      ...(figures ? { figures } : {}),
    },
    ...(size ? [{ name, role, values: size, format }] : []),
  ]);
  return { categories: spec.categories, series };
}
