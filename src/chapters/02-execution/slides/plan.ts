/** GMV from target to actual, cell by cell, with the cell that explains most of the difference named. */
import type { Slide } from '../../../deck/deck.js';
import type { SeriesRole } from '../../../deck/block.js';
import { membersOf } from '../../../figures/member.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { chart, formatFor, makeSlide, numberOf, ranked, shown } from '../../slide.js';
import { definitions } from '../definitions.js';
import { rows } from '../measures.js';

const id = 'execution.plan';
/** Cells drawn one by one; smaller ones are summed. */
const most = 5;
/** Up to this share of the totals the steps could not be told apart on an axis from zero. */
const sliver = 0.15;

/** `三线 · 线下`: the tier is a number that needs its word, unless it is unknown. */
function cellName({ narrative }: SlideContext, cell: string): string {
  const [tier = '', kind = ''] = membersOf(cell);
  const place = tier === 'unknown' ? narrative.say(`${id}.tier.unknown`) : narrative.say(`${id}.tier`, { tier });
  return narrative.say(`${id}.cell`, { tier: place, kind: narrative.label(kind) });
}

interface Step {
  readonly name: string;
  readonly value: number;
  readonly role: SeriesRole;
  readonly figure: string | null;
}

function steps(context: SlideContext, target: number, actual: number): readonly Step[] {
  const { narrative } = context;
  const cells = ranked(context, 'execution.gmv_gap').toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value));
  const drawn = cells.slice(0, most).toSorted((a, b) => a.value - b.value || (a.id < b.id ? -1 : 1));
  // Small cells, cells without a target of their own, and a plan whose cells do not add up to its total.
  const rest = actual - target - drawn.reduce((sum, { value }) => sum + value, 0);
  const named = drawn.map((cell): Step => ({
    name: cellName(context, cell.member),
    value: cell.value,
    role: cell.value < 0 ? 'bad' : 'good',
    figure: cell.id,
  }));
  const others: readonly Step[] =
    Math.abs(rest) < 0.005
      ? []
      : [{ name: narrative.say('column.others'), value: rest, role: rest < 0 ? 'bad' : 'good', figure: null }];
  return [
    { name: narrative.say('column.target'), value: target, role: 'total', figure: null },
    ...named,
    ...others,
    { name: narrative.say('column.value'), value: actual, role: 'total', figure: 'execution.gmv' },
  ];
}

function stepText(context: SlideContext, { role, value }: Step): string {
  const text = shown(context, value, 'money');
  return role !== 'total' && value > 0 ? `+${text}` : text;
}

/**
 * Where the axis starts: at zero, unless all that happens between the totals is a sliver of them. Then as far below the lowest
 * level as the levels lie apart, rounded down to two digits.
 */
function floorOf(drawn: readonly Step[]): number | undefined {
  let level = 0;
  const levels = drawn.map(({ role, value }) => (level = role === 'total' ? value : level + value));
  const [low, high] = [Math.min(...levels), Math.max(...levels)];
  if (low <= 0 || high - low > low * sliver) return undefined;
  const unit = 10 ** (Math.floor(Math.log10(low)) - 1);
  return Math.floor((low - (high - low)) / unit) * unit;
}

/** The change against the year ago of the cell that fell shortest, to say whether it shrank or the plan was steep. */
function cause(
  context: SlideContext,
  cell: string,
): { readonly shrank: boolean; readonly grew: boolean; readonly now: string; readonly before: string } {
  const [tier, kind] = membersOf(cell);
  const found = rows(context.measures, 'gmv_cells').filter((row) => row.tier === tier && row.channel_kind === kind);
  const now = found.find(({ period }) => period === 'P')?.gmv ?? 0;
  const before = found.find(({ period }) => period === 'Q')?.gmv ?? null;
  return {
    shrank: before !== null && now < before,
    grew: before !== null && now >= before,
    now: shown(context, now, 'money'),
    before: shown(context, before, 'money'),
  };
}

function build(context: SlideContext): Slide | undefined {
  const { figures, narrative } = context;
  const gmv = figures.get('execution.gmv');
  const actual = numberOf(context, 'execution.gmv');
  if (!gmv || actual === null || gmv.target === undefined) return undefined;
  const cells = ranked(context, 'execution.gmv_gap');
  const behind = cells.filter(({ value }) => value < 0);
  const [largest, ...others] = [behind.at(-1), ...cells.filter(({ value }) => value > 0)];
  const [best] = others;
  const drawn = steps(context, gmv.target, actual);
  const values = drawn.map(({ value }) => value);
  const floor = floorOf(drawn);
  const format = formatFor(context, 'money', values);
  // A unit behind every label would make neighbours run into each other: the subtitle names it once.
  const [, unit = ''] = /"([^"]*元)"/.exec(format) ?? [];
  const short = behind.reduce((sum, { value }) => sum + value, 0);
  const why = largest ? cause(context, largest.member) : undefined;
  return makeSlide(context, {
    id,
    layout: 'exhibit-takeaways',
    parameters: {
      unit,
      floor: floor === undefined ? '' : shown(context, floor, 'money'),
      cell: largest?.member ?? '',
      cellName: largest ? cellName(context, largest.member) : '',
      behind: largest !== undefined,
      bestCell: best?.member ?? '',
      bestName: best ? cellName(context, best.member) : '',
      ahead: best !== undefined,
      shareOfShortfall: largest ? shown(context, largest.value / short, 'share') : '',
      shrank: why?.shrank ?? false,
      grew: why?.grew ?? false,
      cellNow: why?.now ?? '',
      cellBefore: why?.before ?? '',
    },
    exhibits: {
      exhibit: chart(
        {
          kind: 'waterfall',
          categories: drawn.map(({ name }) => name),
          series: [
            {
              name: narrative.say('column.gmv'),
              role: 'actual',
              values,
              pointRoles: drawn.map(({ role }, index) => (index === 0 ? 'plan' : role)),
              figures: drawn.map(({ figure }) => figure),
              format: unit === '' ? format : format.replaceAll(`"${unit}"`, ''),
              // Without a shared unit each label takes its own scale: steps are thousands where totals are millions.
              ...(unit === '' ? { labels: drawn.map((step) => stepText(context, step)) } : {}),
            },
          ],
          ...(floor === undefined ? {} : { floor }),
          ...(largest ? { highlight: drawn.findIndex(({ figure }) => figure === largest.id) } : {}),
        },
        narrative.say(`${id}.alt`),
      ),
    },
    takeaways: ['attainment', 'shortfall', 'cause', 'ahead'],
    figures: ['execution.gmv', 'execution.gmv_attainment', ...cells.map((cell) => cell.id)],
    datasets: ['orders', 'geography', 'channels'],
    definitions,
  });
}

export const plan: SlideRule = { id, needs: ['orders', 'geography', 'channels'], build };
