/** The next period at a tenth less, the same, and a tenth more acquisition spend, and the weeks that this rests on. */
import type { TableBlock } from '../../../deck/block.js';
import type { Slide } from '../../../deck/deck.js';
import type { TableCell, TableColumn } from '../../../deck/table.js';
import { formatColumn } from '../../../figures/format/column.js';
import { none } from '../../../figures/format/number.js';
import { joined } from '../../../figures/format/range.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { chart, formatFor, makeSlide, plainText, shown, table } from '../../slide.js';
import { definitions } from '../definitions.js';
import { scenarioRows, weeklyFit, type Scenario } from '../figures/scenarios.js';
import { rows } from '../measures.js';

const id = 'finance.scenarios';
const figure = 'finance.scenarios';

function tableOf(context: SlideContext, found: readonly Scenario[]): TableBlock {
  const { narrative, review } = context;
  const style = { locale: narrative.locale, currency: review.currency } as const;
  const money = (of: (row: Scenario) => number) => formatColumn(found.map(of), { ...style, unit: 'money' });
  const spend = money((row) => row.spend);
  const range = (
    row: Scenario,
    unit: 'money' | 'share',
    [low, high]: readonly [number | null, number | null],
  ): TableCell => ({
    text:
      row.change === 0 || low === null || high === null
        ? ''
        : joined(shown(context, low, unit), shown(context, high, unit), narrative.locale),
    tone: 'muted',
  });
  const line = (key: string, of: (row: Scenario, at: number) => TableCell): readonly TableCell[] => [
    key === 'interval'
      ? { text: narrative.say(`${id}.interval`), tone: 'muted' }
      : { text: narrative.say(`${id}.${key}`), bold: true },
    ...found.map(of),
  ];
  const head = (row: Scenario): TableColumn => ({
    header:
      row.change === 0
        ? narrative.say(`${id}.same`)
        : narrative.say(`${id}.changed`, { change: signed(context, row.change) }),
    align: 'right',
    width: row.change === 0 ? 1.4 : 2.3,
  });
  return table(
    {
      columns: [{ header: narrative.say(`${id}.spend`), align: 'left', width: 1.5 }, ...found.map(head)],
      rows: [
        line('amount', (_row, at) => ({ text: spend[at] ?? none, figure })),
        line('revenue', (row) => ({ text: shown(context, row.revenue, 'money'), figure })),
        line('interval', (row) => range(row, 'money', [row.revenue_low, row.revenue_high])),
        line('cost', (row) => ({ text: shown(context, row.cost, 'money'), figure })),
        line('profit', (row) => ({
          text: shown(context, row.profit, 'money'),
          tone: row.profit < 0 ? 'bad' : 'ink',
          figure,
        })),
        line('interval', (row) => range(row, 'money', [row.profit_low, row.profit_high])),
        line('roi', (row) => ({ text: shown(context, row.roi, 'share'), figure })),
        line('interval', (row) => range(row, 'share', [row.roi_low, row.roi_high])),
      ],
    },
    narrative.say(`${id}.alt2`),
  );
}

function signed(context: SlideContext, share: number): string {
  return `${share > 0 ? '+' : '−'}${shown(context, Math.abs(share), 'share')}`;
}

/** What was spent week by week, and the GMV of the same week. */
function weeksOf(context: SlideContext) {
  const { narrative, measures } = context;
  const weeks = rows(measures, 'weeks');
  const spent = weeks.map(({ spend }) => spend);
  const sold = weeks.map(({ gmv }) => gmv);
  return chart(
    {
      kind: 'combo',
      categories: weeks.map(({ week }) => `${Number(week.slice(5, 7))}/${Number(week.slice(8, 10))}`),
      series: [
        {
          name: narrative.say('column.gmv'),
          role: 'category',
          values: sold,
          format: formatFor(context, 'money', sold),
        },
        {
          name: narrative.say(`${id}.spent`),
          role: 'actual',
          values: spent,
          format: formatFor(context, 'money', spent),
          secondary: true,
        },
      ],
    },
    narrative.say(`${id}.alt`),
  );
}

function build(context: SlideContext): Slide | undefined {
  const { narrative, measures } = context;
  const found = scenarioRows(context);
  const [less, same, more] = found;
  const fit = weeklyFit(measures);
  if (!less || !same || !more || !fit) return undefined;
  const better = more.profit > same.profit ? more : less;
  const settled = (row: Scenario) => row.profit_low > same.profit || row.profit_high < same.profit;
  const money = (value: number) => shown(context, Math.abs(value), 'money');
  const rate = (value: number) => shown(context, value, 'number');
  return makeSlide(context, {
    id,
    layout: 'two-exhibits',
    parameters: {
      raise: better === more && settled(more),
      cut: better === less && settled(less),
      step: shown(context, Math.abs(more.change), 'share'),
      added: money(more.spend - same.spend),
      gained: money(more.revenue - same.revenue),
      gainedLow: money(more.revenue_low - same.revenue),
      gainedHigh: money(more.revenue_high - same.revenue),
      profitMore: money(more.profit - same.profit),
      profitUp: more.profit > same.profit,
      profitLess: money(less.profit - same.profit),
      lossLess: less.profit < same.profit,
      elasticity: rate(same.elasticity),
      low: rate(same.elasticity_low),
      high: rate(same.elasticity_high),
      weeks: shown(context, same.weeks, 'count'),
      explained: shown(context, fit.explained, 'share'),
    },
    exhibits: {
      heading: plainText(narrative.say(`${id}.heading`)),
      heading2: plainText(narrative.say(`${id}.heading2`)),
      exhibit: weeksOf(context),
      exhibit2: tableOf(context, found),
    },
    takeaways: ['fit', 'caution'],
    takeaways2: ['more', 'less'],
    figures: [figure],
    datasets: ['orders', 'order_items', 'products', 'returns', 'costs', 'spend'],
    definitions,
  });
}

export const scenarios: SlideRule = {
  id,
  needs: ['orders', 'order_items', 'products', 'returns', 'costs', 'spend'],
  build,
};
