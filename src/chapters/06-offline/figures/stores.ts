/** Figures of stores: who buys by display and by trial, how long visitors stay, and what they post. */
import { memberPath } from '../../../figures/member.js';
import { divide } from '../../../figures/round.js';
import { countedMedian, countedMedianInterval, type Counted } from '../../../figures/statistics/counted.js';
import { newcombe } from '../../../figures/statistics/newcombe.js';
import { wilson } from '../../../figures/statistics/wilson.js';
import type { FigureContext } from '../../chapter.js';
import { shareRatioInterval } from '../../intervals.js';
import type { Family, MemberReading } from '../../family.js';
import { rows } from '../measures.js';

type Context = Pick<FigureContext, 'measures'>;

interface Visits {
  readonly hits: number;
  readonly n: number;
}

/** Visits of a period in which a product was tried, or was not, and those of them with an order. */
export function triedVisits({ measures }: Context, period: string, tried: boolean): Visits | undefined {
  const row = rows(measures, 'trials').find((one) => one.period === period && one.tried === tried);
  return row && { hits: row.with_order, n: row.visits };
}

function triedLift(context: Context, period: string) {
  const [tried, not] = [triedVisits(context, period, true), triedVisits(context, period, false)];
  return {
    value: divide(divide(tried?.hits, tried?.n), divide(not?.hits, not?.n)),
    interval: tried && not && shareRatioInterval(tried, not),
    n: (tried?.n ?? 0) + (not?.n ?? 0),
  };
}

/** Lengths of stay of each store in a period, each with how often it was measured. */
export function stays({ measures }: Context, period: string): ReadonlyMap<string, readonly Counted[]> {
  const byStore = new Map<string, Counted[]>();
  for (const { period: of, store_id: store, seconds: value, visits: count } of rows(measures, 'dwell')) {
    if (of !== period) continue;
    const list = byStore.get(store) ?? [];
    list.push({ value, count });
    byStore.set(store, list);
  }
  return byStore;
}

/** Posts of the campaign (C) or of the 28 days before it (B). */
export function postsIn({ measures }: Context, period: string): number {
  return rows(measures, 'ugc_days')
    .filter((row) => row.period === period)
    .reduce((sum, { posts }) => sum + posts, 0);
}

export const storeFamilies: readonly Family[] = [
  {
    name: 'display_conversion',
    unit: 'share',
    good: 'up',
    measure: 'displays',
    read: ({ measures }) => {
      const found = rows(measures, 'displays');
      const before = new Map(found.filter(({ period }) => period === 'Q').map((row) => [row.display, row]));
      return found
        .filter(({ period }) => period === 'P')
        .map(({ display, visits: n, with_order: hits }): MemberReading => {
          const then = before.get(display);
          return {
            member: memberPath(display),
            value: divide(hits, n),
            previous: divide(then?.with_order, then?.visits),
            interval: wilson(hits, n),
            changeInterval: then && newcombe({ hits, n }, { hits: then.with_order, n: then.visits }),
            n,
          };
        });
    },
  },
  {
    name: 'tried_lift',
    unit: 'ratio',
    good: 'up',
    measure: 'trials',
    read: (context) => [{ ...triedLift(context, 'P'), previous: triedLift(context, 'Q').value }],
  },
  {
    name: 'dwell_median',
    unit: 'seconds',
    good: 'up',
    measure: 'dwell',
    read: (context) => {
      const before = stays(context, 'Q');
      return [...stays(context, 'P')].map(([store, lengths]) => ({
        member: memberPath(store),
        value: countedMedian(lengths),
        previous: countedMedian(before.get(store) ?? []),
        interval: countedMedianInterval(lengths),
        n: lengths.reduce((sum, { count }) => sum + count, 0),
      }));
    },
  },
  {
    name: 'ugc_posts',
    unit: 'count',
    good: 'up',
    measure: 'ugc_days',
    campaign: true,
    read: (context) => [{ value: postsIn(context, 'C'), previous: postsIn(context, 'B') }],
  },
];
