/** Figures of the order value: of all orders, of first and of further ones. */
import { divide, growth } from '../../../figures/round.js';
import { meanDifferenceInterval, meanGrowthInterval, meanInterval } from '../../../figures/statistics/mean-interval.js';
import type { FigureContext } from '../../chapter.js';
import { sampleOf, type Sums } from '../../intervals.js';
import type { Family } from '../../family.js';
import { rows } from '../measures.js';

/** Orders of a period with their sum and sum of squares. */
export function orderSums({ measures }: Pick<FigureContext, 'measures'>, period: string, first?: boolean): Sums {
  return rows(measures, 'orders')
    .filter((row) => row.period === period && (first === undefined || row.is_first === first))
    .reduce(
      (total, row) => ({ n: total.n + row.orders, sum: total.sum + row.gmv, squares: total.squares + row.squares }),
      {
        n: 0,
        sum: 0,
        squares: 0,
      },
    );
}

const aov = ({ n, sum }: Sums) => divide(sum, n);

function orderValue(name: string, first: boolean | undefined, good?: 'up'): Family {
  return {
    name,
    unit: 'money',
    ...(good ? { good } : {}),
    measure: 'orders',
    read: (context) => {
      const [now, before, yearAgo] = ['P', 'Q', 'Y'].map((period) => orderSums(context, period, first)) as [
        Sums,
        Sums,
        Sums,
      ];
      return [
        {
          value: aov(now),
          previous: aov(before),
          yearAgo: aov(yearAgo),
          interval: meanInterval(sampleOf(now)),
          changeInterval: meanDifferenceInterval(sampleOf(now), sampleOf(before)),
          n: now.n,
        },
      ];
    },
  };
}

export const orderValueFamilies: readonly Family[] = [
  orderValue('aov', undefined, 'up'),
  {
    name: 'aov_qoq',
    unit: 'share',
    good: 'up',
    measure: 'orders',
    read: (context) => {
      const [now, before] = [orderSums(context, 'P'), orderSums(context, 'Q')];
      return [
        {
          value: growth(aov(now), aov(before)),
          interval: meanGrowthInterval(sampleOf(now), sampleOf(before)),
          n: now.n,
        },
      ];
    },
  },
];

export const newReturningFamilies: readonly Family[] = [
  orderValue('new_order_aov', true),
  orderValue('returning_order_aov', false),
];
