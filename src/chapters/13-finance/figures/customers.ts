/** Figures of customers: what a new one costs by channel, and what a customer is worth against that. */
import type { Interval } from '../../../figures/figure.js';
import { memberPath } from '../../../figures/member.js';
import { divide } from '../../../figures/round.js';
import { meanInterval } from '../../../figures/statistics/mean-interval.js';
import { poissonInterval } from '../../../figures/statistics/poisson-interval.js';
import { sampleOf, scaled } from '../../intervals.js';
import type { Family, MemberReading } from '../../family.js';
import type { Measures } from '../../shape.js';
import { rows } from '../measures.js';

type Channel = ReturnType<typeof rows<'channels'>>[number];

/** Spend over customers where they had come by chance alone (Poisson) and the spend was as decided. */
function cacInterval({ spend, new_customers: customers }: Channel): Interval | undefined {
  const counts = poissonInterval(customers);
  if (!counts || !(counts.low > 0)) return undefined;
  return { ...counts, low: spend / counts.high, high: spend / counts.low };
}

function channelCosts(measures: Measures): readonly MemberReading[] {
  const found = rows(measures, 'channels');
  const cac = (row: Channel | undefined) => (row && row.spend > 0 ? divide(row.spend, row.new_customers) : null);
  return found
    .filter(({ period }) => period === 'P')
    .map((now) => {
      const paid = now.spend > 0;
      return {
        member: memberPath(now.channel),
        value: cac(now),
        previous: cac(found.find((row) => row.period === 'Q' && row.channel === now.channel)),
        interval: paid ? cacInterval(now) : undefined,
        n: now.new_customers,
        ...(paid ? {} : { reason: { code: 'no_rows', subject: 'spend' } as const }),
      };
    });
}

function worthOverCost(measures: Measures): readonly MemberReading[] {
  const [found] = rows(measures, 'worth');
  if (!found) return [];
  const { customers, margin, squares, new_customers: won, spend } = found;
  const cost = divide(spend, won);
  return [
    {
      value: cost === null || cost === 0 ? null : divide(divide(margin, customers), cost),
      interval: cost ? scaled(meanInterval(sampleOf({ n: customers, sum: margin, squares })), 1 / cost) : undefined,
      n: customers,
    },
  ];
}

export const channelFamily: Family = {
  name: 'cac',
  unit: 'money',
  good: 'down',
  measure: 'channels',
  read: ({ measures }) => channelCosts(measures),
};

export const worthFamily: Family = {
  name: 'ltv_cac',
  unit: 'ratio',
  good: 'up',
  measure: 'worth',
  read: ({ measures }) => worthOverCost(measures),
};
