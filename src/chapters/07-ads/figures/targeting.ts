/** Figures of targeting: audiences, hours and regions, bidding, and spend in cells that bring too little. */
import type { TableRow } from '../../../figures/figure.js';
import { memberPath } from '../../../figures/member.js';
import { divide } from '../../../figures/round.js';
import { newcombe } from '../../../figures/statistics/newcombe.js';
import { wilson } from '../../../figures/statistics/wilson.js';
import type { FigureContext } from '../../chapter.js';
import type { Family, MemberReading } from '../../family.js';
import type { Measures } from '../../shape.js';
import { rows } from '../measures.js';
import { targetCpa } from './platforms.js';
import { ratioMembers } from './ratios.js';

const leastClicks = 100;
/** Over so many times the target a conversion costs too much. */
const dear = 2;

export type Cell = ReturnType<typeof rows<'cells'>>[number];

/** Cells with enough clicks whose conversions cost over twice the target, or that have none; the largest spend first. */
export function wasteCells(measures: Measures, target: number): readonly Cell[] {
  return rows(measures, 'cells')
    .filter(({ clicks }) => clicks >= leastClicks)
    .filter(({ conversions, spend }) => conversions === 0 || spend / conversions > dear * target)
    .toSorted((a, b) => b.spend - a.spend);
}

function waste(context: FigureContext): MemberReading {
  const target = targetCpa(context);
  if (target === undefined) return { value: null, reason: { code: 'not_configured', subject: 'targets: ads.cpa' } };
  return { value: wasteCells(context.measures, target).reduce((total, { spend }) => total + spend, 0) };
}

function audienceConversion({ measures }: FigureContext): readonly MemberReading[] {
  const found = rows(measures, 'audiences');
  const sample = (row: (typeof found)[number]) => ({ hits: row.conversions, n: row.clicks });
  return found
    .filter(({ period }) => period === 'P')
    .map((row): MemberReading => {
      const [then, before] = ['Q', 'Y'].map((period) =>
        found.find((other) => other.period === period && other.audience === row.audience),
      );
      return {
        member: memberPath(row.audience),
        value: divide(row.conversions, row.clicks),
        previous: divide(then?.conversions, then?.clicks),
        yearAgo: divide(before?.conversions, before?.clicks),
        interval: wilson(row.conversions, row.clicks),
        changeInterval: then && newcombe(sample(row), sample(then)),
        n: row.clicks,
      };
    });
}

export const targetingFamilies: readonly Family[] = [
  {
    name: 'audience_roas',
    unit: 'ratio',
    good: 'up',
    measure: 'audience_days',
    read: ({ measures }) =>
      ratioMembers(rows(measures, 'audience_days'), (row) => [[row.audience_kind]], {
        over: ({ revenue }) => revenue,
        under: ({ spend }) => spend,
      }),
  },
  { name: 'audience_cvr', unit: 'share', good: 'up', measure: 'audiences', read: audienceConversion },
  {
    name: 'hour_region_conversions',
    unit: 'table',
    measure: 'hours',
    read: ({ measures }) => {
      const found = rows(measures, 'hours').map((row): TableRow => ({ ...row }));
      return [{ value: found.length === 0 ? null : found }];
    },
  },
  {
    name: 'bid_cpa',
    unit: 'money',
    good: 'down',
    measure: 'bid_days',
    read: ({ measures }) =>
      ratioMembers(
        rows(measures, 'bid_days'),
        ({ bid_mode, keyword_tier }) => [[bid_mode], ...(keyword_tier === null ? [] : [[bid_mode, keyword_tier]])],
        { over: ({ spend }) => spend, under: ({ conversions }) => conversions },
      ),
  },
  { name: 'waste', unit: 'money', good: 'down', measure: 'cells', read: (context) => [waste(context)] },
];
