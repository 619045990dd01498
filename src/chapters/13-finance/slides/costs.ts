/** The tree of costs: categories against the period before, and the items that weigh most. */
import type { Slide } from '../../../deck/deck.js';
import type { TableBlock } from '../../../deck/block.js';
import type { TableCell, TableColumn } from '../../../deck/table.js';
import { formatColumn } from '../../../figures/format/column.js';
import { memberPath } from '../../../figures/member.js';
import { divide, growth } from '../../../figures/round.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { comparedChart } from '../../compared.js';
import { chart, makeSlide, plainText, ranked, shown, table } from '../../slide.js';
import { definitions } from '../definitions.js';
import { categoryName } from '../names.js';
import { rows } from '../measures.js';

const id = 'finance.costs';
const mostItems = 7;

interface Line {
  readonly item: string | null;
  readonly category: string;
  readonly amount: number;
  readonly before: number | null;
}

/** Items of P, the largest first, those behind the first seven together. */
function linesOf({ measures }: SlideContext): readonly Line[] {
  const found = rows(measures, 'cost_items');
  const known = found.some(({ period }) => period === 'Q');
  const all = found
    .filter(({ period, amount }) => period === 'P' && amount !== 0)
    .map(({ item, category, amount }): Line => {
      const then = found.find((row) => row.period === 'Q' && row.item === item && row.category === category);
      return { item, category, amount, before: known ? (then?.amount ?? 0) : null };
    })
    .toSorted((a, b) => b.amount - a.amount || ((a.item ?? '') < (b.item ?? '') ? -1 : 1));
  const rest = all.slice(mostItems);
  if (rest.length === 0) return all;
  const sum = (of: (line: Line) => number | null) => rest.reduce((total, line) => total + (of(line) ?? 0), 0);
  const others = {
    item: null,
    category: '',
    amount: sum(({ amount }) => amount),
    before: known ? sum(({ before }) => before) : null,
  };
  return [...all.slice(0, mostItems), others];
}

function tableOf(context: SlideContext, lines: readonly Line[]): TableBlock {
  const { narrative, review } = context;
  const style = { locale: narrative.locale, currency: review.currency } as const;
  const all = lines.reduce((total, { amount }) => total + amount, 0);
  const amounts = formatColumn(
    lines.map(({ amount }) => amount),
    { ...style, unit: 'money' },
  );
  const shares = formatColumn(
    lines.map(({ amount }) => divide(amount, all)),
    { ...style, unit: 'share' },
  );
  const changes = lines.map(({ amount, before }) => growth(amount, before));
  const grown = formatColumn(changes, { ...style, unit: 'share', signed: true });
  const head = (header: string, align: TableColumn['align'], width: number): TableColumn => ({ header, align, width });
  return table(
    {
      columns: [
        head(narrative.say(`${id}.item`), 'left', 2.1),
        head(narrative.say(`${id}.category`), 'left', 1.2),
        head(narrative.say(`${id}.amount`), 'right', 1.2),
        head(narrative.say('column.share'), 'right', 0.9),
        head(narrative.say('column.qoq'), 'right', 1.1),
      ],
      rows: lines.map(({ item, category }, at): readonly TableCell[] => [
        item === null
          ? { text: narrative.say('column.others'), tone: 'muted' }
          : { text: narrative.label(memberPath(item)), bold: true },
        { text: category === '' ? '' : categoryName(context, category) },
        { text: amounts[at] ?? '—' },
        { text: shares[at] ?? '—' },
        { text: grown[at] ?? '—' },
      ]),
    },
    narrative.say(`${id}.alt2`),
  );
}

function build(context: SlideContext): Slide | undefined {
  const { narrative, figures } = context;
  const costs = ranked(context, 'finance.cost');
  const [largest] = costs;
  const lines = linesOf(context);
  const [item] = lines;
  if (!largest || !item?.item) return undefined;
  const sum = costs.reduce((total, { value }) => total + value, 0);
  const before = costs.every(({ previous }) => typeof previous === 'number')
    ? costs.reduce((total, { previous }) => total + (previous ?? 0), 0)
    : null;
  const grown = growth(sum, before);
  const revenue = figures.get('finance.net_revenue');
  const pace = typeof revenue?.value === 'number' ? growth(revenue.value, revenue.previous) : null;
  const [fastest] = costs
    .map((one) => ({ member: one.member, rate: growth(one.value, one.previous) }))
    .filter((one): one is { member: string; rate: number } => one.rate !== null)
    .toSorted((a, b) => b.rate - a.rate);
  const onceOnly = ranked(context, 'finance.one_off_share').find(({ value }) => value >= 0.1);
  return makeSlide(context, {
    id,
    layout: 'two-exhibits',
    parameters: {
      largest: categoryName(context, largest.member),
      total: shown(context, sum, 'money'),
      part: shown(context, divide(largest.value, sum), 'share'),
      grown: grown === null ? '' : shown(context, Math.abs(grown), 'share'),
      more: (grown ?? 0) > 0,
      pace: pace === null ? '' : shown(context, Math.abs(pace), 'share'),
      paceUp: (pace ?? 0) > 0,
      fastest: fastest && fastest.rate > 0 && costs.length > 1 ? fastest.member : '',
      fastestName: fastest ? categoryName(context, fastest.member) : '',
      fastestRate: shown(context, fastest?.rate ?? null, 'share'),
      item: memberPath(item.item),
      itemAmount: shown(context, item.amount, 'money'),
      itemPart: shown(context, divide(item.amount, sum), 'share'),
      once: onceOnly?.member ?? '',
      onceName: onceOnly ? categoryName(context, onceOnly.member) : '',
    },
    exhibits: {
      heading: plainText(narrative.say(`${id}.heading`)),
      heading2: plainText(narrative.say(`${id}.heading2`)),
      exhibit: chart(
        {
          ...comparedChart(context, costs, { kind: 'bar', highlight: 0 }),
          categories: costs.map(({ member }) => categoryName(context, member)),
        },
        narrative.say(`${id}.alt`, { largest: categoryName(context, largest.member) }),
      ),
      exhibit2: tableOf(context, lines),
    },
    takeaways: ['total.told', 'fastest.told'],
    takeaways2: ['item.told', 'once.told'],
    figures: [
      ...costs.map((figure) => figure.id),
      ...ranked(context, 'finance.one_off_share').map((figure) => figure.id),
      'finance.net_revenue',
    ],
    datasets: ['costs', 'spend'],
    definitions,
  });
}

export const costs: SlideRule = { id, needs: ['costs'], build };
