/** Comparisons that the rows no longer carry, from what earlier runs over those periods found. */
import type { EarlierRun, EarlierRuns } from '../config/review.js';
import type { Figure } from './figure.js';

type Base = keyof EarlierRuns;

/** The value of the same figure, in the same unit and currency, in an earlier run. */
function valueIn(run: EarlierRun | undefined, figure: Figure, currency: string): number | undefined {
  const { id, unit } = figure;
  if (run === undefined || !Object.hasOwn(run.figures, id)) return undefined;
  const found = run.figures[id];
  const isSameMoney = unit !== 'money' || found?.currency === (figure.currency ?? currency);
  return found?.unit === unit && isSameMoney ? found.value : undefined;
}

/**
 * The figure with `previous` and `yearAgo` of earlier runs, where its definition compares and its rows hold nothing of that period, and
 * with the runs that they came from. What the rows themselves say always stands. `currency` is the review's.
 */
export function recalled(figure: Figure, earlier: EarlierRuns, currency: string): Figure {
  if (typeof figure.value !== 'number') return figure;
  const bases = (['previous', 'yearAgo'] as const satisfies readonly Base[]).flatMap((base) => {
    const value = figure[base] === null ? valueIn(earlier[base], figure, currency) : undefined;
    return value === undefined ? [] : [{ base, value, run: earlier[base]?.run ?? '' }];
  });
  if (bases.length === 0) return figure;
  return {
    ...figure,
    ...Object.fromEntries(bases.map(({ base, value }) => [base, value])),
    recalled: Object.fromEntries(bases.map(({ base, run }) => [base, run])),
  };
}
