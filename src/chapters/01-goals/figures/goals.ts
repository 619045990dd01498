/** Figures that the goals of the period are set for: reach, interactions, conversion of clicks, cost of a customer, records. */
import { divide, growth } from '../../../figures/round.js';
import { differenceInterval } from '../../../figures/statistics/mover.js';
import { pairSums, ratioInterval } from '../../../figures/statistics/ratio-interval.js';
import type { FigureContext } from '../../chapter.js';
import type { Family, MemberReading } from '../../family.js';
import { rows } from '../measures.js';

type Context = Pick<FigureContext, 'measures'>;

/** Both sources together; null in a period of which one has no row, since the sum would miss it, and where none says how many. */
function reachIn({ measures }: Context, period: string): number | null {
  const found = rows(measures, 'reach').filter((row) => row.period === period);
  const known = found.flatMap(({ reach }) => reach ?? []);
  if (found.length < 2 || known.length === 0) return null;
  return known.reduce((total, one) => total + one, 0);
}

function reach(context: Context): MemberReading {
  const found = rows(context.measures, 'reach').filter(({ period }) => period === 'P');
  const known = found.flatMap((row) => row.reach ?? []);
  // Rows without a number leave it unknown; no rows at all reached nobody.
  const unknown = found.length > 0 && known.length === 0;
  return {
    value: unknown ? null : known.reduce((total, one) => total + one, 0),
    reason: { code: 'no_rows' },
    previous: reachIn(context, 'Q'),
    yearAgo: reachIn(context, 'Y'),
  };
}

/** A count that is nought in P without rows; the other periods have none then. */
function counted<R extends { readonly period: string }>(found: readonly R[], of: (row: R) => number): MemberReading {
  const at = (period: string) => found.find((row) => row.period === period);
  const [now, then, yearAgo] = ['P', 'Q', 'Y'].map(at);
  return {
    value: now ? of(now) : 0,
    previous: then ? of(then) : null,
    yearAgo: yearAgo ? of(yearAgo) : null,
  };
}

function conversion({ measures }: Context): MemberReading {
  const [now, then, yearAgo] = ['P', 'Q', 'Y'].map((period) => {
    const days = rows(measures, 'click_days').filter((row) => row.period === period);
    const sums = pairSums(days.map(({ conversions, clicks }) => [conversions, clicks]));
    return { value: divide(sums.over, sums.under), interval: ratioInterval(sums), clicks: sums.under };
  });
  const estimate = (one: typeof now) =>
    one?.interval && one.value !== null ? { value: one.value, interval: one.interval } : undefined;
  const [present, before] = [estimate(now), estimate(then)];
  return {
    value: now?.value ?? null,
    previous: then?.value ?? null,
    yearAgo: yearAgo?.value ?? null,
    interval: now?.interval,
    changeInterval: present && before && differenceInterval(present, before),
    n: now?.clicks ?? 0,
  };
}

function costChange({ measures }: Context): MemberReading {
  const at = (period: string) => rows(measures, 'acquisition').find((row) => row.period === period);
  const cost = (row: ReturnType<typeof at>) => divide(row?.spend, row?.new_customers);
  return { value: growth(cost(at('P')), cost(at('Q'))) };
}

export const goalFamilies: readonly Family[] = [
  { name: 'reach', unit: 'people', good: 'up', measure: 'reach', read: (context) => [reach(context)] },
  {
    name: 'interactions',
    unit: 'count',
    good: 'up',
    measure: 'interactions',
    read: ({ measures }) => [counted(rows(measures, 'interactions'), ({ interactions }) => interactions)],
  },
  {
    name: 'click_conversion',
    unit: 'share',
    good: 'up',
    measure: 'click_days',
    read: (context) => [conversion(context)],
  },
  {
    name: 'cac_change',
    unit: 'share',
    good: 'down',
    measure: 'acquisition',
    read: (context) => [costChange(context)],
  },
  {
    name: 'behaviour_records',
    unit: 'count',
    good: 'up',
    measure: 'events',
    read: ({ measures }) => [counted(rows(measures, 'events'), ({ records }) => records)],
  },
];
