/** The actions that the roadmap shows, as the next review will ask what became of them. */
import type { PromisedAction } from '../../datasets/promised-action.js';
import type { SlideContext } from '../chapter.js';
import { readActions } from './figures/actions.js';
import { roadmapActions } from './schedule.js';
import { actionText, ownerText } from './wording.js';

export function promises(context: SlideContext): readonly PromisedAction[] {
  return readActions(context)
    .slice(0, roadmapActions)
    .map((row) => ({
      action_id: `${context.review.name}/${row.rank}`,
      title: actionText(context, row),
      owner: ownerText(context, row),
      due_on: row.due,
      figure: row.figure,
      expected: row.expected,
    }));
}
