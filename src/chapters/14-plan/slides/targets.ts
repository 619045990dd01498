/** What the next period is to reach: each target with the trend and the action that lead to it. */
import { periodAfter } from '../../../config/periods.js';
import type { TableBlock } from '../../../deck/block.js';
import type { Slide } from '../../../deck/deck.js';
import type { TableCell, TableColumn } from '../../../deck/table.js';
import { none, signedText } from '../../../figures/format/number.js';
import { divide } from '../../../figures/round.js';
import { shortPeriodName } from '../../../narrative/dates.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { makeSlide, shown, table } from '../../slide.js';
import { definitions } from '../definitions.js';
import { rows } from '../measures.js';
import { readActions } from '../figures/actions.js';
import { readTargets, type TargetRow } from '../figures/targets.js';
import { figureName, valueText } from '../wording.js';

const id = 'plan.targets';
const most = 9;

/** A step with its sign, in points where the figure is a share. */
function stepText({ narrative, figures, review }: SlideContext, { figure: id }: TargetRow, step: number): string {
  if (step === 0) return none;
  const { unit = 'number', currency = review.currency } = figures.get(id) ?? {};
  const style = { locale: narrative.locale, currency };
  return unit === 'share' ? signedText(step * 100, { ...style, unit: 'pp' }) : signedText(step, { ...style, unit });
}

/** Missed ones first, each in the order of the config. */
function drawnOf(rows: readonly TargetRow[]): readonly TargetRow[] {
  return [...rows.filter(({ met }) => !met), ...rows.filter(({ met }) => met)].slice(0, most);
}

function tableOf(context: SlideContext, drawn: readonly TargetRow[]): TableBlock {
  const { narrative, review } = context;
  const marks = new Map(readActions(context).map((row) => [`${row.action} ${row.figure ?? ''}`, row.rank]));
  const head = (header: string, width: number, align: TableColumn['align'] = 'right'): TableColumn => ({
    header,
    align,
    width,
  });
  const line = (row: TargetRow): readonly TableCell[] => {
    const mark = row.action === null ? undefined : marks.get(`${row.action} ${row.figure}`);
    return [
      { text: figureName(context, row.figure), bold: true },
      { text: valueText(context, row.figure, row.value), figure: row.figure },
      { text: valueText(context, row.figure, row.target), tone: row.met ? 'good' : 'bad', figure: row.figure },
      { text: stepText(context, row, row.trend) },
      { text: stepText(context, row, row.effect) },
      { text: valueText(context, row.figure, row.next), bold: true },
      { text: mark === undefined ? '' : narrative.say(`${id}.by`, { mark: String(mark) }), tone: 'muted' },
    ];
  };
  return table(
    {
      columns: [
        head(narrative.say(`${id}.figure`), 3.6, 'left'),
        head(shortPeriodName(review.periods.P, narrative.locale), 1.4),
        head(narrative.say('column.target'), 1.4),
        head(narrative.say(`${id}.trend`), 1.4),
        head(narrative.say(`${id}.action`), 1.4),
        head(narrative.say(`${id}.next`), 1.5),
        head(narrative.say(`${id}.driver`), 1.2, 'left'),
      ],
      rows: drawn.map(line),
    },
    narrative.say(`${id}.alt`),
  );
}

function build(context: SlideContext): Slide | undefined {
  const { narrative, review } = context;
  const found = readTargets(context);
  const drawn = drawnOf(found);
  // The title speaks of one that something is done about.
  const first = drawn.find(({ met, effect }) => !met && effect !== 0) ?? drawn[0];
  if (!first) return undefined;
  const [season] = rows(context.measures, 'season');
  const index = season ? divide(season.next_gmv, season.gmv) : null;
  const count = (value: number) => shown(context, value, 'count');
  const missed = found.filter(({ met }) => !met);
  const good = (row: TargetRow) => context.figures.get(row.figure)?.good;
  const short = missed.filter((row) => (good(row) === 'down' ? row.next > row.target : row.next < row.target));
  const next = periodAfter(review.periods.P);
  return makeSlide(context, {
    id,
    layout: 'table',
    parameters: {
      all: count(found.length),
      drawn: count(drawn.length),
      cut: found.length > drawn.length,
      missed: missed.length > 0 ? count(missed.length) : '',
      first: figureName(context, first.figure),
      firstValue: valueText(context, first.figure, first.value),
      firstNext: valueText(context, first.figure, first.next),
      firstTarget: valueText(context, first.figure, first.target),
      short: short.length > 0 ? count(short.length) : '',
      shortName: short[0] ? figureName(context, short[0].figure) : '',
      shortNext: short[0] ? valueText(context, short[0].figure, short[0].next) : '',
      shortTarget: short[0] ? valueText(context, short[0].figure, short[0].target) : '',
      season: index !== null && Math.abs(index - 1) > 0.1 ? shown(context, index, 'share') : '',
      nextFrom: next.from,
      nextTo: next.to,
    },
    exhibits: { exhibit: tableOf(context, drawn) },
    takeaways: ['first.told', 'short.told', 'season.told', 'basis'],
    figures: ['plan.targets', ...drawn.map(({ figure }) => figure)],
    datasets: [],
    source: narrative.say('plan.targets.source', { count: count(found.length) }),
    definitions,
  });
}

export const targets: SlideRule = { id, needs: [], build };
