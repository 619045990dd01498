/** Figures of the market: shares of units, shares of searches, and coverage of the channels. */
import { memberPath } from '../../../figures/member.js';
import { divide, pointsBetween } from '../../../figures/round.js';
import type { FigureContext } from '../../chapter.js';
import type { Family, MemberReading } from '../../family.js';
import { rows } from '../measures.js';

type Context = Pick<FigureContext, 'measures'>;

/** Share of units of a brand in a period; null where the period has no sales. A brand without rows sold nothing. */
function unitShare({ measures }: Context, period: string, brand: string): number | null {
  const found = rows(measures, 'brand_units').filter((row) => row.period === period);
  const sum = (of: typeof found) => of.reduce((total, { units }) => total + units, 0);
  return divide(sum(found.filter((row) => row.brand === brand)), sum(found));
}

/** Brands with units in P, or in the period that P is compared with. */
function brands({ measures }: Context): readonly string[] {
  return [...new Set(rows(measures, 'brand_units').map(({ brand }) => brand))].sort();
}

const perBrand =
  (read: (context: Context, brand: string) => Omit<MemberReading, 'member'>): Family['read'] =>
  (context) =>
    brands(context).map((brand) => ({ member: memberPath(brand), ...read(context, brand) }));

/** Mean over the sources of the brand's part of the index of all brands; a source without any index has no part. */
function searchShare({ measures }: Context, period: string, brand: string): number | null {
  const found = rows(measures, 'searches').filter((row) => row.period === period);
  const shares = [...new Set(found.map(({ source }) => source))].flatMap((source) => {
    const own = found.filter((row) => row.source === source);
    const sum = (of: typeof own) => of.reduce((total, row) => total + row.total, 0);
    return divide(sum(own.filter((row) => row.brand === brand)), sum(own)) ?? [];
  });
  return divide(
    shares.reduce((total, share) => total + share, 0),
    shares.length,
  );
}

export const shareFamilies: readonly Family[] = [
  {
    name: 'unit_share',
    unit: 'share',
    measure: 'brand_units',
    read: perBrand((context, brand) => ({
      value: unitShare(context, 'P', brand),
      previous: unitShare(context, 'Q', brand),
      yearAgo: unitShare(context, 'Y', brand),
    })),
  },
  {
    name: 'unit_share_qoq_pp',
    unit: 'pp',
    measure: 'brand_units',
    read: perBrand((context, brand) => ({
      value: pointsBetween(unitShare(context, 'P', brand), unitShare(context, 'Q', brand)),
    })),
  },
  {
    name: 'unit_share_yoy_pp',
    unit: 'pp',
    measure: 'brand_units',
    read: perBrand((context, brand) => ({
      value: pointsBetween(unitShare(context, 'P', brand), unitShare(context, 'Y', brand)),
    })),
  },
];

export const reachFamilies: readonly Family[] = [
  {
    name: 'coverage',
    unit: 'share',
    measure: 'coverage',
    read: ({ measures }) => {
      const found = rows(measures, 'coverage');
      const path = ({ brand, channel }: (typeof found)[number]) => memberPath(brand, channel);
      const before = new Map(found.filter(({ period }) => period === 'Q').map((row) => [path(row), row]));
      return found
        .filter(({ period }) => period === 'P')
        .map((row) => {
          const then = before.get(path(row));
          return {
            member: path(row),
            value: divide(row.outlets, row.market_outlets),
            previous: divide(then?.outlets, then?.market_outlets),
            n: row.market_outlets,
          };
        });
    },
  },
  {
    name: 'share_of_search',
    unit: 'share',
    good: 'up',
    measure: 'searches',
    read: (context) => {
      const names = rows(context.measures, 'searches')
        .filter(({ period }) => period === 'P')
        .map(({ brand }) => brand);
      return [...new Set(names)].sort().map((brand) => ({
        member: memberPath(brand),
        value: searchShare(context, 'P', brand),
        previous: searchShare(context, 'Q', brand),
        yearAgo: searchShare(context, 'Y', brand),
      }));
    },
  },
];
