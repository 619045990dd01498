/** Figures of customers: who buys often, who has stopped, and which offer brings them back. */
import { memberPath } from '../../../figures/member.js';
import { divide } from '../../../figures/round.js';
import { meanGrowthInterval } from '../../../figures/statistics/mean-interval.js';
import { newcombe } from '../../../figures/statistics/newcombe.js';
import { wilson } from '../../../figures/statistics/wilson.js';
import type { FigureContext } from '../../chapter.js';
import { sampleOf, shifted } from '../../intervals.js';
import type { Family } from '../../family.js';
import { rows } from '../measures.js';

function buyers({ measures }: FigureContext) {
  const found = rows(measures, 'frequency');
  return { frequent: found.find((row) => row.frequent), others: found.find((row) => !row.frequent) };
}

export const customerFamilies: readonly Family[] = [
  {
    name: 'frequent_share',
    unit: 'share',
    good: 'up',
    measure: 'frequency',
    read: (context) => {
      const { frequent, others } = buyers(context);
      const part = frequent?.customers ?? 0;
      const n = part + (others?.customers ?? 0);
      return [{ value: divide(part, n), interval: wilson(part, n), n }];
    },
  },
  {
    name: 'frequent_spend_ratio',
    unit: 'ratio',
    measure: 'frequency',
    read: (context) => {
      const { frequent, others } = buyers(context);
      const sums = (row: typeof frequent) => row && { n: row.customers, sum: row.spend, squares: row.squares };
      const [part, rest] = [sums(frequent), sums(others)];
      return [
        {
          value: divide(divide(part?.sum, part?.n), divide(rest?.sum, rest?.n)),
          interval: part && rest && shifted(meanGrowthInterval(sampleOf(part), sampleOf(rest)), 1),
          n: part?.n ?? 0,
        },
      ];
    },
  },
  {
    name: 'lapsed_share',
    unit: 'share',
    good: 'down',
    measure: 'lapsed',
    read: ({ measures }) =>
      rows(measures, 'lapsed').map(({ customers, lapsed }) => ({
        value: divide(lapsed, customers),
        interval: wilson(lapsed, customers),
        n: customers,
      })),
  },
  {
    name: 'winback_rate',
    unit: 'share',
    good: 'up',
    measure: 'winbacks',
    read: ({ measures }) => {
      const found = rows(measures, 'winbacks');
      const before = new Map(found.filter(({ period }) => period === 'Q').map((row) => [row.offer, row]));
      return found
        .filter(({ period }) => period === 'P')
        .map(({ offer, sent, reordered }) => {
          const then = before.get(offer);
          return {
            member: memberPath(offer),
            value: divide(reordered, sent),
            previous: divide(then?.reordered, then?.sent),
            interval: wilson(reordered, sent),
            changeInterval: then && newcombe({ hits: reordered, n: sent }, { hits: then.reordered, n: then.sent }),
            n: sent,
          };
        });
    },
  },
];
