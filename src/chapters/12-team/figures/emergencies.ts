/** Figures of emergencies: how fast, how many came, whether what was promised was done, and causes that come back. */
import { divide } from '../../../figures/round.js';
import { meanDifferenceInterval, meanInterval, type Sample } from '../../../figures/statistics/mean-interval.js';
import { pairSums, ratioInterval, type PairSums } from '../../../figures/statistics/ratio-interval.js';
import { wilson } from '../../../figures/statistics/wilson.js';
import type { FigureContext } from '../../chapter.js';
import type { Family } from '../../family.js';
import { sampleOf } from '../../intervals.js';
import { rows } from '../measures.js';

/** Minutes to the response of the emergencies of a period that know them. */
function responses({ measures }: FigureContext, period: string): Sample {
  const minutes = rows(measures, 'emergencies').flatMap((row) => (row.period === period ? (row.minutes ?? []) : []));
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return sampleOf({ n: minutes.length, sum: sum(minutes), squares: sum(minutes.map((value) => value * value)) });
}

/** Departments that came over those needed, of the emergencies that know both. */
function coverage({ measures }: FigureContext, period: string): PairSums {
  const pairs = rows(measures, 'emergencies').flatMap(({ period: one, departments, needed }) =>
    one === period && departments !== null && needed !== null ? [[departments, needed] as const] : [],
  );
  return pairSums(pairs);
}

const mean = ({ n, mean: value }: Sample) => (n === 0 ? null : value);
const lacking = (column: string, n: number) =>
  n === 0 ? { reason: { code: 'no_rows', subject: `incidents.${column}` } as const } : {};

export const emergencyFamilies: readonly Family[] = [
  {
    name: 'crisis_minutes',
    unit: 'minutes',
    good: 'down',
    measure: 'emergencies',
    read: (context) => {
      const [now, before] = [responses(context, 'P'), responses(context, 'Q')];
      return [
        {
          value: mean(now),
          previous: mean(before),
          interval: meanInterval(now),
          changeInterval: meanDifferenceInterval(now, before),
          n: now.n,
          ...lacking('responded_at', now.n),
        },
      ];
    },
  },
  {
    name: 'crisis_coverage',
    unit: 'share',
    good: 'up',
    measure: 'emergencies',
    read: (context) => {
      const [now, before] = [coverage(context, 'P'), coverage(context, 'Q')];
      return [
        {
          value: divide(now.over, now.under),
          previous: divide(before.over, before.under),
          interval: ratioInterval(now),
          n: now.n,
          ...lacking('departments_needed', now.n),
        },
      ];
    },
  },
  {
    name: 'closure_rate',
    unit: 'share',
    good: 'up',
    measure: 'closure',
    read: ({ measures }) => {
      const [now, before] = ['P', 'Q'].map((period) => rows(measures, 'closure').find((row) => row.period === period));
      return [
        {
          value: divide(now?.done, now?.due),
          previous: divide(before?.done, before?.due),
          interval: wilson(now?.done ?? 0, now?.due ?? 0),
          n: now?.due ?? 0,
        },
      ];
    },
  },
  {
    name: 'repeat_root_causes',
    unit: 'table',
    measure: 'root_causes',
    read: ({ measures }) => [{ value: rows(measures, 'root_causes') }],
  },
];
