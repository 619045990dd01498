/** The kinds of charts. */
import { fail } from '../errors/problem.js';
import type { ChartSpec } from '../deck/block.js';
import { area } from './area/index.js';
import { bar } from './bar/index.js';
import { bubble } from './bubble/index.js';
import { bullet } from './bullet/index.js';
import type { ChartKind } from './chart.js';
import { column } from './column/index.js';
import { combo } from './combo/index.js';
import { doughnut } from './doughnut/index.js';
import { dumbbell } from './dumbbell/index.js';
import { funnel } from './funnel/index.js';
import { histogram } from './histogram/index.js';
import { interval } from './interval/index.js';
import { line } from './line/index.js';
import { pareto } from './pareto/index.js';
import { pie } from './pie/index.js';
import { scatter } from './scatter/index.js';
import { stackedBar } from './stacked-bar/index.js';
import { stackedBarShares } from './stacked-bar-100/index.js';
import { stackedColumn } from './stacked-column/index.js';
import { stackedColumnShares } from './stacked-column-100/index.js';
import { waterfall } from './waterfall/index.js';

export const chartKinds: readonly ChartKind[] = [
  column,
  bar,
  stackedColumn,
  stackedBar,
  stackedColumnShares,
  stackedBarShares,
  line,
  interval,
  combo,
  waterfall,
  bubble,
  bullet,
  area,
  pie,
  doughnut,
  scatter,
  funnel,
  pareto,
  dumbbell,
  histogram,
];

const byName = new Map(chartKinds.map((kind) => [kind.kind, kind]));

/** The kind that draws a spec. */
export function chartKind(spec: ChartSpec): ChartKind {
  return (
    byName.get(spec.kind) ?? fail('CHART_KIND_UNKNOWN', { kind: spec.kind, known: chartKinds.map(({ kind }) => kind) })
  );
}
