/** Figures of the recommendation question: the score, what promoters and detractors speak of, and what promoters are worth. */
import type { Interval } from '../../../figures/figure.js';
import { divide } from '../../../figures/round.js';
import { meanGrowthInterval, meanInterval } from '../../../figures/statistics/mean-interval.js';
import { differenceInterval } from '../../../figures/statistics/mover.js';
import { npsInterval, type Answers } from '../../../figures/statistics/nps-interval.js';
import { wilson } from '../../../figures/statistics/wilson.js';
import type { FigureContext } from '../../chapter.js';
import type { Family, MemberReading } from '../../family.js';
import { sampleOf, scaled, shifted } from '../../intervals.js';
import { rows } from '../measures.js';
import { answersOf } from '../answers.js';

type Measures = FigureContext['measures'];

const scoreOf = ({ promoters, detractors, n }: Answers) => (100 * (promoters - detractors)) / n;

function changeOf(now: Answers, before: Answers): Interval | undefined {
  const [one, two] = [npsInterval(now), npsInterval(before)];
  return (
    one && two && differenceInterval({ value: scoreOf(now), interval: one }, { value: scoreOf(before), interval: two })
  );
}

function scoreReading(measures: Measures): MemberReading {
  const [now, before, yearAgo] = ['P', 'Q', 'Y'].map((period) => answersOf(measures, period));
  return {
    value: now ? scoreOf(now) : null,
    previous: before ? scoreOf(before) : null,
    yearAgo: yearAgo ? scoreOf(yearAgo) : null,
    interval: now && npsInterval(now),
    changeInterval: now && before && changeOf(now, before),
    n: now?.n ?? 0,
    ...(now ? {} : { reason: { code: 'no_rows' } as const }),
  };
}

type Benchmark = 'promoter_innovation_share' | 'detractor_service_share';

/** Mean over the brands that know the share. */
function rivalMean(measures: Measures, share: Benchmark): number | null {
  const known = rows(measures, 'rivals').flatMap((row) => row[share] ?? []);
  return divide(
    known.reduce((sum, one) => sum + one, 0),
    known.length,
  );
}

type Gap = ReturnType<typeof rows<'nps_gaps'>>[number];

/** Points by which the share of a group differs from the mean of the brands compared, which is taken as a fixed number. */
function gapFamily(
  name: string,
  good: 'up' | 'down',
  share: Benchmark,
  of: (row: Gap) => readonly [number, number],
): Family {
  return {
    name,
    unit: 'pp',
    good,
    measure: 'nps_gaps',
    read: (context) => {
      const { measures } = context;
      const base = rivalMean(measures, share);
      if (base === null) return [{ value: null, reason: benchmarkMissing(context) }];
      const gap = (period: string) => {
        const row = rows(measures, 'nps_gaps').find((one) => one.period === period);
        const [hits, n] = row ? of(row) : [0, 0];
        const own = divide(hits, n);
        return {
          value: own === null ? null : 100 * (own - base),
          interval: scaled(shifted(wilson(hits, n), -base), 100),
          n,
        };
      };
      return [{ ...gap('P'), previous: gap('Q').value }];
    },
  };
}

function benchmarkMissing({ datasets }: FigureContext) {
  return datasets.has('nps_benchmarks')
    ? ({ code: 'no_rows' } as const)
    : ({ code: 'dataset_missing', subject: 'nps_benchmarks' } as const);
}

type Worth = ReturnType<typeof rows<'promoter_value'>>[number];

const worthOf = (measures: Measures, promoters: boolean): Worth | undefined =>
  rows(measures, 'promoter_value').find((row) => row.is_promoter === promoters);
const repeats = (row: Worth) => sampleOf({ n: row.customers, sum: row.repeats, squares: row.repeat_squares });
const spend = (row: Worth) => sampleOf({ n: row.customers, sum: row.spend, squares: row.spend_squares });

export const recommendationFamilies: readonly Family[] = [
  {
    name: 'nps',
    unit: 'points',
    good: 'up',
    measure: 'nps_scores',
    read: ({ measures }) => [scoreReading(measures)],
  },
  gapFamily('promoter_innovation_gap_pp', 'up', 'promoter_innovation_share', (row) => [row.innovation, row.promoters]),
  gapFamily('detractor_service_gap_pp', 'down', 'detractor_service_share', (row) => [row.after_sales, row.detractors]),
  {
    name: 'promoter_repurchases',
    unit: 'number',
    good: 'up',
    measure: 'promoter_value',
    read: ({ measures }) => {
      const found = worthOf(measures, true);
      return [
        {
          value: divide(found?.repeats, found?.customers),
          interval: found && meanInterval(repeats(found)),
          n: found?.customers ?? 0,
        },
      ];
    },
  },
  {
    name: 'promoter_ltv_ratio',
    unit: 'ratio',
    measure: 'promoter_value',
    read: ({ measures }) => {
      const [ours, others] = [worthOf(measures, true), worthOf(measures, false)];
      return [
        {
          value: divide(divide(ours?.spend, ours?.customers), divide(others?.spend, others?.customers)),
          interval: ours && others && shifted(meanGrowthInterval(spend(ours), spend(others)), 1),
          n: ours?.customers ?? 0,
        },
      ];
    },
  },
];
