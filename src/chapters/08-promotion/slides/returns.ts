/** What each promotion returned, net of what would have sold anyway. */
import type { Slide } from '../../../deck/deck.js';
import type { TableCell, TableColumn } from '../../../deck/table.js';
import { formatColumn } from '../../../figures/format/column.js';
import { memberPath } from '../../../figures/member.js';
import { divide } from '../../../figures/round.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { makeSlide, numberOf, ranked, shown, table } from '../../slide.js';
import { definitions } from '../definitions.js';
import { rows } from '../measures.js';

const id = 'promotion.returns';
const most = 7;

type Found = ReturnType<typeof rows<'returns'>>[number];

const figureOf = ({ promotion_id }: Found) => `promotion.roi.${memberPath(promotion_id)}`;
const invested = ({ taken_off, gift_cost }: Found) => taken_off + gift_cost;
const extra = ({ margin, expected }: Found) => margin - (expected ?? 0);

/** The best and the worst where there are more than fit. */
function drawn(context: SlideContext): readonly Found[] {
  const known = rows(context.measures, 'returns')
    .filter((row) => numberOf(context, figureOf(row)) !== null)
    .toSorted((a, b) => (numberOf(context, figureOf(b)) ?? 0) - (numberOf(context, figureOf(a)) ?? 0));
  return known.length > most ? [...known.slice(0, 4), ...known.slice(-3)] : known;
}

function tableOf(context: SlideContext, found: readonly Found[]) {
  const { narrative, review } = context;
  const style = { locale: narrative.locale, currency: review.currency } as const;
  const money = (of: (row: Found) => number | null) => formatColumn(found.map(of), { ...style, unit: 'money' });
  const columns = [money(({ margin }) => margin), money(({ expected }) => expected), money(extra), money(invested)];
  const values = found.map((row) => numberOf(context, figureOf(row)));
  const roi = formatColumn(values, { ...style, unit: 'share', signed: true });
  const head = (key: string, width: number, align: TableColumn['align'] = 'right'): TableColumn => ({
    header: narrative.say(`${id}.${key}`),
    align,
    width,
  });
  return table(
    {
      columns: [
        head('promotion', 2.8, 'left'),
        head('kind', 1.2, 'left'),
        head('margin', 1.3),
        head('expected', 1.5),
        head('extra', 1.3),
        head('invested', 1.6),
        head('roi', 1.2),
      ],
      rows: found.map((row, at): readonly TableCell[] => [
        { text: narrative.label(memberPath(row.promotion_id)), bold: true },
        { text: narrative.say(`promotion.kind.${row.kind}`) },
        ...columns.map((column) => ({ text: column[at] ?? '—' })),
        { text: roi[at] ?? '—', figure: figureOf(row), tone: (values[at] ?? 0) < 0 ? 'bad' : 'good' },
      ]),
    },
    narrative.say(`${id}.alt`),
  );
}

function build(context: SlideContext): Slide | undefined {
  const known = ranked(context, 'promotion.roi');
  const [best, worst] = [known[0], known.at(-1)];
  if (!best || !worst) return undefined;
  const found = rows(context.measures, 'returns');
  const losing = known.filter(({ value }) => value < 0);
  const lost = new Set(losing.map(({ id: one }) => one));
  const sum = (of: (row: Found) => number, which: readonly Found[]) => which.reduce((total, row) => total + of(row), 0);
  const counted = found.filter((row) => numberOf(context, figureOf(row)) !== null);
  const badly = counted.filter((row) => lost.has(figureOf(row)));
  return makeSlide(context, {
    id,
    layout: 'table',
    parameters: {
      best: best.member,
      gains: best.value > 0,
      worst: known.length > 1 && worst.value < 0 ? worst.member : '',
      losing: losing.length > 0 ? shown(context, losing.length, 'count') : '',
      all: shown(context, known.length, 'count'),
      lostMoney: shown(context, sum(invested, badly), 'money'),
      lostPart: shown(context, divide(sum(invested, badly), sum(invested, counted)), 'share'),
      unknown: found.length > counted.length ? shown(context, found.length - counted.length, 'count') : '',
    },
    exhibits: { exhibit: tableOf(context, drawn(context)) },
    takeaways: ['gain', 'loss', 'part', 'blind'],
    figures: known.map((figure) => figure.id),
    datasets: ['promotions', 'orders', 'order_items', 'products'],
    definitions,
  });
}

export const returns: SlideRule = { id, needs: ['promotions', 'orders', 'order_items', 'products'], build };
