/** Figures of plan against actual: GMV and its gaps by tier and channel kind, and the cost of a new customer. */
import { memberPath } from '../../../figures/member.js';
import { divide, growth } from '../../../figures/round.js';
import type { FigureContext } from '../../chapter.js';
import type { Family, MemberReading as Reading } from '../../family.js';
import { rows } from '../measures.js';

const gmv = ({ measures }: FigureContext, period: string) =>
  rows(measures, 'gmv').find((row) => row.period === period)?.gmv ?? null;

function cac({ measures }: FigureContext, period: string): number | null {
  const row = rows(measures, 'acquisition').find((one) => one.period === period);
  return divide(row?.spend, row?.new_customers);
}

/** GMV of P by cell; cells that only the plan knows sold nothing. */
function gaps({ measures, review }: FigureContext): readonly Reading[] {
  const actual = new Map(
    rows(measures, 'gmv_cells')
      .filter(({ period }) => period === 'P')
      .map((row) => [memberPath(row.tier, row.channel_kind), row.gmv]),
  );
  const prefix = 'execution.gmv.';
  const planned = Object.keys(review.targets)
    .filter((id) => id.startsWith(prefix))
    .map((id) => id.slice(prefix.length));
  const cells = [...new Set([...actual.keys(), ...planned])].sort();
  return cells.map((cell): Reading => {
    const target = review.targets[prefix + cell];
    return target === undefined
      ? { member: cell, value: null, reason: { code: 'not_configured', subject: `targets: ${prefix}${cell}` } }
      : { member: cell, value: (actual.get(cell) ?? 0) - target };
  });
}

/** A value against the target of a figure of the config. */
function against(context: FigureContext, figure: string, value: number | null, compare: typeof divide): Reading {
  const target = context.review.targets[figure];
  return target === undefined
    ? { value: null, reason: { code: 'not_configured', subject: `targets: ${figure}` } }
    : { value: compare(value, target) };
}

export const planFamilies: readonly Family[] = [
  {
    name: 'gmv',
    unit: 'money',
    good: 'up',
    measure: 'gmv',
    read: (context) => [
      { value: gmv(context, 'P'), previous: gmv(context, 'Q'), yearAgo: gmv(context, 'Y'), n: orders(context) },
    ],
  },
  {
    name: 'gmv_attainment',
    unit: 'share',
    good: 'up',
    measure: 'gmv',
    read: (context) => [against(context, 'execution.gmv', gmv(context, 'P'), divide)],
  },
  { name: 'gmv_gap', unit: 'money', measure: 'gmv_cells', read: gaps },
  {
    name: 'cac',
    unit: 'money',
    good: 'down',
    measure: 'acquisition',
    read: (context) => [
      {
        value: cac(context, 'P'),
        previous: cac(context, 'Q'),
        n: rows(context.measures, 'acquisition').find(({ period }) => period === 'P')?.new_customers ?? 0,
      },
    ],
  },
  {
    name: 'cac_vs_target',
    unit: 'share',
    good: 'down',
    measure: 'acquisition',
    read: (context) => [against(context, 'execution.cac', cac(context, 'P'), growth)],
  },
];

function orders({ measures }: FigureContext): number {
  return rows(measures, 'gmv').find(({ period }) => period === 'P')?.orders ?? 0;
}
