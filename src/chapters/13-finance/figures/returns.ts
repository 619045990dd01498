/** Figures of the return: net revenue, gross margin, ROI, and the units at which it breaks even. */
import type { Reason } from '../../../figures/figure.js';
import { divide } from '../../../figures/round.js';
import type { FigureContext } from '../../chapter.js';
import type { Family } from '../../family.js';
import type { Measures } from '../../shape.js';
import { rows } from '../measures.js';
import { returnOn, statement, trade, type Statement } from './statement.js';

/** The reading in P, Q and Y. */
const over = (read: (period: string) => number | null) => ({
  value: read('P'),
  previous: read('Q'),
  yearAgo: read('Y'),
});

function netRevenue(measures: Measures, period: string): number | null {
  const found = rows(measures, 'net_revenue').find((row) => row.period === period);
  return found ? found.gmv - found.returned : null;
}

function grossMargin(measures: Measures, period: string): number | null {
  const found = trade(measures, period);
  return found && found.revenue > 0 ? divide(found.revenue - found.goods, found.revenue) : null;
}

/** Why there is no statement of P, where its measure ran. */
export function statementReason({ measures, datasets }: FigureContext): Reason {
  const found = rows(measures, 'statement').find(({ period }) => period === 'P');
  if (found?.marketing === null) {
    return datasets.has('spend') ? { code: 'no_rows' } : { code: 'dataset_missing', subject: 'spend' };
  }
  return { code: 'no_rows' };
}

const roi = (found: Statement | undefined) => (found ? returnOn(found.profit, found.goods + found.operating) : null);

function breakEven(found: Statement | undefined): number | null {
  if (!found || found.revenue <= found.goods) return null;
  return divide(found.operating * found.units, found.revenue - found.goods);
}

export const returnFamilies: readonly Family[] = [
  {
    name: 'net_revenue',
    unit: 'money',
    good: 'up',
    measure: 'net_revenue',
    read: ({ measures }) => [over((period) => netRevenue(measures, period))],
  },
  {
    name: 'gross_margin',
    unit: 'share',
    good: 'up',
    measure: 'margins',
    read: ({ measures }) => [over((period) => grossMargin(measures, period))],
  },
  {
    name: 'roi',
    unit: 'share',
    good: 'up',
    measure: 'statement',
    read: (context) => [
      { ...over((period) => roi(statement(context.measures, period))), reason: statementReason(context) },
    ],
  },
  {
    name: 'break_even_units',
    unit: 'count',
    measure: 'statement',
    read: (context) => {
      const now = statement(context.measures, 'P');
      return [
        {
          ...over((period) => breakEven(statement(context.measures, period))),
          reason: now ? { code: 'no_margin' } : statementReason(context),
        },
      ];
    },
  },
];
