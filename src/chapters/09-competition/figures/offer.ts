/** Figures of the offer: prices over the own ones, and features against the best rival. */
import { memberPath, membersOf } from '../../../figures/member.js';
import { divide } from '../../../figures/round.js';
import type { TableRow } from '../../../figures/figure.js';
import type { FigureContext } from '../../chapter.js';
import type { Family } from '../../family.js';
import { advantages } from '../advantages.js';
import { ownPrice, pricesOf } from '../prices.js';

type Context = Pick<FigureContext, 'measures'>;

/** Mean price of every rival over the own one, by brand and line. */
function indices(context: Context, period: string): ReadonlyMap<string, number | null> {
  const prices = pricesOf(context, period);
  return new Map(
    prices
      .filter(({ own }) => !own)
      .map(({ brand, line, mean }) => [
        memberPath(...membersOf(brand), ...membersOf(line)),
        divide(mean, ownPrice(prices, line)),
      ]),
  );
}

export const offerFamilies: readonly Family[] = [
  {
    name: 'price_index',
    unit: 'ratio',
    measure: 'prices',
    read: (context) => {
      const before = indices(context, 'Q');
      return [...indices(context, 'P')].map(([member, value]) => ({
        member,
        value,
        previous: before.get(member) ?? null,
      }));
    },
  },
  {
    name: 'advantages',
    unit: 'table',
    measure: 'features',
    read: (context) => {
      const table = advantages(context);
      return table.length === 0 ? [] : [{ value: table.map((row): TableRow => ({ ...row })) }];
    },
  },
];
