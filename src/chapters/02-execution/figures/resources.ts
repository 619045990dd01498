/** Figures of what the campaign put in: budget, stores, people, pages, meetings, and how fast it decided. */
import { memberPath } from '../../../figures/member.js';
import { divide } from '../../../figures/round.js';
import { medianInterval } from '../../../figures/statistics/median-interval.js';
import { median } from '../../../figures/statistics/quantile.js';
import { wilson } from '../../../figures/statistics/wilson.js';
import type { FigureContext } from '../../chapter.js';
import type { Family, MemberReading as Reading } from '../../family.js';
import { rows } from '../measures.js';

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Acquisition spend of one period over the rows that `counts` takes. */
function spent(
  { measures }: FigureContext,
  period: string,
  counts: (row: { readonly channel_kind: string; readonly placement: string | null }) => boolean = () => true,
): number {
  return sum(
    rows(measures, 'budget')
      .filter((row) => row.period === period && counts(row))
      .map(({ amount }) => amount),
  );
}

const online = ({ channel_kind: kind }: { readonly channel_kind: string }) => kind === 'online';

function counted(name: string, kind: string): Family {
  return {
    name,
    unit: 'count',
    measure: 'resources',
    read: ({ measures }) => [
      {
        value: sum(
          rows(measures, 'resources')
            .filter((row) => row.kind === kind)
            .map(({ quantity }) => quantity),
        ),
      },
    ],
  };
}

function equipment(name: 'demo_devices' | 'promoters'): Family {
  return {
    name,
    unit: 'count',
    measure: 'store_equipment',
    read: ({ measures }) =>
      rows(measures, 'store_equipment').map((row): Reading => {
        const value = row[name];
        return value === null ? { value, reason: { code: 'no_rows', subject: `stores.${name}` } } : { value };
      }),
  };
}

const visits = ({ measures }: FigureContext, period: string) =>
  rows(measures, 'store_visits').find((row) => row.period === period);

export const resourceFamilies: readonly Family[] = [
  {
    name: 'online_budget_share',
    unit: 'share',
    measure: 'budget',
    read: (context) => [
      {
        value: divide(spent(context, 'P', online), spent(context, 'P')),
        previous: divide(spent(context, 'Q', online), spent(context, 'Q')),
      },
    ],
  },
  {
    name: 'placement_share',
    unit: 'share',
    measure: 'budget',
    read: (context) => {
      const found = rows(context.measures, 'budget').filter((row) => row.period === 'P' && online(row));
      return found.flatMap(({ placement }) => {
        if (placement === null) return [];
        const here = (row: Parameters<typeof online>[0] & { readonly placement: string | null }) =>
          online(row) && row.placement === placement;
        return {
          member: memberPath(placement),
          value: divide(spent(context, 'P', here), spent(context, 'P', online)),
          previous: divide(spent(context, 'Q', here), spent(context, 'Q', online)),
        };
      });
    },
  },
  {
    name: 'placement_roas',
    unit: 'ratio',
    good: 'up',
    measure: 'placement_returns',
    read: ({ measures }) => {
      const found = rows(measures, 'placement_returns');
      const before = new Map(found.filter(({ period }) => period === 'Q').map((row) => [row.placement, row]));
      return found
        .filter(({ period }) => period === 'P')
        .map(({ placement, revenue, spend }) => ({
          member: memberPath(placement),
          value: divide(revenue, spend),
          previous: divide(before.get(placement)?.revenue, before.get(placement)?.spend),
        }));
    },
  },
  {
    name: 'store_cities',
    unit: 'count',
    measure: 'store_cities',
    campaign: true,
    read: ({ measures }) => rows(measures, 'store_cities').map(({ cities }) => ({ value: cities })),
  },
  equipment('demo_devices'),
  equipment('promoters'),
  {
    name: 'store_daily_visitors',
    unit: 'count',
    good: 'up',
    measure: 'store_visits',
    campaign: true,
    read: (context) => {
      const row = visits(context, 'C');
      return [{ value: row ? divide(row.visits, row.stores * row.days) : null, n: row?.visits ?? 0 }];
    },
  },
  {
    name: 'store_conversion',
    unit: 'share',
    good: 'up',
    measure: 'store_visits',
    campaign: true,
    read: (context) => {
      const row = visits(context, 'C');
      const n = row?.visits ?? 0;
      return [{ value: divide(row?.with_order, n), interval: wilson(row?.with_order ?? 0, n), n }];
    },
  },
  counted('pages', 'page'),
  counted('test_frameworks', 'framework'),
  {
    name: 'team_size',
    unit: 'count',
    measure: 'resources',
    read: ({ measures }) =>
      rows(measures, 'resources')
        .filter(({ kind }) => kind === 'staff')
        .map(({ team, quantity }) => ({ member: memberPath(team ?? 'unknown'), value: quantity })),
  },
  counted('meetings', 'meeting'),
  {
    name: 'decision_hours',
    unit: 'hours',
    good: 'down',
    measure: 'decisions',
    campaign: true,
    read: ({ measures }) => {
      const hours = rows(measures, 'decisions').map((row) => row.hours);
      return hours.length === 0 ? [] : [{ value: median(hours), interval: medianInterval(hours), n: hours.length }];
    },
  },
];
