/** The context tables that measures join: periods, fx, city_groups, settings and vocabulary, made from the review. */
import type { DayRange, Review } from '../../config/review.js';
import type { Engine, ResultColumn, Value } from '../../engine/engine.js';

const day = 24 * 60 * 60 * 1000;

function days({ from, to }: DayRange): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / day) + 1;
}

function periodRows(review: Review): readonly (readonly Value[])[] {
  const { P, Q, Y, C, B } = review.periods;
  const named = { P, Q, Y, ...(C ? { C } : {}), ...(B ? { B } : {}) };
  const phases = review.campaign?.phases ?? [];
  const ranges: readonly (readonly [string, DayRange])[] = [
    ...Object.entries(named),
    ...phases.map((phase) => [phase.id, phase] as const),
  ];
  return ranges.map(([name, range]) => [name, range.from, range.to, days(range)]);
}

function column(name: string, type: string): ResultColumn {
  return { name, type };
}

const text = (...names: readonly string[]) => names.map((name) => column(name, 'VARCHAR'));

export const contextTables = ['periods', 'fx', 'city_groups', 'settings', 'vocabulary'] as const;

/** Creates the tables; one without rows is there too. */
export async function createContextTables(engine: Engine, review: Review): Promise<void> {
  const periods = [
    column('period', 'VARCHAR'),
    column('first_day', 'DATE'),
    column('last_day', 'DATE'),
    column('days', 'BIGINT'),
  ];
  await engine.load('periods', periods, periodRows(review));
  // A decimal rate keeps money exact: sums do not depend on the order in which threads add them. The engine keeps the product of two
  // decimals of up to 18 digits within 18, which a million in money times a rate of ten places leaves.
  const fx = [column('currency', 'VARCHAR'), column('rate', 'DECIMAL(28,10)')];
  await engine.load('fx', fx, Object.entries({ ...review.fx, [review.currency]: 1 }));
  const groups = (review.bundle?.groups ?? []).flatMap(({ id, cities }) => cities.map((city) => [id, city]));
  await engine.load('city_groups', text('group_id', 'city'), groups);
  const bundleLine = review.bundle ? [['bundle.line', review.bundle.line]] : [];
  await engine.load('settings', text('key', 'value'), [['currency', review.currency], ...bundleLine]);
  await engine.load('vocabulary', text('word', 'pattern'), Object.entries(review.vocabulary));
}
