/** The channels whose CAC slides and findings speak of: that of a small budget is an accident of it. */
import type { Figures } from '../../figures/figure.js';
import { membersOfFamily } from '../../findings/rule.js';

/** Smallest share of the acquisition spend of all channels. */
const least = 0.03;

/** Members of `finance.cac` with a value and their acquisition spend, the largest first; equal ones by name. */
export function mainCosts(figures: Figures): ReadonlyMap<string, number> {
  const all = membersOfFamily(figures, 'finance.cac').map(({ member, value, n = 0 }) => [member, value * n] as const);
  const spend = all.reduce((total, [, amount]) => total + amount, 0);
  return new Map(
    all.filter(([, amount]) => amount >= least * spend).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)),
  );
}
