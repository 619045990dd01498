/** Figures of visits: how far sessions come, on which device, how long a product page holds them, and when they pay. */
import { divide } from '../../../figures/round.js';
import { countedMedian, countedMedianInterval } from '../../../figures/statistics/counted.js';
import { newcombe } from '../../../figures/statistics/newcombe.js';
import { wilson } from '../../../figures/statistics/wilson.js';
import type { FigureContext } from '../../chapter.js';
import type { Family, MemberReading } from '../../family.js';
import { rows } from '../measures.js';

export const steps = ['view', 'add_to_cart', 'checkout', 'pay'] as const;

type Row = ReturnType<typeof rows<'funnel'>>[number];
type Count = Exclude<keyof Row, 'period' | 'device'>;

/** Sessions of a period that a column counts, of one device or of all; null where the period has none. */
export function sessions(
  { measures }: Pick<FigureContext, 'measures'>,
  period: string,
  column: Count,
  device?: string,
): number | null {
  const found = rows(measures, 'funnel').filter(
    (row) => row.period === period && (device === undefined || row.device === device),
  );
  return found.length === 0 ? null : found.reduce((sum, row) => sum + row[column], 0);
}

/** The part of one column in another, with its comparisons. */
function part(
  context: FigureContext,
  of: Count,
  whole: Count,
  device?: string,
  rest = false,
): Omit<MemberReading, 'member'> {
  const counts = (period: string) => {
    const n = sessions(context, period, whole, device) ?? 0;
    const hits = sessions(context, period, of, device) ?? 0;
    return { hits: rest ? n - hits : hits, n };
  };
  const [now, before, yearAgo] = [counts('P'), counts('Q'), counts('Y')];
  return {
    value: divide(now.hits, now.n),
    previous: divide(before.hits, before.n),
    yearAgo: divide(yearAgo.hits, yearAgo.n),
    interval: wilson(now.hits, now.n),
    changeInterval: newcombe(now, before),
    n: now.n,
  };
}

/** The two clock hours in a row with the most pay events, `20-22`; not across midnight, ties to the earlier. */
function peak(pays: readonly { readonly hour: number; readonly pays: number }[]): string | null {
  const at = new Map(pays.map(({ hour, pays: count }) => [hour, count]));
  const pair = (hour: number) => (at.get(hour) ?? 0) + (at.get(hour + 1) ?? 0);
  const best = Array.from({ length: 23 }, (_, hour) => hour).reduce((first, hour) =>
    pair(hour) > pair(first) ? hour : first,
  );
  return pair(best) > 0 ? `${best}-${best + 2}` : null;
}

export const visitFamilies: readonly Family[] = [
  {
    name: 'funnel',
    unit: 'count',
    measure: 'funnel',
    read: (context) =>
      rows(context.measures, 'funnel').length === 0
        ? []
        : steps.map((step) => ({
            member: step,
            value: sessions(context, 'P', step) ?? 0,
            previous: sessions(context, 'Q', step),
            yearAgo: sessions(context, 'Y', step),
            n: sessions(context, 'P', 'sessions') ?? 0,
          })),
  },
  {
    name: 'cart_abandonment',
    unit: 'share',
    good: 'down',
    measure: 'funnel',
    read: (context) => [part(context, 'cart_paid', 'with_cart', undefined, true)],
  },
  {
    name: 'detail_dwell_median',
    unit: 'seconds',
    good: 'up',
    measure: 'dwell',
    read: ({ measures }) => {
      const views = (period: string) =>
        rows(measures, 'dwell')
          .filter((row) => row.period === period)
          .map(({ dwell_seconds: value, views: count }) => ({ value, count }));
      const now = views('P');
      return [
        {
          value: countedMedian(now),
          previous: countedMedian(views('Q')),
          yearAgo: countedMedian(views('Y')),
          interval: countedMedianInterval(now),
          n: now.reduce((sum, { count }) => sum + count, 0),
          ...(now.length === 0 ? { reason: { code: 'no_rows' } as const } : {}),
        },
      ];
    },
  },
  {
    name: 'device_conversion',
    unit: 'share',
    good: 'up',
    measure: 'funnel',
    read: (context) => {
      const devices = new Set(rows(context.measures, 'funnel').map(({ device }) => device));
      return [...devices]
        .sort()
        .map((device) => ({ member: device, ...part(context, 'with_pay', 'sessions', device) }));
    },
  },
  {
    name: 'peak_hours',
    unit: 'hour range',
    measure: 'pay_hours',
    read: ({ measures }) => {
      const pays = rows(measures, 'pay_hours');
      return [{ value: peak(pays), n: pays.reduce((sum, row) => sum + row.pays, 0) }];
    },
  },
];
