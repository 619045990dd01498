/** Figures of what buyers do and look for: bounces, doubts that cost a purchase, interest, and repurchase in the private domain. */
import { memberPath } from '../../../figures/member.js';
import { divide, growth } from '../../../figures/round.js';
import { meanGrowthInterval } from '../../../figures/statistics/mean-interval.js';
import { newcombe } from '../../../figures/statistics/newcombe.js';
import { wilson } from '../../../figures/statistics/wilson.js';
import type { FigureContext } from '../../chapter.js';
import type { Family, MemberReading } from '../../family.js';
import { sampleOf, shareRatioInterval } from '../../intervals.js';
import { rows } from '../measures.js';

type Context = Pick<FigureContext, 'measures'>;

interface Sample {
  readonly hits: number;
  readonly n: number;
}

/** A share of P with its comparisons and intervals. */
function shareReading(at: (period: string) => Sample): MemberReading {
  const [now, then, yearAgo] = [at('P'), at('Q'), at('Y')];
  return {
    value: divide(now.hits, now.n),
    previous: divide(then.hits, then.n),
    yearAgo: divide(yearAgo.hits, yearAgo.n),
    interval: wilson(now.hits, now.n),
    changeInterval: newcombe(now, then),
    n: now.n,
  };
}

function bounce({ measures }: Context): MemberReading {
  return shareReading((period) => {
    const row = rows(measures, 'landings').find((one) => one.period === period && one.on_product_page);
    return { hits: row?.bounced ?? 0, n: row?.sessions ?? 0 };
  });
}

function lostToBattery({ measures }: Context): MemberReading {
  return shareReading((period) => {
    const found = rows(measures, 'inquiries').filter((row) => row.period === period);
    return {
      hits: found.reduce((total, row) => total + (row.is_battery ? row.lost : 0), 0),
      n: found.reduce((total, row) => total + row.inquiries, 0),
    };
  });
}

type Interest = ReturnType<typeof rows<'interests'>>[number];

/** What the words of the vocabulary match, together. */
function attention(found: readonly Interest[]) {
  const total = (of: (row: Interest) => number) => found.reduce((all, row) => all + of(row), 0);
  return { n: total((row) => row.n), sum: total((row) => row.total), squares: total((row) => row.squares) };
}

function healthInterest({ measures }: Context): readonly MemberReading[] {
  const found = rows(measures, 'interests').filter(({ is_health: own }) => own);
  const audiences = [...new Set(found.filter(({ period }) => period === 'P').map(({ audience }) => audience))];
  return audiences.map((audience) => {
    const [now, then] = ['P', 'Y'].map((period) =>
      attention(found.filter((row) => row.period === period && row.audience === audience)),
    );
    return {
      member: memberPath(audience),
      value: growth(divide(now?.sum, now?.n), divide(then?.sum, then?.n)),
      interval: now && then && then.n > 0 ? meanGrowthInterval(sampleOf(now), sampleOf(then)) : undefined,
      n: now?.n ?? 0,
    };
  });
}

/** New customers and those who ordered again, of the private domain or not. */
export function repurchaseOf({ measures }: Context, period: string, own: boolean): Sample {
  const row = rows(measures, 'private_repurchase').find((one) => one.period === period && one.private_domain === own);
  return { hits: row?.repurchased ?? 0, n: row?.new_customers ?? 0 };
}

function repurchaseRatio(context: Context): MemberReading {
  const at = (period: string) => ({
    own: repurchaseOf(context, period, true),
    others: repurchaseOf(context, period, false),
  });
  const ratio = ({ own, others }: ReturnType<typeof at>) =>
    divide(divide(own.hits, own.n), divide(others.hits, others.n));
  const now = at('P');
  return {
    value: ratio(now),
    previous: ratio(at('Q')),
    yearAgo: ratio(at('Y')),
    interval: shareRatioInterval(now.own, now.others),
    n: now.own.n,
  };
}

export const buyerFamilies: readonly Family[] = [
  {
    name: 'product_page_bounce',
    unit: 'share',
    good: 'down',
    measure: 'landings',
    read: (context) => [bounce(context)],
  },
  {
    name: 'lost_to_battery',
    unit: 'share',
    good: 'down',
    measure: 'inquiries',
    read: (context) => [lostToBattery(context)],
  },
  { name: 'health_interest_yoy', unit: 'share', measure: 'interests', read: healthInterest },
  {
    name: 'private_repurchase_ratio',
    unit: 'ratio',
    good: 'up',
    measure: 'private_repurchase',
    read: (context) => [repurchaseRatio(context)],
  },
];
