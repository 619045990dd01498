/** Figures of regions: GMV, order value, repurchase, bundles and the market. */
import { memberPath } from '../../../figures/member.js';
import { divide, growth, pointsBetween } from '../../../figures/round.js';
import { newcombe } from '../../../figures/statistics/newcombe.js';
import { wilson } from '../../../figures/statistics/wilson.js';
import type { FigureContext } from '../../chapter.js';
import { partIndexInterval, scaled, type Sums } from '../../intervals.js';
import type { Family, MemberReading as Reading } from '../../family.js';
import { rows } from '../measures.js';

function sums({ measures }: FigureContext, period: string, region?: string): Sums | undefined {
  const found = rows(measures, 'regions').filter(
    (row) => row.period === period && (region === undefined || row.region === region),
  );
  if (found.length === 0) return undefined;
  return {
    n: found.reduce((total, row) => total + row.orders, 0),
    sum: found.reduce((total, row) => total + row.gmv, 0),
    squares: found.reduce((total, row) => total + row.squares, 0),
  };
}

/** Known regions of any period. */
function regions({ measures }: FigureContext): readonly string[] {
  const names = rows(measures, 'regions').flatMap(({ region }) => region ?? []);
  return [...new Set(names)].sort();
}

const share = (context: FigureContext, period: string, region: string) => {
  const all = sums(context, period);
  return all ? divide(sums(context, period, region)?.sum ?? 0, all.sum) : null;
};

const index = (context: FigureContext, period: string, region: string) => {
  const [part, all] = [sums(context, period, region), sums(context, period)];
  return divide(divide(part?.sum, part?.n), divide(all?.sum, all?.n));
};

function perRegion(read: (context: FigureContext, region: string) => Omit<Reading, 'member'>): Family['read'] {
  return (context) => regions(context).map((region) => ({ member: memberPath(region), ...read(context, region) }));
}

export const regionFamilies: readonly Family[] = [
  {
    name: 'region_share',
    unit: 'share',
    measure: 'regions',
    read: perRegion((context, region) => ({
      value: share(context, 'P', region),
      previous: share(context, 'Q', region),
      yearAgo: share(context, 'Y', region),
      n: sums(context, 'P', region)?.n ?? 0,
    })),
  },
  {
    name: 'region_aov_index',
    unit: 'ratio',
    measure: 'regions',
    read: perRegion((context, region) => {
      const [part, all] = [sums(context, 'P', region), sums(context, 'P')];
      return {
        value: index(context, 'P', region),
        previous: index(context, 'Q', region),
        yearAgo: index(context, 'Y', region),
        interval: part && all && partIndexInterval(part, all),
        n: part?.n ?? 0,
      };
    }),
  },
  {
    name: 'region_repurchase_yoy_pp',
    unit: 'pp',
    good: 'up',
    measure: 'region_repurchase',
    read: ({ measures }) => {
      const found = rows(measures, 'region_repurchase');
      const names = [...new Set(found.flatMap(({ region }) => region ?? []))].sort();
      return names.map((region) => {
        const [now, then] = ['P', 'Y'].map((period) =>
          found.find((row) => row.period === period && row.region === region),
        );
        const rate = (row: typeof now) => divide(row?.repurchased, row?.new_customers);
        const interval =
          now &&
          then &&
          newcombe({ hits: now.repurchased, n: now.new_customers }, { hits: then.repurchased, n: then.new_customers });
        return {
          member: memberPath(region),
          value: pointsBetween(rate(now), rate(then)),
          interval: scaled(interval, 100),
          n: now?.new_customers ?? 0,
        };
      });
    },
  },
  {
    name: 'region_gmv_yoy',
    unit: 'share',
    good: 'up',
    measure: 'regions',
    read: perRegion((context, region) => ({
      value: growth(sums(context, 'P', region)?.sum ?? 0, sums(context, 'Y', region)?.sum),
    })),
  },
  {
    name: 'bundle_index',
    unit: 'ratio',
    measure: 'bundle_groups',
    read: ({ measures, review }) => {
      if (!review.bundle) return [{ value: null, reason: { code: 'not_configured', subject: 'bundle' } }];
      const found = new Map(rows(measures, 'bundle_groups').map((row) => [row.group_id, row]));
      return review.bundle.groups.map(({ id }) => {
        const row = found.get(id);
        const cities = divide(row?.city_bundle_orders, row?.city_orders);
        return {
          member: memberPath(id),
          value: divide(cities, divide(row?.region_bundle_orders, row?.region_orders)),
          n: row?.city_orders ?? 0,
        };
      });
    },
  },
  {
    name: 'market_share_yoy_pp',
    unit: 'pp',
    good: 'up',
    measure: 'market',
    read: ({ measures }) => {
      const found = rows(measures, 'market');
      const then = new Map(
        found.filter(({ period }) => period === 'Y').map((row) => [memberPath(row.region, row.category), row]),
      );
      return found
        .filter(({ period }) => period === 'P')
        .map((row) => {
          const path = memberPath(row.region, row.category);
          const before = then.get(path);
          return {
            member: path,
            value: pointsBetween(divide(row.own_units, row.units), divide(before?.own_units, before?.units)),
          };
        });
    },
  },
  {
    name: 'bundle_order_share',
    unit: 'share',
    measure: 'bundle_orders',
    read: ({ measures }) => {
      const found = rows(measures, 'bundle_orders');
      const [now, before, yearAgo] = ['P', 'Q', 'Y'].map((period) => found.find((row) => row.period === period));
      const part = (row: typeof now) => divide(row?.bundle_orders, row?.orders);
      return [
        {
          value: part(now),
          previous: part(before),
          yearAgo: part(yearAgo),
          interval: wilson(now?.bundle_orders ?? 0, now?.orders ?? 0),
          changeInterval:
            now &&
            before &&
            newcombe({ hits: now.bundle_orders, n: now.orders }, { hits: before.bundle_orders, n: before.orders }),
          n: now?.orders ?? 0,
        },
      ];
    },
  },
];
