/** Stock and gateway: how late stock was passed on as orders rose, what that oversold, and which gateway failed. */
import type { Block, Series } from '../../../deck/block.js';
import type { Slide } from '../../../deck/deck.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { comparedChart } from '../../compared.js';
import { chart, formatFor, makeSlide, numberOf, plainText, ranked } from '../../slide.js';
import { definitions } from '../definitions.js';
import { rows } from '../measures.js';

const id = 'technology.stock';
const most = 7;

function days(context: SlideContext): Block | undefined {
  const { narrative, measures } = context;
  const orders = new Map(rows(measures, 'order_days').map((row) => [row.day, row.orders]));
  const found = rows(measures, 'stock_days');
  const lags = found.map((row) => row.lag_seconds);
  if (lags.every((lag) => lag === null)) return undefined;
  const counts = found.map(({ day }) => orders.get(day) ?? 0);
  const line: Series = {
    name: narrative.say(`${id}.lag`),
    role: 'actual',
    values: lags,
    format: formatFor(context, 'seconds', lags),
    ...(orders.size > 0 ? { secondary: true } : {}),
  };
  const columns: Series = {
    name: narrative.say('column.orders'),
    role: 'previous',
    values: counts,
    format: formatFor(context, 'count', counts),
  };
  return chart(
    {
      kind: orders.size > 0 ? 'combo' : 'line',
      categories: found.map(({ day }) => `${Number(day.slice(5, 7))}/${Number(day.slice(8, 10))}`),
      series: orders.size > 0 ? [columns, line] : [line],
      ...(orders.size > 0 ? { highlight: counts.indexOf(Math.max(...counts)) } : {}),
    },
    narrative.say(`${id}.alt`),
  );
}

function build(context: SlideContext): Slide | undefined {
  const { narrative, figures } = context;
  const byDay = days(context);
  const services = ranked(context, 'technology.gateway_error_rate').slice(0, most);
  const [worst] = services;
  if (!byDay && !worst) return undefined;
  const exhibits = [
    ...(byDay ? [{ block: byDay, heading: narrative.say(`${id}.heading`) }] : []),
    ...(worst
      ? [
          {
            block: chart(comparedChart(context, services, { kind: 'bar', highlight: 0 }), narrative.say(`${id}.alt2`)),
            heading: narrative.say(`${id}.heading2`),
          },
        ]
      : []),
  ];
  const [first, second] = exhibits;
  const stockTold = ['lag.told', 'oversold'];
  const gatewayTold = ['gateway', 'deadlocks'];
  const ids = ['technology.sync_lag_range', 'technology.oversold_orders', 'technology.deadlocks'];
  return makeSlide(context, {
    id,
    layout: second ? 'two-exhibits' : 'exhibit-takeaways',
    parameters: {
      lagKnown: typeof figures.get('technology.sync_lag_range')?.value === 'string',
      oversold: (numberOf(context, 'technology.oversold_orders') ?? 0) > 0,
      worst: worst?.member ?? '',
      byDay: byDay !== undefined,
    },
    exhibits: {
      exhibit: first?.block,
      ...(first && second
        ? { heading: plainText(first.heading), heading2: plainText(second.heading), exhibit2: second.block }
        : {}),
    },
    takeaways: second ? stockTold : [...stockTold, ...gatewayTold],
    takeaways2: second ? gatewayTold : [],
    figures: [...ids, ...services.map((figure) => figure.id)],
    datasets: ['service_stats', 'orders', 'incidents'],
    definitions,
  });
}

export const stock: SlideRule = { id, needs: ['service_stats'], build };
