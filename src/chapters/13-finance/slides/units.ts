/** What a unit costs by item, and a new customer by channel. */
import type { TableBlock } from '../../../deck/block.js';
import type { Slide } from '../../../deck/deck.js';
import type { TableCell } from '../../../deck/table.js';
import { formatColumn } from '../../../figures/format/column.js';
import { overlap } from '../../../figures/interval.js';
import { divide, growth } from '../../../figures/round.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { chart, formatFor, makeSlide, plainText, ranked, shown, table, type ValuedMember } from '../../slide.js';
import { definitions } from '../definitions.js';
import { mainCosts } from '../main-costs.js';
import { rows } from '../measures.js';

const id = 'finance.units';
const most = 8;

function tableOf(context: SlideContext, items: readonly ValuedMember[]): TableBlock {
  const { narrative, review } = context;
  const style = { locale: narrative.locale, currency: review.currency } as const;
  const changes = items.map(({ value, previous }) => growth(value, previous));
  const moved = formatColumn(changes, { ...style, unit: 'share', signed: true });
  return table(
    {
      columns: [
        { header: narrative.say('finance.costs.item'), align: 'left', width: 2.2 },
        { header: narrative.say(`${id}.count`), align: 'right', width: 1.2 },
        { header: narrative.say(`${id}.cost`), align: 'right', width: 1.2 },
        { header: narrative.say('column.previous'), align: 'right', width: 1.2 },
        { header: narrative.say('column.qoq'), align: 'right', width: 1.1 },
      ],
      rows: items.map(({ id: figure, member, value, previous, n = 0 }, at): readonly TableCell[] => [
        { text: narrative.label(member), bold: true },
        { text: shown(context, n, 'count') },
        { text: shown(context, value, 'money'), figure },
        { text: typeof previous === 'number' ? shown(context, previous, 'money') : '—' },
        {
          text: moved[at] ?? '—',
          tone: Math.abs(changes[at] ?? 0) < 0.005 ? 'ink' : (changes[at] ?? 0) > 0 ? 'bad' : 'good',
        },
      ]),
    },
    narrative.say(`${id}.alt`),
  );
}

/** Main channels, the dearest first, with the CAC of all channels as a line. */
function costsOf(context: SlideContext, channels: readonly ValuedMember[], mean: number | null) {
  const { narrative } = context;
  const values = channels.map(({ value }) => value);
  return chart(
    {
      kind: 'bar',
      categories: channels.map(({ member }) => narrative.label(member)),
      series: [
        {
          name: narrative.say(`${id}.cac`),
          role: 'actual',
          values,
          figures: channels.map((figure) => figure.id),
          low: channels.map(({ interval }) => interval?.low ?? null),
          high: channels.map(({ interval }) => interval?.high ?? null),
          format: formatFor(context, 'money', values),
        },
      ],
      highlight: 0,
      ...(mean === null ? {} : { reference: { value: mean, label: narrative.say(`${id}.mean`) } }),
    },
    narrative.say(`${id}.alt2`, { dear: channels[0]?.member ?? '' }),
  );
}

/** Spend over customers of all channels, those without spend included. */
function meanCost({ measures }: SlideContext): number | null {
  const found = rows(measures, 'channels').filter(({ period }) => period === 'P');
  const sum = (of: (row: (typeof found)[number]) => number) => found.reduce((total, row) => total + of(row), 0);
  return divide(
    sum(({ spend }) => spend),
    sum(({ new_customers: customers }) => customers),
  );
}

function build(context: SlideContext): Slide | undefined {
  const { narrative, figures } = context;
  const weight = ({ value, n = 0 }: ValuedMember) => value * n;
  const items = ranked(context, 'finance.unit_cost')
    .toSorted((a, b) => weight(b) - weight(a))
    .slice(0, most);
  const main = mainCosts(figures);
  const channels = ranked(context, 'finance.cac').filter(({ member }) => main.has(member));
  const [dear, cheap] = [channels[0], channels.at(-1)];
  const moves = items
    .map((one) => ({ ...one, change: growth(one.value, one.previous) ?? 0 }))
    .toSorted((a, b) => b.change - a.change);
  const [up, down] = [moves[0], moves.at(-1)];
  if (!dear && items.length === 0) return undefined;
  const told = (one: typeof up, real: boolean) => (one && real ? one.member : '');
  const [risen, fallen] = [(up?.change ?? 0) > 0.01, (down?.change ?? 0) < -0.01];
  const several = channels.length > 1;
  return makeSlide(context, {
    id,
    layout: 'two-exhibits',
    parameters: {
      dear: dear?.member ?? '',
      cheap: several ? (cheap?.member ?? '') : '',
      distinct: several && !overlap(dear?.interval, cheap?.interval),
      mean: shown(context, meanCost(context), 'money'),
      spent: shown(
        context,
        divide(
          main.get(dear?.member ?? '') ?? null,
          [...main.values()].reduce((a, b) => a + b, 0),
        ),
        'share',
      ),
      up: told(up, risen),
      upRate: shown(context, up?.change ?? null, 'share'),
      upCost: shown(
        context,
        up && typeof up.previous === 'number' ? (up.value - up.previous) * (up.n ?? 0) : null,
        'money',
      ),
      down: told(down, fallen),
      downRate: shown(context, Math.abs(down?.change ?? 0), 'share'),
    },
    exhibits: {
      heading: plainText(narrative.say(`${id}.heading`)),
      heading2: plainText(narrative.say(`${id}.heading2`)),
      ...(items.length > 0 ? { exhibit: tableOf(context, items) } : {}),
      ...(dear ? { exhibit2: costsOf(context, channels, meanCost(context)) } : {}),
    },
    takeaways: ['up.told', 'down.told'],
    takeaways2: ['dear.told', 'next'],
    figures: [...items, ...channels].map((figure) => figure.id),
    datasets: ['costs', 'spend', 'orders'],
    definitions,
  });
}

export const units: SlideRule = { id, needs: ['costs', 'orders', 'spend'], build };
