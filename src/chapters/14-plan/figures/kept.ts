/** What the last review promised and what became of it: done or not, and where its figure stands. */
import { compare } from '../../../figures/comparisons.js';
import type { Figure, Figures, TableRow } from '../../../figures/figure.js';
import type { ConclusionContext } from '../../chapter.js';
import { rows } from '../measures.js';

/** `untold`: its date has passed, and nothing says whether it was done. */
export type Status = 'in_time' | 'late' | 'overdue' | 'untold' | 'running';
/** Of the figure: at what was expected or past it, nearer than the period before, farther, or not to be told. */
export type Outcome = 'reached' | 'closer' | 'farther' | 'unclear' | 'unknown';

export interface KeptRow extends TableRow {
  readonly action: string;
  readonly title: string;
  readonly owner: string;
  readonly due_on: string;
  readonly done_on: string | null;
  readonly status: Status;
  readonly figure: string | null;
  readonly expected: number | null;
  readonly value: number | null;
  readonly previous: number | null;
  readonly outcome: Outcome;
}

function outcomeOf(figure: Figure | undefined, expected: number | null): Outcome {
  if (!figure || typeof figure.value !== 'number' || expected === null) return 'unknown';
  const { value, previous, good } = figure;
  const up = good === undefined ? typeof previous === 'number' && expected >= previous : good === 'up';
  if (good === undefined && typeof previous !== 'number') return 'unknown';
  if (up ? value >= expected : value <= expected) return 'reached';
  if (typeof previous !== 'number') return 'unknown';
  if (compare(figure, 'previous')?.verdict === 'unchanged') return 'unclear';
  return Math.abs(value - expected) < Math.abs(previous - expected) ? 'closer' : 'farther';
}

/** In the order of their due dates. */
export function keptRows({ measures, figures, review }: ConclusionContext): readonly KeptRow[] {
  return rows(measures, 'promises').map((row) => {
    const figure = row.figure === null ? undefined : figures.get(row.figure);
    return {
      action: row.action_id,
      title: row.title,
      owner: row.owner,
      due_on: row.due_on,
      done_on: row.done_on,
      // The query gives no other.
      status: review.promisedBy !== undefined && row.status === 'overdue' ? 'untold' : (row.status as Status),
      figure: row.figure,
      expected: row.expected,
      value: typeof figure?.value === 'number' ? figure.value : null,
      previous: figure?.previous ?? null,
      outcome: outcomeOf(figure, row.expected),
    };
  });
}

/** The rows of the figure, none where it has no value. */
export function readKept({ figures }: { readonly figures: Figures }): readonly KeptRow[] {
  const value = figures.get('plan.kept')?.value;
  // `keptRows` has made them.
  return Array.isArray(value) ? (value as readonly KeptRow[]) : [];
}
