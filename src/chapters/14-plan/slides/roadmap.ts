/** When: the first actions as bars over the months of the next period. */
import { periodAfter } from '../../../config/periods.js';
import type { GanttRow } from '../../../deck/block.js';
import type { Slide } from '../../../deck/deck.js';
import { monthText } from '../../../narrative/dates.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { makeSlide, shown } from '../../slide.js';
import { definitions } from '../definitions.js';
import { readActions, type ActionRow } from '../figures/actions.js';
import { roadmapActions } from '../schedule.js';
import { actionText, ownerText } from '../wording.js';

const id = 'plan.roadmap';

const earliest = (days: readonly string[]) => days.reduce((one, other) => (other < one ? other : one));
const latest = (days: readonly string[]) => days.reduce((one, other) => (other > one ? other : one));

/** In the order in which they end, then in which they begin, then by rank. */
function inOrder(rows: readonly ActionRow[]): readonly ActionRow[] {
  return rows.toSorted(
    (a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0) || (a.start < b.start ? -1 : 1) || a.rank - b.rank,
  );
}

function rowOf(context: SlideContext, row: ActionRow): GanttRow {
  return {
    label: `${row.rank}  ${actionText(context, row)}`,
    owner: ownerText(context, row),
    from: row.start,
    to: row.due,
    tone: row.title === null ? 'ink' : 'accent',
  };
}

function build(context: SlideContext): Slide | undefined {
  const { narrative, review } = context;
  const rows = readActions(context);
  const drawn = inOrder(rows.slice(0, roadmapActions));
  const [soonest, last] = [drawn[0], drawn.at(-1)];
  if (!soonest || !last) return undefined;
  const next = periodAfter(review.periods.P);
  const from = earliest([next.from, ...drawn.map(({ start }) => start)]);
  const to = latest([next.to, ...drawn.map(({ due }) => due)]);
  const firstMonth = soonest.due.slice(0, 7);
  const count = (value: number) => shown(context, value, 'count');
  const chapters = new Set(rows.map(({ chapter }) => chapter)).size;
  return makeSlide(context, {
    id,
    layout: 'roadmap',
    parameters: {
      drawn: count(drawn.length),
      soon: count(drawn.filter(({ due }) => due.startsWith(firstMonth)).length),
      month: monthText(soonest.due, narrative.locale),
      lastDue: last.due,
      nextFrom: from,
      nextTo: to,
      settled: drawn.some(({ title }) => title !== null),
    },
    exhibits: {
      exhibit: {
        kind: 'gantt',
        from,
        to,
        heads: { label: narrative.say('plan.ranking.action'), owner: narrative.say('plan.ranking.owner') },
        rows: drawn.map((row) => rowOf(context, row)),
        alt: narrative.say(`${id}.alt`),
      },
    },
    takeaways: [],
    figures: ['plan.actions'],
    datasets: [],
    source: narrative.say('plan.source', { count: count(rows.length), chapters: count(chapters) }),
    definitions,
  });
}

export const roadmap: SlideRule = { id, needs: [], build };
