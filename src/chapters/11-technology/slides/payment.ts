/** Payment timeouts against orders an hour, on the day of the burst phase that had most of them. */
import type { Slide } from '../../../deck/deck.js';
import { divide } from '../../../figures/round.js';
import { dayText } from '../../../narrative/dates.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { chart, formatFor, makeSlide, shown } from '../../slide.js';
import { definitions } from '../definitions.js';
import { rows } from '../measures.js';

const id = 'technology.payment';
const rate = 'technology.payment_timeout_rate';
/** Hours drawn, so that every column and point has room for its value. */
const most = 12;
/** The busiest tenth of the hours is what capacity has to be built for. */
const busiestPart = 0.1;

interface Hour {
  /** `YYYY-MM-DD HH:MM:SS`. */
  readonly hour: string;
  readonly orders: number;
  readonly requests: number;
  readonly timeouts: number;
}

function hoursOf({ measures }: SlideContext): readonly Hour[] {
  const orders = new Map(rows(measures, 'order_hours').map((row) => [row.hour, row.orders]));
  return rows(measures, 'payment').map((row) => ({ ...row, orders: orders.get(row.hour) ?? 0 }));
}

const total = (hours: readonly Hour[], of: (hour: Hour) => number) => hours.reduce((sum, hour) => sum + of(hour), 0);
const rateOf = (hours: readonly Hour[]) =>
  divide(
    total(hours, ({ timeouts }) => timeouts),
    total(hours, ({ requests }) => requests),
  );
const clockOf = (hour: string) => `${Number(hour.slice(11, 13))}:00`;

/** The hour with most timeouts, and the hours of its day around it. */
function around(hours: readonly Hour[]): { readonly worst: Hour; readonly drawn: readonly Hour[] } | undefined {
  const worst = hours.toSorted((a, b) => b.timeouts - a.timeouts || (a.hour < b.hour ? -1 : 1))[0];
  if (!worst || worst.timeouts === 0) return undefined;
  const day = hours.filter(({ hour }) => hour.slice(0, 10) === worst.hour.slice(0, 10));
  const from = Math.max(0, Math.min(day.indexOf(worst) - Math.floor((2 * most) / 3), day.length - most));
  return { worst, drawn: day.slice(from, from + most) };
}

function build(context: SlideContext): Slide | undefined {
  const { narrative } = context;
  const hours = hoursOf(context);
  const found = around(hours);
  if (!found) return undefined;
  const { worst, drawn } = found;
  const day = dayText(worst.hour.slice(0, 10), narrative.locale);
  const byOrders = hours.toSorted((a, b) => b.orders - a.orders || (a.hour < b.hour ? -1 : 1));
  const busy = byOrders.slice(0, Math.ceil(hours.length * busiestPart));
  const quiet = byOrders.slice(busy.length);
  const [busyRate, quietRate] = [rateOf(busy), rateOf(quiet)];
  const orders = drawn.map((hour) => hour.orders);
  const rates = drawn.map((hour) => rateOf([hour]));
  return makeSlide(context, {
    id,
    layout: 'exhibit-takeaways',
    parameters: {
      day,
      hour: clockOf(worst.hour),
      worstRate: shown(context, rateOf([worst]), 'share'),
      ordered: worst.orders > 0,
      worstOrders: shown(context, worst.orders, 'count'),
      worstPart: shown(
        context,
        divide(
          worst.timeouts,
          total(hours, ({ timeouts }) => timeouts),
        ),
        'share',
      ),
      timeouts: shown(
        context,
        total(hours, (hour) => hour.timeouts),
        'count',
      ),
      busyOrders: shown(context, busy.at(-1)?.orders ?? null, 'count'),
      busyRate: shown(context, busyRate, 'share'),
      quietRate: shown(context, quietRate, 'share'),
      split: busyRate !== null && quietRate !== null && busy.some((hour) => hour.orders > 0),
      withLoad: (busyRate ?? 0) > 2 * (quietRate ?? 0),
    },
    exhibits: {
      exhibit: chart(
        {
          kind: 'combo',
          categories: drawn.map(({ hour }) => clockOf(hour)),
          series: [
            {
              name: narrative.say(`${id}.orders`),
              role: 'previous',
              values: orders,
              format: formatFor(context, 'count', orders),
            },
            {
              name: narrative.say(`${id}.rate`),
              role: 'actual',
              values: rates,
              format: formatFor(context, 'share', rates),
              secondary: true,
            },
          ],
          highlight: drawn.indexOf(worst),
        },
        narrative.say(`${id}.alt`, { day, hour: clockOf(worst.hour) }),
        narrative.say(`${id}.heading`, { day }),
      ),
    },
    takeaways: ['burst.told', 'worst', 'load', 'next'],
    figures: [rate],
    datasets: ['service_stats', 'orders'],
    definitions,
  });
}

export const payment: SlideRule = { id, needs: ['service_stats', 'orders'], build };
