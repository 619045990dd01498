/** Figures of costs: by category and item, what is bought once, what nobody planned, and what security incidents lost. */
import { memberPath } from '../../../figures/member.js';
import { divide } from '../../../figures/round.js';
import { meanDifferenceInterval, meanInterval } from '../../../figures/statistics/mean-interval.js';
import { sampleOf } from '../../intervals.js';
import type { Family, MemberReading } from '../../family.js';
import type { Measures } from '../../shape.js';
import { rows } from '../measures.js';

/** The contract's categories and causes, in the order of the deck. */
export const categories = ['hardware', 'software', 'marketing', 'staff', 'unexpected'] as const;
export const causes = ['supply_chain', 'data_security', 'after_sales', 'other'] as const;

type Period = 'P' | 'Q' | 'Y';
type Item = ReturnType<typeof rows<'cost_items'>>[number];

const sum = <R>(found: readonly R[], of: (row: R) => number) => found.reduce((total, row) => total + of(row), 0);

function costs(measures: Measures): readonly MemberReading[] {
  const found = rows(measures, 'cost_categories');
  const at = (category: string, period: Period) => {
    const known = found.some((row) => row.period === period);
    const own = found.filter((row) => row.period === period && row.category === category);
    return known ? sum(own, ({ amount }) => amount) : null;
  };
  return categories
    .filter((category) => found.some((row) => row.category === category))
    .map((member) => ({ member, value: at(member, 'P') ?? 0, previous: at(member, 'Q'), yearAgo: at(member, 'Y') }));
}

/** Items of P that are counted in units; one booked under several categories is one. */
function unitCosts(measures: Measures): readonly MemberReading[] {
  const found = rows(measures, 'cost_items');
  const at = (item: string, period: Period) => found.filter((row) => row.period === period && row.item === item);
  const cost = (own: readonly Item[]) =>
    divide(
      sum(own, ({ counted_amount: amount }) => amount),
      sum(own, ({ units }) => units),
    );
  const items = [...new Set(found.filter((row) => row.period === 'P' && row.units > 0).map(({ item }) => item))];
  return items.map((item) => ({
    member: memberPath(item),
    value: cost(at(item, 'P')),
    previous: cost(at(item, 'Q')),
    n: sum(at(item, 'P'), ({ units }) => units),
  }));
}

function oneOffShares(measures: Measures): readonly MemberReading[] {
  const found = rows(measures, 'cost_items');
  const share = (category: string, period: Period) => {
    const own = found.filter((row) => row.period === period && row.category === category);
    return divide(
      sum(own, ({ one_off_amount: amount }) => amount),
      sum(own, ({ judged_amount: amount }) => amount),
    );
  };
  return categories
    .filter((category) => share(category, 'P') !== null)
    .map((member) => ({ member, value: share(member, 'P'), previous: share(member, 'Q') }));
}

function unexpected(measures: Measures): readonly MemberReading[] {
  const found = rows(measures, 'unexpected');
  const at = (cause: string, period: Period) =>
    sum(
      found.filter((row) => row.period === period && row.cause === cause),
      ({ amount }) => amount,
    );
  return causes.map((member) => ({
    member,
    value: at(member, 'P'),
    previous: at(member, 'Q'),
    yearAgo: at(member, 'Y'),
  }));
}

function securityLoss(measures: Measures): readonly MemberReading[] {
  const [now, then] = ['P', 'Q'].map((period) => rows(measures, 'security').find((row) => row.period === period));
  if (!now || now.known === 0) return [{ value: null, reason: { code: 'no_rows' }, n: 0 }];
  const sample = ({ known, loss, squares }: typeof now) => sampleOf({ n: known, sum: loss, squares });
  return [
    {
      value: now.loss / now.known,
      previous: divide(then?.loss, then?.known),
      interval: meanInterval(sample(now)),
      changeInterval: then && meanDifferenceInterval(sample(now), sample(then)),
      n: now.known,
    },
  ];
}

export const costFamilies: readonly Family[] = [
  { name: 'cost', unit: 'money', good: 'down', measure: 'cost_categories', read: ({ measures }) => costs(measures) },
  {
    name: 'unit_cost',
    unit: 'money',
    good: 'down',
    measure: 'cost_items',
    read: ({ measures }) => unitCosts(measures),
  },
  { name: 'one_off_share', unit: 'share', measure: 'cost_items', read: ({ measures }) => oneOffShares(measures) },
];

export const unexpectedFamilies: readonly Family[] = [
  {
    name: 'unexpected',
    unit: 'money',
    good: 'down',
    measure: 'unexpected',
    read: ({ measures }) => unexpected(measures),
  },
  {
    name: 'security_loss',
    unit: 'money',
    good: 'down',
    measure: 'security',
    read: ({ measures }) => securityLoss(measures),
  },
];
