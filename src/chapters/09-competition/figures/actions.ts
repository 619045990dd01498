/** Figures of what rivals did: their actions, where and in what form they spent, and how people answered. */
import { memberPath } from '../../../figures/member.js';
import { divide } from '../../../figures/round.js';
import { ratioInterval } from '../../../figures/statistics/ratio-interval.js';
import type { FigureContext } from '../../chapter.js';
import type { Family } from '../../family.js';
import { rows } from '../measures.js';

type Context = Pick<FigureContext, 'measures'>;

/** Shares of a brand's spend by channel or by format, in the order of brands and members. */
function spendShares({ measures }: Context, by: 'channel' | 'format') {
  const found = rows(measures, 'action_spend').flatMap(({ period, brand, spend, ...row }) => {
    const member = row[by];
    return member === null ? [] : [{ period, brand, member, spend }];
  });
  const sum = (of: typeof found) => of.reduce((total, { spend }) => total + spend, 0);
  const share = (period: string, brand: string, member: string) => {
    const own = found.filter((row) => row.period === period && row.brand === brand);
    return own.length === 0 ? null : divide(sum(own.filter((row) => row.member === member)), sum(own));
  };
  const pairs = new Map(
    found
      .filter(({ period }) => period === 'P')
      .map(({ brand, member }) => [memberPath(brand, member), { brand, member }]),
  );
  return [...pairs]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, { brand, member }]) => ({
      member: path,
      value: share('P', brand, member),
      previous: share('Q', brand, member),
    }));
}

export const actionFamilies: readonly Family[] = [
  {
    name: 'action_count',
    unit: 'count',
    measure: 'action_counts',
    read: ({ measures }) => {
      const found = rows(measures, 'action_counts');
      const before = new Map(
        found.filter(({ period }) => period === 'Q').map((row) => [memberPath(row.brand, row.action), row.actions]),
      );
      return found
        .filter(({ period }) => period === 'P')
        .map(({ brand, action, actions }) => {
          const member = memberPath(brand, action);
          return { member, value: actions, previous: before.get(member) ?? 0 };
        });
    },
  },
  {
    name: 'spend_by_channel',
    unit: 'share',
    measure: 'action_spend',
    read: (context) => spendShares(context, 'channel'),
  },
  {
    name: 'spend_by_format',
    unit: 'share',
    measure: 'action_spend',
    read: (context) => spendShares(context, 'format'),
  },
  {
    name: 'engagement',
    unit: 'share',
    measure: 'engagement',
    read: ({ measures }) => {
      const found = rows(measures, 'engagement');
      const before = new Map(found.filter(({ period }) => period === 'Q').map((row) => [row.brand, row]));
      return found
        .filter(({ period }) => period === 'P')
        .map((row) => {
          const then = before.get(row.brand);
          return {
            member: memberPath(row.brand),
            value: divide(row.engaged, row.reach),
            previous: divide(then?.engaged, then?.reach),
            // Actions are the sample: the people whom one of them reached do not answer independently.
            interval: ratioInterval({
              n: row.actions,
              over: row.engaged,
              under: row.reach,
              overSquares: row.engaged_squares,
              underSquares: row.reach_squares,
              products: row.products,
            }),
            n: row.actions,
          };
        });
    },
  },
];
