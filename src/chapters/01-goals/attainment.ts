/** How far each goal was reached, on one scale where 1 is the target and more is better, whatever the goal's unit. */
import type { Figure, Figures } from '../../figures/figure.js';
import { compare, type Verdict } from '../../figures/comparisons.js';
import { divide, round12 } from '../../figures/round.js';

export interface Attainment {
  readonly figure: Figure & { readonly value: number; readonly target: number };
  /** Actual over target; for what should be small, target over actual. */
  readonly reached: number;
  readonly verdict: Verdict;
}

/** In the order of the deck. Of a change it is the levels that are held against each other: 1.08 of the period before against 0.85. */
const goals: readonly { readonly id: string; readonly change?: boolean }[] = [
  { id: 'goals.reach' },
  { id: 'goals.interactions' },
  { id: 'goals.click_conversion' },
  { id: 'goals.cac_change', change: true },
  { id: 'goals.behaviour_records' },
];

/** Goals that have a value and a target over nought. */
export function attainments(figures: Figures): readonly Attainment[] {
  return goals.flatMap(({ id, change = false }): readonly Attainment[] => {
    const figure = figures.get(id);
    if (typeof figure?.value !== 'number' || figure.target === undefined) return [];
    const { value, target, good } = figure;
    const [actual, planned] = change ? [1 + value, 1 + target] : [value, target];
    const reached = good === 'down' ? divide(planned, actual) : divide(actual, planned);
    const comparison = compare(figure, 'target');
    if (reached === null || planned <= 0 || actual < 0 || !comparison) return [];
    return [{ figure: { ...figure, value, target }, reached: round12(reached), verdict: comparison.verdict }];
  });
}
