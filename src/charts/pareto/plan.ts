/** A Pareto chart as a combination: the categories sorted, their cumulated share, and scales on which both end at the total. */
import type { ChartSpec, Series } from '../../deck/block.js';
import type { ChartLook } from '../chart.js';
import { comboPlan, type ComboPlan } from '../parts/comboPlan.js';
import { inChinese } from '../parts/language.js';
import { visibleSeries } from '../parts/legend.js';
import { tidy } from '../parts/scale.js';
import { finite } from '../parts/xml.js';

const permuted = <T>(list: readonly T[] | undefined, order: readonly number[]): T[] | undefined =>
  list && order.flatMap((i) => (i < list.length ? [list[i] as T] : []));

function sorted(spec: ChartSpec, series: Series): { spec: ChartSpec; series: Series } {
  const value = (i: number) => finite(series.values[i]) ?? -Infinity;
  const last = spec.categories.length - 1;
  const order = spec.categories
    .map((_, i) => i)
    .sort((a, b) => (spec.rest && (a === last || b === last) ? a - b : value(b) - value(a) || a - b));
  const columns = Object.fromEntries(
    (['values', 'pointRoles', 'labels', 'figures'] as const).flatMap((name) => {
      const column = permuted<unknown>(series[name], order);
      return column ? [[name, column]] : [];
    }),
  );
  const { highlight, ...rest } = spec;
  return {
    series: { ...series, ...columns },
    spec: {
      ...rest,
      categories: order.map((i) => spec.categories[i] ?? ''),
      ...(highlight === undefined ? {} : { highlight: order.indexOf(highlight) }),
    },
  };
}

/** What is drawn: the columns alone where no share of a total can be taken. */
export function paretoSpec(given: ChartSpec): ChartSpec {
  const [main, other] = visibleSeries(given);
  // Several series have no one total: their columns stand side by side.
  if (!main || other) return { ...given, series: given.series.map((series) => ({ ...series, secondary: false })) };
  const { spec, series } = sorted(given, { ...main, secondary: false });
  const values = spec.categories.map((_, i) => finite(series.values[i]) ?? 0);
  const total = values.reduce((sum, value) => sum + value, 0);
  if (values.some((value) => value < 0) || !(total > 0) || !Number.isFinite(total))
    return { ...spec, series: [series] };
  let sum = 0;
  const shares = values.map((value) => tidy(Math.min(1, (sum += value) / total)));
  const cumulated: Series = {
    name: inChinese(spec) ? '累计占比' : 'Cumulated share',
    role: 'previous',
    values: shares,
    format: '0%',
    secondary: true,
    // The first share stands on the first column, whose own label is there.
    labels: shares.map((share, i) => (i === 0 ? null : `${Math.round(share * 100)}%`)),
  };
  return { ...spec, series: [series, cumulated] };
}

/** Where values are written both scales end at the total; a reference is a share of it, as in "80 %". */
export function paretoPlan(spec: ChartSpec, look: ChartLook): ComboPlan {
  const plan = comboPlan(spec, look);
  if (!spec.series.some(({ secondary }) => secondary)) return plan;
  const total = plan.columns
    .flatMap(({ values }) => values)
    .reduce<number>((sum, value) => sum + (finite(value) ?? 0), 0);
  // Room for the labels over the points at 100 %.
  const room = plan.labelled ? 1.08 : 1;
  return {
    ...plan,
    // Where many columns carry no values they have their own scale: as shares of the total none could be told from another.
    first: plan.labelled ? { min: 0, max: tidy(total * room) } : { min: 0 },
    second: { min: Math.min(0, spec.reference?.value ?? 0), max: Math.max(room, spec.reference?.value ?? 0) },
    referenceOnSecond: true,
    lineStart: 0,
  };
}
