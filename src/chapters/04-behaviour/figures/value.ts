/** Figures of what customers of a channel are worth: margin against cost, value tiers, and the models of lifetime value. */
import { memberPath } from '../../../figures/member.js';
import { divide } from '../../../figures/round.js';
import { meanInterval } from '../../../figures/statistics/mean-interval.js';
import { wilson } from '../../../figures/statistics/wilson.js';
import { sampleOf, scaled } from '../../intervals.js';
import type { Family } from '../../family.js';
import { lifetimeTable } from '../lifetime.js';
import { rows } from '../measures.js';

export const tiers = ['high', 'mid', 'low'] as const;

export const valueFamilies: readonly Family[] = [
  {
    name: 'ltv_cost',
    unit: 'ratio',
    good: 'up',
    measure: 'ltv',
    read: ({ measures }) =>
      rows(measures, 'ltv').map(({ channel, customers, margin, squares, new_customers: won, spend }) => {
        const mean = divide(margin, customers);
        return {
          member: memberPath(channel),
          value: divide(mean === null ? null : mean * won, spend),
          interval:
            spend > 0 && won > 0
              ? scaled(meanInterval(sampleOf({ n: customers, sum: margin, squares })), won / spend)
              : undefined,
          n: customers,
        };
      }),
  },
  {
    name: 'value_tier',
    unit: 'share',
    measure: 'value_tiers',
    read: ({ measures }) => {
      const found = rows(measures, 'value_tiers');
      const channels = [...new Set(found.map(({ channel }) => channel))];
      return channels.flatMap((channel) => {
        const own = found.filter((row) => row.channel === channel);
        const n = own.reduce((sum, { customers }) => sum + customers, 0);
        return tiers.map((tier) => {
          const part = own.find((row) => row.tier === tier)?.customers ?? 0;
          return { member: memberPath(channel, tier), value: divide(part, n), interval: wilson(part, n), n };
        });
      });
    },
  },
  {
    name: 'ltv_model',
    unit: 'table',
    measure: 'histories',
    read: ({ measures }) => {
      const histories = rows(measures, 'histories');
      if (histories.length === 0) return [];
      const n = histories.reduce((sum, { customers }) => sum + customers, 0);
      const table = lifetimeTable(histories, rows(measures, 'repeat_values'));
      return [table ? { value: table, n } : { value: null, reason: { code: 'too_few' }, n }];
    },
  },
];
