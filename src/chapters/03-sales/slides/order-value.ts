/** The change of the order value against the period before, split into basket, mix and price. */
import type { SeriesRole } from '../../../deck/block.js';
import type { Slide } from '../../../deck/deck.js';
import { splitAverage, type AverageSplit } from '../../../figures/statistics/price-volume-mix.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { chart, formatFor, makeSlide, numberOf, shown } from '../../slide.js';
import { definitions } from '../definitions.js';
import { orderSums } from '../figures/order-value.js';
import { rows } from '../measures.js';

const id = 'sales.order_value';

type Effect = 'volume' | 'mix' | 'price' | 'rest';
const effects: readonly Effect[] = ['volume', 'mix', 'price', 'rest'];

function split(context: SlideContext): AverageSplit | undefined {
  const basket = rows(context.measures, 'basket');
  const [before, after] = ['Q', 'P'].map((period) => ({
    orders: orderSums(context, period).n,
    products: basket
      .filter((row) => row.period === period)
      .map(({ sku: key, units, revenue }) => ({ key, units, revenue })),
  }));
  return before && after && splitAverage(before, after);
}

interface Step {
  readonly name: string;
  readonly value: number;
  readonly role: SeriesRole;
  readonly figure: string | null;
}

function stepOf(name: string, value: number): Step {
  return { name, value, role: value < 0 ? 'bad' : 'good', figure: null };
}

function build(context: SlideContext): Slide | undefined {
  const { figures, narrative } = context;
  const figure = figures.get('sales.aov');
  const now = numberOf(context, 'sales.aov');
  const before = figure?.previous;
  const parts = split(context);
  if (now === null || typeof before !== 'number' || !parts) return undefined;
  // What the order holds beside its items: delivery, discounts on the whole order, priced gift lines.
  const rest = now - before - (parts.volume + parts.mix + parts.price);
  const values: Readonly<Record<Effect, number>> = { volume: parts.volume, mix: parts.mix, price: parts.price, rest };
  const told = effects.filter((effect) => effect !== 'rest' || Math.abs(rest) >= 0.005);
  const rising = now > before;
  const main = told.toSorted((a, b) => (rising ? values[b] - values[a] : values[a] - values[b]))[0] ?? 'mix';
  const against = told.filter((effect) => (rising ? values[effect] < 0 : values[effect] > 0));
  const [counter] = against.toSorted((a, b) => Math.abs(values[b]) - Math.abs(values[a]));
  const bars: readonly Step[] = [
    { name: narrative.say('column.previous'), value: before, role: 'previous', figure: null },
    ...told.map((effect) => stepOf(narrative.say(`${id}.effect.${effect}`), values[effect])),
    { name: narrative.say('column.value'), value: now, role: 'total', figure: 'sales.aov' },
  ];
  const numbers = bars.map(({ value }) => value);
  const money = (value: number) => shown(context, Math.abs(value), 'money');
  return makeSlide(context, {
    id,
    layout: 'exhibit-takeaways',
    parameters: {
      rising,
      main,
      mainName: narrative.say(`${id}.effect.${main}`),
      mainValue: money(values[main]),
      counter: counter ?? '',
      counterName: counter ? narrative.say(`${id}.effect.${counter}`) : '',
      counterValue: counter ? money(values[counter]) : '',
      volume: money(values.volume),
      volumeUp: values.volume > 0,
    },
    exhibits: {
      exhibit: chart(
        {
          kind: 'waterfall',
          categories: bars.map(({ name }) => name),
          series: [
            {
              name: narrative.say('column.aov'),
              role: 'actual',
              values: numbers,
              pointRoles: bars.map(({ role }) => role),
              figures: bars.map((bar) => bar.figure),
              format: formatFor(context, 'money', numbers),
            },
          ],
          highlight: 1 + told.indexOf(main),
        },
        narrative.say(`${id}.alt`),
      ),
    },
    takeaways: ['change', 'main', 'counter', 'basis'],
    figures: ['sales.aov', 'sales.aov_qoq'],
    datasets: ['orders', 'order_items'],
    definitions,
  });
}

export const orderValue: SlideRule = { id, needs: ['orders', 'order_items'], build };
