/** Figures of the brand's standing: searches and mentions in the campaign, and what influencers of the vertical add. */
import type { DayRange, Review } from '../../../config/review.js';
import type { Interval } from '../../../figures/figure.js';
import { divide, growth } from '../../../figures/round.js';
import { meanGrowthInterval } from '../../../figures/statistics/mean-interval.js';
import { quotientInterval } from '../../../figures/statistics/mover.js';
import { ratioInterval } from '../../../figures/statistics/ratio-interval.js';
import { daysBetween } from '../../days.js';
import type { FigureContext } from '../../chapter.js';
import type { Family, MemberReading } from '../../family.js';
import { sampleOf, type Sums } from '../../intervals.js';
import { rows } from '../measures.js';

type Context = Pick<FigureContext, 'measures'>;

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Days as a sample; those without a row count nought where the sample has more days than values. */
function sumsOf(values: readonly number[], n = values.length): Sums {
  return { n, sum: sum(values), squares: sum(values.map((value) => value ** 2)) };
}

const mean = ({ n, sum: total }: Sums) => divide(total, n);

/** A day of C against one of B. */
function lift(during: Sums, before: Sums): { readonly value: number | null; readonly interval: Interval | undefined } {
  return {
    value: growth(mean(during), mean(before)),
    interval: during.n > 0 && before.n > 0 ? meanGrowthInterval(sampleOf(during), sampleOf(before)) : undefined,
  };
}

/**
 * The sources watch the same days, so their changes move together: the interval of the mean is the mean of the intervals, as for
 * estimates that agree wholly.
 */
function searchChange({ measures }: Context): MemberReading {
  const found = rows(measures, 'searches');
  const of = (source: string, period: string) =>
    sumsOf(found.filter((row) => row.source === source && row.period === period).map(({ total }) => total));
  const sources = [...new Set(found.map(({ source }) => source))];
  const lifts = sources.map((source) => lift(of(source, 'C'), of(source, 'B'))).filter(({ value }) => value !== null);
  const intervals = lifts.flatMap(({ interval }) => interval ?? []);
  const [first] = intervals;
  const average = (values: readonly number[]) => sum(values) / values.length;
  return {
    value: divide(sum(lifts.map(({ value }) => value ?? 0)), lifts.length),
    interval:
      first && intervals.length === lifts.length
        ? { ...first, low: average(intervals.map(({ low }) => low)), high: average(intervals.map(({ high }) => high)) }
        : undefined,
    n: new Set(found.filter(({ period }) => period === 'C').map(({ day }) => day)).size,
  };
}

function mentionsChange({ measures }: Context, { periods }: Review): MemberReading {
  const found = rows(measures, 'mentions');
  const of = (period: string, range: DayRange | undefined) =>
    sumsOf(
      found.filter((row) => row.period === period).map(({ mentions }) => mentions),
      range ? daysBetween(range.from, range.to).length : 0,
    );
  const during = of('C', periods.C);
  return { ...lift(during, of('B', periods.B)), n: during.n };
}

type Posts = ReturnType<typeof rows<'kol_posts'>>[number];

/** Conversions over visits of some posts, with its interval over the posts. */
function postRate(found: readonly Posts[]) {
  const total = (of: (row: Posts) => number) => sum(found.map(of));
  const [over, under] = [total((row) => row.conversions), total((row) => row.visits)];
  const interval = ratioInterval({
    n: total((row) => row.posts),
    over,
    under,
    overSquares: total((row) => row.conversion_squares),
    underSquares: total((row) => row.visit_squares),
    products: total((row) => row.products),
  });
  return { value: divide(over, under), interval, visits: under };
}

const estimateOf = ({ value, interval }: ReturnType<typeof postRate>) =>
  value !== null && interval ? { value, interval } : undefined;

/**
 * Tech posts are part of all: with r the quotient of their rate and the others', and w their part of the visits, the lift is
 * r / (w r + 1 - w) - 1, which grows with r, so r's interval carries over.
 */
function kolLift({ measures }: Context, period: string) {
  const posts = rows(measures, 'kol_posts').filter((row) => row.period === period);
  const [tech, others, all] = [
    postRate(posts.filter(({ is_tech: own }) => own)),
    postRate(posts.filter(({ is_tech: own }) => !own)),
    postRate(posts),
  ];
  const weight = divide(tech.visits, all.visits) ?? 1;
  const [first, second] = [estimateOf(tech), estimateOf(others)];
  const ratio = first && second && quotientInterval(first, second);
  const lifted = (r: number) => r / (weight * r + 1 - weight) - 1;
  return {
    value: growth(tech.value, all.value),
    interval: ratio && { ...ratio, low: lifted(ratio.low), high: lifted(ratio.high) },
    n: sum(posts.filter(({ is_tech: own }) => own).map((row) => row.posts)),
  };
}

/** Rates of the verticals, for the slide, in the order of the rows; an author without one stands under null. */
export function verticalRates({ measures }: Context) {
  const posts = rows(measures, 'kol_posts').filter(({ period }) => period === 'P');
  return {
    all: postRate(posts).value,
    verticals: posts.map((row) => ({
      vertical: row.vertical,
      isTech: row.is_tech,
      posts: row.posts,
      ...postRate([row]),
    })),
  };
}

export const brandFamilies: readonly Family[] = [
  {
    name: 'brand_search_change',
    unit: 'share',
    good: 'up',
    measure: 'searches',
    campaign: true,
    read: (context) => [searchChange(context)],
  },
  {
    name: 'mentions_change',
    unit: 'share',
    good: 'up',
    measure: 'mentions',
    campaign: true,
    read: (context) => [mentionsChange(context, context.review)],
  },
  {
    name: 'vertical_kol_lift',
    unit: 'share',
    good: 'up',
    measure: 'kol_posts',
    read: (context) => [{ ...kolLift(context, 'P'), previous: kolLift(context, 'Q').value }],
  },
];
