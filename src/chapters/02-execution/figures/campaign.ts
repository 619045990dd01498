/** Figures of the campaign's course: its phases, its peak, who bought in the closing phase, and who stayed. */
import { divide } from '../../../figures/round.js';
import { wilson } from '../../../figures/statistics/wilson.js';
import { shareRatioInterval, shifted } from '../../intervals.js';
import type { Family } from '../../family.js';
import { rows } from '../measures.js';

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

export const campaignFamilies: readonly Family[] = [
  {
    name: 'phase_reach',
    unit: 'people',
    good: 'up',
    measure: 'phase_reach',
    campaign: true,
    read: ({ measures }) => rows(measures, 'phase_reach').map(({ phase, reach }) => ({ member: phase, value: reach })),
  },
  {
    name: 'phase_ctr',
    unit: 'share',
    good: 'up',
    measure: 'phase_ads',
    campaign: true,
    read: ({ measures }) =>
      rows(measures, 'phase_ads').map(({ phase, clicks, impressions }) => ({
        member: phase,
        value: divide(clicks, impressions),
        interval: wilson(clicks, impressions),
        n: impressions,
      })),
  },
  {
    name: 'phase_save_rate',
    unit: 'share',
    good: 'up',
    measure: 'phase_ads',
    campaign: true,
    read: ({ measures }) =>
      rows(measures, 'phase_ads').map(({ phase, saves, save_impressions: impressions }) => ({
        member: phase,
        value: divide(saves, impressions),
        interval: wilson(saves, impressions),
        n: impressions,
      })),
  },
  {
    name: 'peak_orders_per_hour',
    unit: 'count',
    measure: 'peak_hour',
    campaign: true,
    read: ({ measures }) => [{ value: rows(measures, 'peak_hour')[0]?.orders ?? 0 }],
  },
  {
    name: 'closing_returning_lift',
    unit: 'share',
    good: 'up',
    measure: 'returning_orders',
    campaign: true,
    read: ({ measures }) => {
      const found = rows(measures, 'returning_orders');
      const closing = found.find(({ period }) => period === 'closing');
      const before = found.find(({ period }) => period === 'B');
      const rate = (row: typeof closing) => divide(row?.returning_orders, row?.orders);
      const ratio = divide(rate(closing), rate(before));
      const interval =
        closing &&
        before &&
        shareRatioInterval(
          { hits: closing.returning_orders, n: closing.orders },
          { hits: before.returning_orders, n: before.orders },
        );
      return [
        {
          value: ratio === null ? null : ratio - 1,
          interval: shifted(interval, -1),
          n: closing?.orders ?? 0,
        },
      ];
    },
  },
  {
    name: 'survey_responses',
    unit: 'count',
    good: 'up',
    measure: 'survey_responses',
    campaign: true,
    read: ({ measures }) => rows(measures, 'survey_responses').map(({ responses }) => ({ value: responses })),
  },
];

export const retentionFamily: Family = {
  name: 'retention_30d',
  unit: 'share',
  good: 'up',
  measure: 'retention',
  campaign: true,
  read: ({ measures }) => {
    const found = rows(measures, 'retention');
    const customers = sum(found.map((row) => row.customers));
    const retained = sum(found.map((row) => row.retained));
    const open = sum(found.map((row) => row.window_open));
    return [
      {
        value: divide(retained, customers),
        interval: wilson(retained, customers),
        n: customers,
        ...(customers === 0 && open > 0 ? { reason: { code: 'window_open' } as const } : {}),
      },
    ];
  },
};
