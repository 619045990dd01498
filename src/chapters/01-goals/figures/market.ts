/** Figures of the market: how much the largest brands hold, and what new channels sell. */
import type { DayRange } from '../../../config/review.js';
import { divide } from '../../../figures/round.js';
import { concentrationRatio, herfindahl } from '../../../figures/statistics/concentration.js';
import type { FigureContext } from '../../chapter.js';
import type { Family } from '../../family.js';
import { rows } from '../measures.js';

type Context = Pick<FigureContext, 'measures'>;

/** Units of the brands over the months whose first day lies in the range. */
export function brandUnits({ measures }: Context, { from, to }: DayRange): readonly number[] {
  const units = new Map<string, number>();
  for (const row of rows(measures, 'brand_months')) {
    if (row.month >= from && row.month <= to) units.set(row.brand, (units.get(row.brand) ?? 0) + row.units);
  }
  return [...units.values()];
}

/** Share of the three largest. */
export const cr3 = (units: readonly number[]) => concentrationRatio(units, 3);

function marketFamily(name: string, unit: 'share' | 'index', of: (units: readonly number[]) => number | null): Family {
  return {
    name,
    unit,
    measure: 'brand_months',
    read: (context) => {
      const [now, then, yearAgo] = (['P', 'Q', 'Y'] as const).map((period) =>
        of(brandUnits(context, context.review.periods[period])),
      );
      return [{ value: now ?? null, previous: then ?? null, yearAgo: yearAgo ?? null }];
    },
  };
}

export const marketFamilies: readonly Family[] = [
  marketFamily('market_cr3', 'share', cr3),
  marketFamily('market_hhi', 'index', herfindahl),
  {
    name: 'new_channel_share',
    unit: 'share',
    measure: 'new_channels',
    read: ({ measures }) => {
      const share = (period: string) => {
        const row = rows(measures, 'new_channels').find((one) => one.period === period);
        return divide(row?.new_gmv, row?.gmv);
      };
      return [{ value: share('P'), previous: share('Q'), yearAgo: share('Y') }];
    },
  },
];
