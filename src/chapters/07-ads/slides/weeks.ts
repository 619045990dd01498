/** The price of a thousand impressions by weeks, counted from the first day of the period. */
import type { Review } from '../../../config/review.js';
import { divide } from '../../../figures/round.js';
import type { Measures } from '../../shape.js';
import { rows } from '../measures.js';

const oneDay = 24 * 60 * 60 * 1000;
const weekLength = 7;

export interface PricedWeek {
  readonly from: string;
  readonly cpm: number | null;
  /** Whether a day of the campaign lies in it. */
  readonly campaign: boolean;
}

const dayAt = (from: string, days: number) => new Date(Date.parse(from) + days * oneDay).toISOString().slice(0, 10);

interface Priced {
  readonly day: string;
  readonly spend: number;
  readonly impressions: number;
}

function cpmOf(days: readonly Priced[]): number | null {
  const spend = days.reduce((total, day) => total + day.spend, 0);
  const impressions = days.reduce((total, day) => total + day.impressions, 0);
  const one = divide(spend, impressions);
  return one === null ? null : one * 1000;
}

/** The last week may be shorter. */
export function pricedWeeks(measures: Measures, { periods }: Pick<Review, 'periods'>): readonly PricedWeek[] {
  const { P, C } = periods;
  const days = rows(measures, 'platform_days').filter(({ period }) => period === 'P');
  const length = Math.round((Date.parse(P.to) - Date.parse(P.from)) / oneDay) + 1;
  return Array.from({ length: Math.ceil(length / weekLength) }, (_, week): PricedWeek => {
    const [from, to] = [dayAt(P.from, week * weekLength), dayAt(P.from, week * weekLength + weekLength - 1)];
    return {
      from,
      cpm: cpmOf(days.filter(({ day }) => day >= from && day <= to)),
      campaign: C !== undefined && C.from <= to && C.to >= from,
    };
  });
}

/** In the campaign and on the other days of the period. */
export function campaignPrices(
  measures: Measures,
  { periods }: Pick<Review, 'periods'>,
): { readonly during: number | null; readonly other: number | null } {
  const { C } = periods;
  const days = rows(measures, 'platform_days').filter(({ period }) => period === 'P');
  const inside = ({ day }: Priced) => C !== undefined && day >= C.from && day <= C.to;
  return { during: cpmOf(days.filter(inside)), other: cpmOf(days.filter((day) => !inside(day))) };
}
