/** Figures of reviews: sentiment by class and by aspect, chains of issues, and topics. */
import { memberPath } from '../../../figures/member.js';
import { divide } from '../../../figures/round.js';
import { meanDifferenceInterval, meanInterval } from '../../../figures/statistics/mean-interval.js';
import { newcombe } from '../../../figures/statistics/newcombe.js';
import { wilson } from '../../../figures/statistics/wilson.js';
import type { FigureContext } from '../../chapter.js';
import type { Family } from '../../family.js';
import { sampleOf, type Sums } from '../../intervals.js';
import { classes } from '../classes.js';
import { rows } from '../measures.js';

type Measures = FigureContext['measures'];

/** Reviews of a class among those of a period; undefined without any review. */
function part(measures: Measures, period: string, side: string) {
  const found = rows(measures, 'sentiment').filter((row) => row.period === period);
  const n = found.reduce((sum, { reviews }) => sum + reviews, 0);
  return n === 0 ? undefined : { hits: found.find((row) => row.class === side)?.reviews ?? 0, n };
}

/** Sentences that name each aspect in a period, over all lines. */
function aspectSums(measures: Measures, period: string): ReadonlyMap<string, Sums> {
  const sums = new Map<string, Sums>();
  for (const row of rows(measures, 'aspects').filter((one) => one.period === period)) {
    const { n, sum, squares } = sums.get(row.aspect) ?? { n: 0, sum: 0, squares: 0 };
    sums.set(row.aspect, {
      n: n + row.sentences,
      sum: sum + row.intensity_sum,
      squares: squares + row.intensity_squares,
    });
  }
  return sums;
}

export const reviewFamilies: readonly Family[] = [
  {
    name: 'sentiment',
    unit: 'share',
    measure: 'sentiment',
    read: ({ measures }) =>
      classes.flatMap((side) => {
        const [now, before, yearAgo] = ['P', 'Q', 'Y'].map((period) => part(measures, period, side));
        return now === undefined
          ? []
          : [
              {
                member: side,
                value: divide(now.hits, now.n),
                previous: divide(before?.hits, before?.n),
                yearAgo: divide(yearAgo?.hits, yearAgo?.n),
                interval: wilson(now.hits, now.n),
                changeInterval: before && newcombe(now, before),
                n: now.n,
              },
            ];
      }),
  },
  {
    name: 'aspect_sentiment',
    unit: 'number',
    measure: 'aspects',
    read: ({ measures }) => {
      const [now, before, yearAgo] = ['P', 'Q', 'Y'].map((period) => aspectSums(measures, period));
      return [...(now ?? [])].map(([aspect, sums]) => {
        const [then, longAgo] = [before?.get(aspect), yearAgo?.get(aspect)];
        return {
          member: memberPath(aspect),
          value: divide(sums.sum, sums.n),
          previous: divide(then?.sum, then?.n),
          yearAgo: divide(longAgo?.sum, longAgo?.n),
          interval: meanInterval(sampleOf(sums)),
          changeInterval: then && meanDifferenceInterval(sampleOf(sums), sampleOf(then)),
          n: sums.n,
        };
      });
    },
  },
  {
    name: 'issue_chain',
    unit: 'table',
    measure: 'chains',
    read: ({ measures }) => {
      const negative = part(measures, 'P', 'negative')?.hits;
      const found = rows(measures, 'chains').map((row) => ({
        ...row,
        share_of_negative: divide(row.reviews, negative),
      }));
      return [found.length === 0 ? { value: null } : { value: found, n: negative }];
    },
  },
  {
    name: 'topics',
    unit: 'table',
    measure: 'topics',
    read: ({ measures }) => {
      const found = rows(measures, 'topics');
      return [
        found.length === 0
          ? { value: null }
          : {
              value: found.map(({ topic, words, share, trend }) => ({ topic, words, share, trend })),
              n: found[0]?.reviews,
            },
      ];
    },
  },
];
