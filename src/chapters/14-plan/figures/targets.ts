/** Next period's targets: what a figure would come to by its trend, and what the actions on it add. */
import { compare } from '../../../figures/comparisons.js';
import type { Figure, Figures, TableRow } from '../../../figures/figure.js';
import type { ConclusionContext } from '../../chapter.js';
import type { ActionRow } from './actions.js';

export interface TargetRow extends TableRow {
  readonly figure: string;
  readonly value: number;
  readonly target: number;
  readonly met: boolean;
  /** Half of the change from the period before; nought where that is noise or not known. */
  readonly trend: number;
  /** What the action adds that promises most; nought without one. */
  readonly effect: number;
  readonly action: string | null;
  readonly next: number;
}

/** Damps the trend: a change does not go on at its full pace. Source of damped trends: Gardner & McKenzie (1985), Management Science 31:1237-1246. */
const damping = 0.5;

function trendOf(figure: Figure & { readonly value: number }): number {
  const comparison = compare(figure, 'previous');
  return comparison && comparison.verdict !== 'unchanged' ? damping * comparison.difference : 0;
}

/** The best of two values by the side that is better; the first where neither is. */
function better(one: number, other: number, good: Figure['good']): number {
  if (good === undefined) return one;
  return good === 'up' ? Math.max(one, other) : Math.min(one, other);
}

function rowOf(figure: Figure, actions: readonly ActionRow[]): TargetRow[] {
  const { id, value, target, good, unit } = figure;
  if (typeof value !== 'number' || target === undefined) return [];
  const trend = trendOf({ ...figure, value });
  const [strongest] = actions
    .filter((action) => action.figure === id && action.change !== null && action.change !== 0)
    .toSorted((a, b) => Math.abs(b.change ?? 0) - Math.abs(a.change ?? 0));
  const effect = strongest?.change ?? 0;
  const met = good === 'down' ? value <= target : value >= target;
  const reckoned = value + trend + effect;
  const open = met ? better(reckoned, target, good) : reckoned;
  // A share of a whole stays one.
  const part = unit === 'share' && value >= 0 && value <= 1 && target >= 0 && target <= 1;
  const next = part ? Math.min(1, Math.max(0, open)) : open;
  return [{ figure: id, value, target, met, trend, effect, action: strongest?.action ?? null, next }];
}

/** In the order of the config's targets; a target of a family stands for each of its members. */
export function targetRows(
  { review, figures }: ConclusionContext,
  actions: readonly ActionRow[],
): readonly TargetRow[] {
  const found = Object.keys(review.targets).flatMap((name) => {
    const own = figures.get(name);
    if (own && own.value !== null) return [own];
    return [...figures.values()].filter(({ family, member }) => family === name && member !== undefined);
  });
  return [...new Set(found)].flatMap((figure) => rowOf(figure, actions));
}

/** The rows of the figure, none where it has no value. */
export function readTargets({ figures }: { readonly figures: Figures }): readonly TargetRow[] {
  const value = figures.get('plan.targets')?.value;
  // `targetRows` has made them.
  return Array.isArray(value) ? (value as readonly TargetRow[]) : [];
}
