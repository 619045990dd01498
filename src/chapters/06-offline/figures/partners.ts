/** Figures of partners: their classes, how much hangs on the largest, joint promotions, shared stock and training. */
import { divide } from '../../../figures/round.js';
import { jackknifeInterval } from '../../../figures/statistics/jackknife.js';
import { pairSums, ratioInterval } from '../../../figures/statistics/ratio-interval.js';
import type { FigureContext } from '../../chapter.js';
import type { Family } from '../../family.js';
import { shifted } from '../../intervals.js';
import { rows } from '../measures.js';
import { classNames, scoredPartners } from '../partner-classes.js';
import { trainedPartners, trainingLift } from '../training.js';

type Context = Pick<FigureContext, 'measures'>;

const partners = ({ measures }: Context, period: string) =>
  rows(measures, 'partner_sums').filter((row) => row.period === period);

/** Revenue of the largest fifth of the partners over that of all; equal ones by id. */
function topShare(context: Context, period: string): number | null {
  const all = partners(context, period).toSorted(
    (left, right) => right.revenue - left.revenue || (left.partner_id < right.partner_id ? -1 : 1),
  );
  const sum = (found: typeof all) => found.reduce((total, { revenue }) => total + revenue, 0);
  return divide(sum(all.slice(0, Math.ceil(all.length / 5))), sum(all));
}

/** Joint sales and their baseline of each partner that has both. */
export function jointPairs(context: Context, period: string) {
  return partners(context, period).flatMap(
    ({ partner_id: partner, joint_revenue: joint, baseline_revenue: baseline }) =>
      joint === null || baseline === null ? [] : [{ partner, joint, baseline }],
  );
}

function uplift(context: Context, period: string): number | null {
  const pairs = jointPairs(context, period);
  const sum = (of: (pair: (typeof pairs)[number]) => number) => pairs.reduce((total, pair) => total + of(pair), 0);
  const ratio = divide(
    sum(({ joint }) => joint),
    sum(({ baseline }) => baseline),
  );
  return ratio === null ? null : ratio - 1;
}

type Stock = ReturnType<typeof stock>[number];

const stock = ({ measures }: Context, period: string) =>
  rows(measures, 'stock_sharing').filter((row) => row.period === period);

/** Mean days out of stock of a partner month. */
export function meanStockOut(found: readonly Pick<Stock, 'days' | 'months'>[]): number | null {
  const sum = (of: (row: (typeof found)[number]) => number) => found.reduce((total, row) => total + of(row), 0);
  return divide(
    sum(({ days }) => days),
    sum(({ months }) => months),
  );
}

export function stockOutOf(context: Context, period: string, shares: boolean): number | null {
  return meanStockOut(stock(context, period).filter((row) => row.shares_stock === shares));
}

function sharingEffect(found: readonly Stock[]): number | null {
  const [sharing, others] = [true, false].map((shares) =>
    meanStockOut(found.filter((row) => row.shares_stock === shares)),
  );
  return typeof sharing === 'number' && typeof others === 'number' ? sharing - others : null;
}

export const partnerFamilies: readonly Family[] = [
  {
    name: 'partner_class',
    unit: 'count',
    measure: 'partner_sums',
    read: (context) => {
      const [now, before] = ['P', 'Q'].map((period) => scoredPartners(context, period));
      const known = partners(context, 'P').length;
      if (known === 0) return [];
      return classNames.map((member) => {
        const count = (found: typeof now) => found?.filter((one) => one.class === member).length ?? 0;
        return now && now.length > 0
          ? { member, value: count(now), previous: before && before.length > 0 ? count(before) : null, n: known }
          : { member, value: null, n: known, reason: { code: 'too_few' } as const };
      });
    },
  },
  {
    name: 'partner_top_share',
    unit: 'share',
    good: 'down',
    measure: 'partner_sums',
    read: (context) => [
      { value: topShare(context, 'P'), previous: topShare(context, 'Q'), n: partners(context, 'P').length },
    ],
  },
  {
    name: 'joint_uplift',
    unit: 'share',
    good: 'up',
    measure: 'partner_sums',
    read: (context) => {
      const pairs = jointPairs(context, 'P');
      const sums = pairSums(pairs.map(({ joint, baseline }) => [joint, baseline]));
      return [
        {
          value: uplift(context, 'P'),
          previous: uplift(context, 'Q'),
          // Partners are the sample: the months of one are not independent.
          interval: shifted(ratioInterval(sums), -1),
          n: pairs.length,
          ...(pairs.length === 0 ? { reason: { code: 'no_rows', subject: 'partner_results.joint_revenue' } } : {}),
        },
      ];
    },
  },
  {
    name: 'stock_sharing_effect',
    unit: 'days',
    good: 'down',
    measure: 'stock_sharing',
    read: (context) => {
      const found = stock(context, 'P');
      return [
        {
          value: sharingEffect(found),
          previous: sharingEffect(stock(context, 'Q')),
          interval: jackknifeInterval(found, sharingEffect),
          n: found.reduce((total, { months }) => total + months, 0),
        },
      ];
    },
  },
  {
    name: 'training_lift',
    unit: 'share',
    good: 'up',
    measure: 'training',
    read: (context) => {
      const trained = trainedPartners(context);
      return [{ value: trainingLift(trained), interval: jackknifeInterval(trained, trainingLift), n: trained.length }];
    },
  },
];
