/** Figures of the own site: what search brings, how many visit, how many of high intent pay, and what paid search costs. */
import type { Reason } from '../../../figures/figure.js';
import { divide, growth } from '../../../figures/round.js';
import { meanGrowthInterval } from '../../../figures/statistics/mean-interval.js';
import { newcombe } from '../../../figures/statistics/newcombe.js';
import { ratioInterval } from '../../../figures/statistics/ratio-interval.js';
import { wilson } from '../../../figures/statistics/wilson.js';
import type { FigureContext } from '../../chapter.js';
import { sampleOf, shareRatioInterval, shifted, type Sums } from '../../intervals.js';
import type { Family, MemberReading } from '../../family.js';
import { rows } from '../measures.js';

type Day = ReturnType<typeof rows<'site_days'>>[number];

/** A count over the days of a period; days without a session count nought. */
function daily(found: readonly Day[], of: (day: Day) => number): Sums | undefined {
  const [first] = found;
  if (!first) return undefined;
  return {
    n: first.days,
    sum: found.reduce((total, day) => total + of(day), 0),
    squares: found.reduce((total, day) => total + of(day) ** 2, 0),
  };
}

/** A day of the campaign against one of the days before it. */
function liftFamily(name: string, of: (day: Day) => number): Family {
  return {
    name,
    unit: 'share',
    good: 'up',
    measure: 'site_days',
    campaign: true,
    read: ({ measures }) => {
      const [during, before] = ['C', 'B'].map((period) =>
        daily(
          rows(measures, 'site_days').filter((row) => row.period === period),
          of,
        ),
      );
      return [
        {
          value: growth(divide(during?.sum, during?.n), divide(before?.sum, before?.n)),
          interval: during && before && meanGrowthInterval(sampleOf(during), sampleOf(before)),
          n: during?.n ?? 0,
        },
      ];
    },
  };
}

type Found = ReturnType<typeof rows<'organic'>>[number];

const organicAt = ({ measures }: FigureContext, period: string): Found | undefined =>
  rows(measures, 'organic').find((row) => row.period === period);
const organicShare = (row: Found | undefined) => divide(row?.organic, row?.sessions);

/** Organic sessions of a period, against those of the period before where it has one here. */
function organicReading(now: Found | undefined): MemberReading {
  return {
    value: organicShare(now),
    interval: now && wilson(now.organic, now.sessions),
    n: now?.sessions ?? 0,
  };
}

export const searchLiftFamily = liftFamily('search_lift', ({ organic }) => organic);
export const visitorsFamily = liftFamily('site_visitors_lift', ({ visitors }) => visitors);

export const visitFamilies: readonly Family[] = [
  {
    name: 'organic_share',
    unit: 'share',
    good: 'up',
    measure: 'organic',
    read: (context) => {
      const [now, then] = [organicAt(context, 'P'), organicAt(context, 'Q')];
      const sample = (row: Found) => ({ hits: row.organic, n: row.sessions });
      return [
        {
          ...organicReading(now),
          previous: organicShare(then),
          yearAgo: organicShare(organicAt(context, 'Y')),
          changeInterval: now && then && newcombe(sample(now), sample(then)),
        },
      ];
    },
  },
  {
    name: 'organic_share.previous',
    unit: 'share',
    good: 'up',
    measure: 'organic',
    read: (context) => [organicReading(organicAt(context, 'Q'))],
  },
  {
    name: 'high_intent_conversion_yoy',
    unit: 'share',
    good: 'up',
    measure: 'high_intent',
    read: ({ measures }) => {
      const [now, then] = ['P', 'Y'].map((period) =>
        rows(measures, 'high_intent').find((row) => row.period === period),
      );
      const rate = (row: typeof now) => divide(row?.paid, row?.sessions);
      const sample = (row: NonNullable<typeof now>) => ({ hits: row.paid, n: row.sessions });
      return [
        {
          value: growth(rate(now), rate(then)),
          interval: now && then && shifted(shareRatioInterval(sample(now), sample(then)), -1),
          n: now?.sessions ?? 0,
        },
      ];
    },
  },
];

type Account = ReturnType<typeof rows<'paid_search'>>[number];

/** The account's spend and conversions in its own currency; an account in several is read in the review's. */
function account({ measures, review }: FigureContext, period: string): Account | undefined {
  const found = rows(measures, 'paid_search').filter((row) => row.period === period);
  const [only] = found;
  if (found.length < 2) return only;
  const sum = (of: (row: Account) => number) => found.reduce((total, row) => total + of(row), 0);
  return {
    period,
    currency: review.currency,
    rate: 1,
    days: 0,
    spend: sum(({ spend, rate }) => spend * rate),
    conversions: sum(({ conversions }) => conversions),
    // Days of several currencies overlap: no interval.
    spend_squares: 0,
    conversion_squares: 0,
    products: 0,
  };
}

const cpa = (row: Account | undefined) => divide(row?.spend, row?.conversions);

const cpaInterval = (row: Account) =>
  ratioInterval({
    n: row.days,
    over: row.spend,
    under: row.conversions,
    overSquares: row.spend_squares,
    underSquares: row.conversion_squares,
    products: row.products,
  });

/** In the currency of the account of P, that of another period where it is the same. */
function costReading(context: FigureContext): MemberReading {
  const now = account(context, 'P');
  const like = (row: Account | undefined) => (row?.currency === now?.currency ? cpa(row) : null);
  return {
    value: cpa(now),
    previous: like(account(context, 'Q')),
    yearAgo: like(account(context, 'Y')),
    interval: now && cpaInterval(now),
    n: now?.conversions ?? 0,
    ...(now && now.currency !== context.review.currency ? { currency: now.currency } : {}),
  };
}

const benchmarkMissing: Reason = { code: 'not_configured', subject: 'benchmarks: online.ppc_cpa' };

export const paidSearchFamilies: readonly Family[] = [
  {
    name: 'ppc_cpa',
    unit: 'money',
    good: 'down',
    measure: 'paid_search',
    read: (context) => [costReading(context)],
  },
  {
    name: 'ppc_cpa_vs_benchmark',
    unit: 'share',
    good: 'down',
    measure: 'paid_search',
    read: (context) => {
      const benchmark = context.review.benchmarks['online.ppc_cpa'];
      if (benchmark === undefined) return [{ value: null, reason: benchmarkMissing }];
      const { value, interval, n } = costReading(context);
      return [
        {
          value: typeof value === 'number' ? growth(value, benchmark) : null,
          interval:
            interval && benchmark > 0
              ? { ...interval, low: interval.low / benchmark - 1, high: interval.high / benchmark - 1 }
              : undefined,
          n,
        },
      ];
    },
  },
];
