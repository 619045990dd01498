/** The figures of chapter 14: tables made of the findings and figures of all chapters, of the config, and of what the last review promised. */
import type { Figure, Reason, TableRow } from '../../figures/figure.js';
import { round12 } from '../../figures/round.js';
import type { ConclusionContext } from '../chapter.js';
import { actionRows } from './figures/actions.js';
import { keptRows } from './figures/kept.js';
import { targetRows } from './figures/targets.js';

/** A row as the chapter's own types have it, which name their columns. */
type Row = Readonly<object>;

const rounded = (row: Row): TableRow =>
  Object.fromEntries(
    Object.entries(row as TableRow).map(([name, cell]) => [name, typeof cell === 'number' ? round12(cell) : cell]),
  );

/** A table; without a row it has no value. `measure` names the query it rests on, or the stage before it. */
function tableOf(
  id: string,
  rows: readonly Row[],
  measure: string,
  datasets: readonly string[],
  reason: Reason,
): Figure {
  const head = { id, family: id, unit: 'table' as const, measure, datasets };
  return rows.length === 0 ? { ...head, value: null, reason } : { ...head, value: rows.map(rounded) };
}

/** Datasets behind the figures with these ids; one without a value rests on nothing. */
function datasetsOf({ figures }: ConclusionContext, ids: readonly (string | null)[]): readonly string[] {
  const found = ids.flatMap((id) => (id === null ? [] : (figures.get(id) ?? [])));
  return [...new Set(found.flatMap(({ value, datasets }) => (value === null ? [] : datasets)))].sort();
}

export function conclude(context: ConclusionContext): readonly Figure[] {
  const { review, datasets } = context;
  const actions = actionRows(context);
  const targets = targetRows(context, actions);
  const kept = keptRows(context);
  const moved = actions.map(({ figure }) => figure);
  const noPromises: Reason = datasets.has('plan_actions')
    ? { code: 'no_rows' }
    : { code: 'dataset_missing', subject: 'plan_actions' };
  const noTargets: Reason =
    Object.keys(review.targets).length === 0 ? { code: 'not_configured', subject: 'targets' } : { code: 'no_rows' };
  return [
    tableOf('plan.actions', actions, 'plan/findings', datasetsOf(context, moved), { code: 'no_rows' }),
    tableOf(
      'plan.targets',
      targets,
      'plan/findings',
      datasetsOf(
        context,
        targets.map(({ figure }) => figure),
      ),
      noTargets,
    ),
    tableOf('plan.kept', kept, 'plan/promises', ['plan_actions'], noPromises),
  ];
}
