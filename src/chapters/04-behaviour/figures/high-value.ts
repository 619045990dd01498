/** Figures of the customers who spend most: how often they buy, what they read, and whether they take part. */
import { divide } from '../../../figures/round.js';
import { countedMedian, countedMedianInterval } from '../../../figures/statistics/counted.js';
import { wilson } from '../../../figures/statistics/wilson.js';
import type { FigureContext } from '../../chapter.js';
import type { Family } from '../../family.js';
import { rows } from '../measures.js';

type Context = Pick<FigureContext, 'measures'>;

export function gapsOf({ measures }: Context, top: boolean) {
  return rows(measures, 'gaps')
    .filter((row) => row.is_top === top)
    .map(({ days: value, gaps: count }) => ({ value, count }));
}

/** Content views of a group, and those of comparisons of specifications. */
export function contentOf({ measures }: Context, top: boolean) {
  const own = rows(measures, 'content').filter((row) => row.is_top === top);
  const sum = (found: typeof own) => found.reduce((total, { views }) => total + views, 0);
  return { hits: sum(own.filter((row) => row.is_spec)), n: sum(own) };
}

/** Customers of a group, and those who took part in the period. */
export function socialOf({ measures }: Context, top: boolean) {
  const own = rows(measures, 'social').find((row) => row.is_top === top);
  return { hits: own?.social_customers ?? 0, n: own?.customers ?? 0, spend: own?.spend ?? 0 };
}

export const highValueFamilies: readonly Family[] = [
  {
    name: 'high_value_gap_days',
    unit: 'days',
    measure: 'gaps',
    read: (context) => {
      const gaps = gapsOf(context, true);
      const n = gaps.reduce((sum, { count }) => sum + count, 0);
      const none = n === 0 ? { reason: { code: 'no_rows' } as const } : {};
      return [{ value: countedMedian(gaps), interval: countedMedianInterval(gaps), n, ...none }];
    },
  },
  {
    name: 'high_value_spec_content',
    unit: 'share',
    measure: 'content',
    read: (context) => {
      const { hits, n } = contentOf(context, true);
      return [{ value: divide(hits, n), interval: wilson(hits, n), n }];
    },
  },
  {
    name: 'high_value_social',
    unit: 'share',
    good: 'up',
    measure: 'social',
    read: (context) => {
      const { hits, n } = socialOf(context, true);
      return [{ value: divide(hits, n), interval: wilson(hits, n), n }];
    },
  },
];
