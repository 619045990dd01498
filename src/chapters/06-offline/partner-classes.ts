/** The classes of partners: a score from ranks of revenue, new customers and speed of response, and the Pareto classes of the scores. */
import type { FigureContext } from '../chapter.js';
import { abcClasses, type AbcClass } from '../../figures/statistics/abc.js';
import { rankScores } from '../../figures/statistics/rank-score.js';
import { rows } from './measures.js';

export const classNames = ['A', 'B', 'C'] as const satisfies readonly AbcClass[];

const weights = { revenue: 0.6, newCustomers: 0.25, speed: 0.15 } as const;
const bounds = { a: 0.7, b: 0.9 } as const;

export interface ScoredPartner {
  readonly id: string;
  readonly revenue: number;
  readonly newCustomers: number | null;
  readonly score: number;
  readonly class: AbcClass;
}

/** Partners with a month in the period; none where there are too few to rank, or all are alike. */
export function scoredPartners(
  { measures }: Pick<FigureContext, 'measures'>,
  period: string,
): readonly ScoredPartner[] {
  const partners = rows(measures, 'partner_sums').filter((row) => row.period === period);
  const revenue = rankScores(partners.map((row) => row.revenue));
  const customers = rankScores(partners.map((row) => row.new_customers));
  // The less time, the higher the rank.
  const speed = rankScores(partners.map(({ response_hours: hours }) => (hours === null ? null : -hours)));
  const scored = partners.map((row, at) => ({
    id: row.partner_id,
    revenue: row.revenue,
    newCustomers: row.new_customers,
    score:
      weights.revenue * (revenue?.[at] ?? 0) +
      weights.newCustomers * (customers?.[at] ?? 0) +
      weights.speed * (speed?.[at] ?? 0),
  }));
  const classes = abcClasses(
    scored.map(({ id, score }) => ({ id, amount: score })),
    bounds,
  );
  return scored.flatMap((one) => {
    const found = classes?.get(one.id);
    return found ? [{ ...one, class: found }] : [];
  });
}
