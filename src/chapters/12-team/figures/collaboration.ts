/** Figures of working together: response to requests, facts lost, work outside the core, value a day, and conflict. */
import { memberPath } from '../../../figures/member.js';
import { divide } from '../../../figures/round.js';
import { meanDifferenceInterval, meanInterval } from '../../../figures/statistics/mean-interval.js';
import { ratioInterval } from '../../../figures/statistics/ratio-interval.js';
import type { FigureContext } from '../../chapter.js';
import type { Family } from '../../family.js';
import { sampleOf, type Sums } from '../../intervals.js';
import { rows } from '../measures.js';

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Requests of marketing to technology that were confirmed, by the hours it took. */
function responses({ measures }: FigureContext, period: string): Sums {
  const found = rows(measures, 'requests').filter((row) => row.period === period && row.marketing_to_technology);
  return {
    n: sum(found.map((row) => row.confirmed)),
    sum: sum(found.map((row) => row.hours)),
    squares: sum(found.map((row) => row.squares)),
  };
}

export const collaborationFamilies: readonly Family[] = [
  {
    name: 'response_hours',
    unit: 'hours',
    good: 'down',
    measure: 'requests',
    read: (context) => {
      const [now, before] = [responses(context, 'P'), responses(context, 'Q')];
      return [
        {
          value: divide(now.sum, now.n),
          previous: divide(before.sum, before.n),
          interval: meanInterval(sampleOf(now)),
          changeInterval: meanDifferenceInterval(sampleOf(now), sampleOf(before)),
          n: now.n,
          ...(now.n === 0 ? { reason: { code: 'no_rows' } as const } : {}),
        },
      ];
    },
  },
  {
    name: 'fact_loss',
    unit: 'share',
    good: 'down',
    measure: 'comms',
    read: ({ measures }) => {
      const found = rows(measures, 'comms');
      const of = (column: keyof Omit<(typeof found)[number], 'team'>) => sum(found.map((row) => row[column]));
      const [lost, facts] = [of('lost'), of('facts')];
      return [
        {
          value: divide(lost, facts),
          // Facts of one sample get lost together, so the samples are the sample.
          interval: ratioInterval({
            n: of('samples'),
            over: lost,
            under: facts,
            overSquares: of('lost_squares'),
            underSquares: of('facts_squares'),
            products: of('products'),
          }),
          n: facts,
        },
      ];
    },
  },
  {
    name: 'non_core_share',
    unit: 'share',
    good: 'down',
    measure: 'core_days',
    read: ({ measures }) => {
      const [now, before] = ['P', 'Q'].map((period) =>
        rows(measures, 'core_days').find((row) => row.period === period),
      );
      return [
        {
          value: divide(now?.non_core, now?.every_day),
          previous: divide(before?.non_core, before?.every_day),
          interval:
            now &&
            ratioInterval({
              n: now.requests,
              over: now.non_core,
              under: now.every_day,
              overSquares: now.non_core_squares,
              underSquares: now.every_day_squares,
              products: now.products,
            }),
          n: now?.requests ?? 0,
          ...(now ? {} : { reason: { code: 'no_rows', subject: 'work_requests.core' } as const }),
        },
      ];
    },
  },
  {
    name: 'value_per_day',
    unit: 'money',
    good: 'up',
    measure: 'projects',
    read: ({ measures }) => {
      const found = rows(measures, 'projects');
      const before = new Map(found.filter(({ period }) => period === 'Q').map((row) => [row.project, row]));
      return found
        .filter(({ period }) => period === 'P')
        .map((row) => ({
          member: memberPath(row.project),
          value: divide(row.value, row.person_days),
          previous: divide(before.get(row.project)?.value, before.get(row.project)?.person_days),
          n: row.requests,
        }));
    },
  },
  {
    name: 'conflict_score',
    unit: 'points',
    good: 'up',
    measure: 'conflicts',
    read: ({ measures }) => {
      const found = rows(measures, 'conflicts');
      const all: Sums = {
        n: sum(found.map((row) => row.answers)),
        sum: sum(found.map((row) => row.score)),
        squares: sum(found.map((row) => row.squares)),
      };
      return [{ value: divide(all.sum, all.n), interval: meanInterval(sampleOf(all)), n: all.n }];
    },
  },
];
