/** What an action may be expected to do to its figure, and against what that was reckoned. */
import { compare, type Base } from '../../figures/comparisons.js';
import type { Figure, Figures } from '../../figures/figure.js';
import { median } from '../../figures/statistics/quantile.js';
import { membersOfFamily } from '../../findings/rule.js';
import type { Direction } from '../../findings/finding.js';

/** `hold`: what is good is to stay; `config`: somebody said so; `none`: there is nothing to reckon with. */
export type Basis = Base | 'others' | 'hold' | 'config' | 'none';

export interface Expected {
  readonly value: number | null;
  readonly from: number | null;
  readonly basis: Basis;
  /** What half of the way leads to. */
  readonly reference: number | null;
}

/** One period closes half of a gap: an assumption, the same for all, so that actions can be compared. */
export const pace = 0.5;

const bases: readonly Base[] = ['target', 'benchmark', 'previous', 'yearAgo'];

/** The first base against which the figure is worse, else the median of the other members where that is better. */
function referenceOf(figure: Figure & { readonly value: number }, figures: Figures): [Basis, number] | undefined {
  for (const base of bases) {
    const from = figure[base];
    if (typeof from === 'number' && compare(figure, base)?.verdict === 'worse') return [base, from];
  }
  const others = membersOfFamily(figures, figure.family).filter(({ id }) => id !== figure.id);
  const middle = median(others.map(({ value }) => value));
  if (figure.member === undefined || middle === null || figure.good === undefined) return undefined;
  const worse = figure.good === 'up' ? figure.value < middle : figure.value > middle;
  return worse ? ['others', middle] : undefined;
}

export function expectedOf(id: string, direction: Direction, figures: Figures): Expected {
  const figure = figures.get(id);
  const value = figure?.value;
  if (!figure || typeof value !== 'number') return { value: null, from: null, basis: 'none', reference: null };
  if (direction === 'good') return { value, from: value, basis: 'hold', reference: null };
  const found = referenceOf({ ...figure, value }, figures);
  if (!found) return { value: null, from: value, basis: 'none', reference: null };
  const [basis, reference] = found;
  return { value: value + pace * (reference - value), from: value, basis, reference };
}
