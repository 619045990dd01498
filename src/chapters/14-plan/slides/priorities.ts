/** Which actions first: impact against effort, in four named quadrants. */
import type { MatrixPoint } from '../../../deck/block.js';
import type { Slide } from '../../../deck/deck.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { makeSlide, shown } from '../../slide.js';
import { definitions } from '../definitions.js';
import { readActions, type ActionRow } from '../figures/actions.js';
import { actionText, arithmeticOf, figureName } from '../wording.js';

const id = 'plan.priorities';
/** Of a quadrant, in the order of rank. */
const mostEach = 4;
/** The most effort that counts as little. */
const little = 2;
const across: readonly number[] = [0.04, 0.2, 0.54, 0.68, 0.82];

interface Drawn {
  readonly row: ActionRow;
  readonly x: number;
  readonly y: number;
}

/** Actions by effort, and by the share of all actions that have no more impact: half of them lie in the upper half. */
function place(rows: readonly ActionRow[]): readonly Drawn[] {
  const impacts = rows.map(({ impact }) => impact);
  return rows.map((row) => {
    const under = impacts.filter((impact) => impact < row.impact).length;
    const same = impacts.filter((impact) => impact === row.impact).length;
    return { row, x: across[row.effort - 1] ?? 0.5, y: (under + same / 2) / rows.length };
  });
}

const first = ({ row, y }: Drawn) => row.effort <= little && y >= 0.5;
const planned = ({ row, y }: Drawn) => row.effort > little && y >= 0.5;

/** The first of each quadrant, in the order of rank. */
function drawnOf(placed: readonly Drawn[]): readonly Drawn[] {
  const counts = new Map<string, number>();
  return placed.filter((one) => {
    const quadrant = `${one.row.effort <= little} ${one.y >= 0.5}`;
    const count = (counts.get(quadrant) ?? 0) + 1;
    counts.set(quadrant, count);
    return count <= mostEach;
  });
}

function pointOf(context: SlideContext, { row, x, y }: Drawn): MatrixPoint {
  const lead = first({ row, x, y });
  return {
    mark: String(row.rank),
    label: figureName(context, row.figure),
    x,
    y,
    tone: lead ? 'accent' : 'ink',
  };
}

function build(context: SlideContext): Slide | undefined {
  const { narrative } = context;
  const rows = readActions(context);
  const drawn = drawnOf(place(rows).filter(({ row }) => row.figure !== null));
  const leads = drawn.filter(first);
  const [lead, second] = leads;
  const [large] = drawn.filter(planned);
  if (drawn.length === 0) return undefined;
  const count = (value: number) => shown(context, value, 'count');
  const chapters = new Set(rows.map(({ chapter }) => chapter)).size;
  return makeSlide(context, {
    id,
    layout: 'matrix',
    parameters: {
      all: count(rows.length),
      drawn: count(drawn.length),
      cut: rows.length > drawn.length,
      leads: count(leads.length),
      anyLead: leads.length > 0,
      chapters: count(chapters),
      lead: lead ? actionText(context, lead.row) : '',
      leadMark: lead ? String(lead.row.rank) : '',
      second: second ? actionText(context, second.row) : '',
      secondMark: second ? String(second.row.rank) : '',
      large: large ? actionText(context, large.row) : '',
      largeMark: large ? String(large.row.rank) : '',
      arithmetic: drawn.map(({ row }) => arithmeticOf(context, row)).join(narrative.locale === 'zh-CN' ? '；' : '; '),
    },
    exhibits: {
      exhibit: {
        kind: 'matrix',
        axes: { x: narrative.say(`${id}.effort`), y: narrative.say(`${id}.impact`) },
        quadrants: {
          topLeft: narrative.say(`${id}.quadrant.first`),
          topRight: narrative.say(`${id}.quadrant.plan`),
          bottomLeft: narrative.say(`${id}.quadrant.aside`),
          bottomRight: narrative.say(`${id}.quadrant.later`),
        },
        points: drawn.map((one) => pointOf(context, one)),
        alt: narrative.say(`${id}.alt`),
      },
    },
    takeaways: ['lead.told', 'second.told', 'large.told', 'basis'],
    figures: ['plan.actions'],
    datasets: [],
    source: narrative.say('plan.source', { count: count(rows.length), chapters: count(chapters) }),
    definitions,
  });
}

export const priorities: SlideRule = { id, needs: [], build };
