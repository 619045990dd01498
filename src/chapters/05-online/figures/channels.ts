/** Figures of the selling channels: what a unit of spend brings back, who orders again, and what no order carries. */
import { memberPath } from '../../../figures/member.js';
import { divide } from '../../../figures/round.js';
import { newcombe } from '../../../figures/statistics/newcombe.js';
import { wilson } from '../../../figures/statistics/wilson.js';
import type { FigureContext } from '../../chapter.js';
import type { Family, MemberReading } from '../../family.js';
import { rows } from '../measures.js';

type Returns = ReturnType<typeof rows<'channel_returns'>>[number];

/** Members of P with what they were in the other periods. */
function perChannel<R extends { readonly period: string; readonly channel: string }>(
  found: readonly R[],
  read: (now: R, at: (period: string) => R | undefined) => Omit<MemberReading, 'member'>,
): readonly MemberReading[] {
  return found
    .filter(({ period }) => period === 'P')
    .map((now) => ({
      member: memberPath(now.channel),
      ...read(now, (period) => found.find((row) => row.period === period && row.channel === now.channel)),
    }));
}

function returns(name: string, spendOf: (row: Returns) => number): Family {
  const roas = (row: Returns | undefined) => (row ? divide(row.gmv, spendOf(row)) : null);
  return {
    name,
    unit: 'ratio',
    good: 'up',
    measure: 'channel_returns',
    read: ({ measures }) =>
      perChannel(rows(measures, 'channel_returns'), (now, at) => ({
        value: roas(now),
        previous: roas(at('Q')),
        yearAgo: roas(at('Y')),
        n: now.orders,
        reason: { code: 'no_denominator', subject: 'spend' },
      })),
  };
}

/** The largest return of a week, by channel. */
function peaks({ measures }: FigureContext, period: string): ReadonlyMap<string, number> {
  const best = new Map<string, number>();
  for (const row of rows(measures, 'channel_weeks')) {
    const roas = divide(row.gmv, row.spend);
    if (row.period !== period || roas === null) continue;
    best.set(row.channel, Math.max(best.get(row.channel) ?? -Infinity, roas));
  }
  return best;
}

export interface Buyers {
  readonly new_customers: number;
  readonly repurchased: number;
}

/** Rate, comparisons and intervals of new customers who ordered again. */
function repurchaseReading(now: Buyers | undefined, then: Buyers | undefined, yearAgo: Buyers | undefined) {
  const rate = (row: Buyers | undefined) => divide(row?.repurchased, row?.new_customers);
  const sample = (row: Buyers) => ({ hits: row.repurchased, n: row.new_customers });
  return {
    value: rate(now),
    previous: rate(then),
    yearAgo: rate(yearAgo),
    interval: now && wilson(now.repurchased, now.new_customers),
    changeInterval: now && then && newcombe(sample(now), sample(then)),
    n: now?.new_customers ?? 0,
  };
}

export const channelFamilies: readonly Family[] = [
  returns('roas', ({ spend }) => spend),
  returns('net_roas', ({ spend, commission }) => spend + commission),
  {
    name: 'repurchase_rate',
    unit: 'share',
    good: 'up',
    measure: 'repurchase',
    read: ({ measures }) =>
      perChannel(rows(measures, 'repurchase'), (now, at) => repurchaseReading(now, at('Q'), at('Y'))),
  },
  {
    name: 'peak_roas',
    unit: 'ratio',
    good: 'up',
    measure: 'channel_weeks',
    read: (context) => {
      const before = peaks(context, 'Q');
      return [...peaks(context, 'P')].map(([channel, value]) => ({
        member: memberPath(channel),
        value,
        previous: before.get(channel) ?? null,
      }));
    },
  },
  {
    name: 'hidden_cost_share',
    unit: 'share',
    good: 'down',
    measure: 'channel_costs',
    read: ({ measures }) => {
      const share = (row: { hidden: number; spend: number } | undefined) => divide(row?.hidden, row?.spend);
      return perChannel(rows(measures, 'channel_costs'), (now, at) => ({
        value: share(now),
        previous: share(at('Q')),
      }));
    },
  },
];

export const privateFamily: Family = {
  name: 'private_repurchase',
  unit: 'share',
  good: 'up',
  measure: 'private_repurchase',
  read: ({ measures }) => {
    const at = (period: string) =>
      rows(measures, 'private_repurchase').find((row) => row.period === period && row.private_domain);
    return [repurchaseReading(at('P'), at('Q'), at('Y'))];
  },
};
