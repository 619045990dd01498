/** Figures of product lines and categories: units, shares, launches, stock. */
import { memberPath } from '../../../figures/member.js';
import { divide, growth, pointsBetween } from '../../../figures/round.js';
import type { FigureContext } from '../../chapter.js';
import type { Family, MemberReading as Reading } from '../../family.js';
import { rows } from '../measures.js';

type Row = ReturnType<typeof rows<'categories'>>[number];

/** Units of a period over the rows that `counts` takes; null where the period has no such row, which is not nought. */
function units({ measures }: FigureContext, period: string, counts: (row: Row) => boolean = () => true): number | null {
  const found = rows(measures, 'categories').filter((row) => row.period === period && counts(row));
  return found.length === 0 ? null : found.reduce((total, row) => total + row.units, 0);
}

const inLine = (line: string) => (row: Row) => row.product_line === line;
const inCategory = (line: string, category: string) => (row: Row) =>
  row.product_line === line && row.category === category;

/** Lines and categories of any period, so that one which sold nothing in P is seen to have fallen. */
function lines({ measures }: FigureContext): readonly string[] {
  return [...new Set(rows(measures, 'categories').map((row) => row.product_line))].sort();
}

function categories({ measures }: FigureContext): readonly (readonly [string, string])[] {
  const found = new Map(
    rows(measures, 'categories').map(({ product_line: line, category }) => [
      memberPath(line, category),
      [line, category] as const,
    ]),
  );
  return [...found.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair);
}

const share = (context: FigureContext, period: string, line: string) => {
  const all = units(context, period);
  return divide(all === null ? null : (units(context, period, inLine(line)) ?? 0), all);
};

function perLine(read: (context: FigureContext, line: string) => Omit<Reading, 'member'>): Family['read'] {
  return (context) => lines(context).map((line) => ({ member: memberPath(line), ...read(context, line) }));
}

/** Units of P against those of another period, which must have sold some. */
const grown = (context: FigureContext, base: 'Q' | 'Y', counts: (row: Row) => boolean) =>
  growth(units(context, 'P', counts) ?? 0, units(context, base, counts));

export const productFamilies: readonly Family[] = [
  {
    name: 'line_share',
    unit: 'share',
    measure: 'categories',
    read: perLine((context, line) => ({
      value: share(context, 'P', line),
      previous: share(context, 'Q', line),
      yearAgo: share(context, 'Y', line),
      n: units(context, 'P') ?? 0,
    })),
  },
  {
    name: 'line_units_yoy',
    unit: 'share',
    good: 'up',
    measure: 'categories',
    read: perLine((context, line) => ({ value: grown(context, 'Y', inLine(line)) })),
  },
  {
    name: 'line_units_qoq',
    unit: 'share',
    good: 'up',
    measure: 'categories',
    read: perLine((context, line) => ({ value: grown(context, 'Q', inLine(line)) })),
  },
  {
    name: 'line_share_yoy_pp',
    unit: 'pp',
    measure: 'categories',
    read: perLine((context, line) => ({ value: pointsBetween(share(context, 'P', line), share(context, 'Y', line)) })),
  },
  {
    name: 'category_share',
    unit: 'share',
    measure: 'categories',
    read: (context) =>
      categories(context).map(([line, category]) => {
        const part = (period: string) =>
          divide(units(context, period, inCategory(line, category)) ?? 0, units(context, period, inLine(line)));
        return { member: memberPath(line, category), value: part('P'), previous: part('Q'), yearAgo: part('Y') };
      }),
  },
  {
    name: 'category_units_qoq',
    unit: 'share',
    good: 'up',
    measure: 'categories',
    read: (context) =>
      categories(context).map(([line, category]) => ({
        member: memberPath(line, category),
        value: grown(context, 'Q', inCategory(line, category)),
      })),
  },
  {
    name: 'first_month_rank',
    unit: 'rank',
    measure: 'launches',
    read: ({ measures }) =>
      rows(measures, 'launches').map((row): Reading => {
        const reading = { member: memberPath(row.sku), n: row.launches };
        return row.complete
          ? { ...reading, value: row.place }
          : { ...reading, value: null, reason: { code: 'window_open' } };
      }),
  },
  {
    name: 'turnover',
    unit: 'ratio',
    good: 'up',
    measure: 'turnover',
    read: ({ measures }) => {
      const found = rows(measures, 'turnover');
      const turns = (row: (typeof found)[number] | undefined) =>
        row ? divide(row.cost_of_goods, row.stock_over_days / row.days) : null;
      return found
        .filter(({ period }) => period === 'P')
        .map((row) => ({
          member: memberPath(row.product_line),
          value: turns(row),
          previous: turns(found.find((one) => one.period === 'Q' && one.product_line === row.product_line)),
        }));
    },
  },
  {
    name: 'out_of_stock_days',
    unit: 'days',
    good: 'down',
    measure: 'stock_outs',
    read: ({ measures }) => {
      const found = rows(measures, 'stock_outs');
      const before = new Map(
        found
          .filter(({ period }) => period === 'Q')
          .map((row) => [memberPath(row.product_line, row.category), row.days]),
      );
      return found
        .filter(({ period }) => period === 'P')
        .map(({ product_line: line, category, days }): Reading => {
          const path = memberPath(line, category);
          const reason = { code: 'no_rows', subject: 'inventory.out_of_stock_days' } as const;
          return {
            member: path,
            value: days,
            previous: before.get(path) ?? null,
            ...(days === null ? { reason } : {}),
          };
        });
    },
  },
];
