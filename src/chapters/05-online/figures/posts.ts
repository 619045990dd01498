/** Figures of posts by platform: who watches to the end, visits and stays, joins the private domain, and what a post takes to make. */
import { memberPath } from '../../../figures/member.js';
import { divide } from '../../../figures/round.js';
import { meanDifferenceInterval, meanInterval } from '../../../figures/statistics/mean-interval.js';
import { ratioInterval } from '../../../figures/statistics/ratio-interval.js';
import { sampleOf } from '../../intervals.js';
import type { Family } from '../../family.js';
import { rows } from '../measures.js';

type Rate = 'completion' | 'retention' | 'private_join' | 'koc_interaction';

/** One of the rates of `post_rates` as a family; its interval takes the posts as the sample, since people come in by the post. */
function rateFamily(name: string, rate: Rate): Family {
  return {
    name,
    unit: 'share',
    good: 'up',
    measure: 'post_rates',
    read: ({ measures }) => {
      const found = rows(measures, 'post_rates').filter((row) => row.rate === rate);
      return found
        .filter(({ period }) => period === 'P')
        .map((now) => {
          const before = found.find(({ period, platform }) => period === 'Q' && platform === now.platform);
          return {
            member: memberPath(now.platform),
            value: divide(now.part_sum, now.whole_sum),
            previous: divide(before?.part_sum, before?.whole_sum),
            interval: ratioInterval({
              n: now.posts,
              over: now.part_sum,
              under: now.whole_sum,
              overSquares: now.part_squares,
              underSquares: now.whole_squares,
              products: now.products,
            }),
            n: now.posts,
          };
        });
    },
  };
}

export const joinFamily = rateFamily('private_join_rate', 'private_join');
export const kocFamily = rateFamily('koc_interaction_rate', 'koc_interaction');

export const postFamilies: readonly Family[] = [
  rateFamily('completion_rate', 'completion'),
  {
    name: 'production_days',
    unit: 'days',
    good: 'down',
    measure: 'platforms',
    read: ({ measures }) => {
      const found = rows(measures, 'platforms').filter(({ dated }) => dated > 0);
      const sums = (row: (typeof found)[number]) => ({ n: row.dated, sum: row.days, squares: row.day_squares });
      return found
        .filter(({ period }) => period === 'P')
        .map((now) => {
          const before = found.find(({ period, platform }) => period === 'Q' && platform === now.platform);
          return {
            member: memberPath(now.platform),
            value: divide(now.days, now.dated),
            previous: divide(before?.days, before?.dated),
            interval: meanInterval(sampleOf(sums(now))),
            changeInterval: before && meanDifferenceInterval(sampleOf(sums(now)), sampleOf(sums(before))),
            n: now.dated,
          };
        });
    },
  },
  rateFamily('retention', 'retention'),
];
