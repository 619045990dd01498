/** First orders against further ones: what they are worth, and how revenue splits between them. */
import type { Slide } from '../../../deck/deck.js';
import { overlap } from '../../../figures/interval.js';
import { shortPeriodName } from '../../../narrative/dates.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { chart, formatFor, makeSlide, numberOf, plainText, shown } from '../../slide.js';
import { definitions } from '../definitions.js';
import { orderSums } from '../figures/order-value.js';

const id = 'sales.returning';
const ids = ['sales.new_order_aov', 'sales.returning_order_aov'] as const;

function build(context: SlideContext): Slide | undefined {
  const { narrative, figures, review } = context;
  const values = ids.map((figure) => numberOf(context, figure));
  const [first, further] = values;
  if (typeof first !== 'number' || typeof further !== 'number') return undefined;
  const previous = ids.map((figure) => figures.get(figure)?.previous ?? null);
  const names = [narrative.say(`${id}.first`), narrative.say(`${id}.further`)];
  // No kind of order has a share in revenue that is nought or less.
  if (orderSums(context, 'P').sum <= 0) return undefined;
  const periods = (['Q', 'P'] as const).filter((period) => orderSums(context, period).sum > 0);
  const shareOf = (period: 'P' | 'Q', isFirst: boolean) =>
    orderSums(context, period, isFirst).sum / orderSums(context, period).sum;
  const [now, before] = [shareOf('P', false), periods.length > 1 ? shareOf('Q', false) : null];
  const ordersNow = orderSums(context, 'P', false).n / orderSums(context, 'P').n;
  const money = formatFor(context, 'money', [...values, ...previous]);
  const intervals = ids.map((figure) => figures.get(figure)?.interval);
  // Without intervals the values speak.
  const distinct = !overlap(intervals[0], intervals[1]);
  return makeSlide(context, {
    id,
    layout: 'two-exhibits',
    parameters: {
      higher: further > first,
      distinct,
      share: shown(context, now, 'share'),
      shareBefore: shown(context, before, 'share'),
      orderShare: shown(context, ordersNow, 'share'),
      known: before !== null,
      rises: before !== null && now > before,
    },
    exhibits: {
      heading: plainText(narrative.say(`${id}.heading`)),
      heading2: plainText(narrative.say(`${id}.heading2`)),
      exhibit: chart(
        {
          kind: 'column',
          categories: names,
          series: [
            ...(previous.some((value) => value !== null)
              ? [
                  {
                    name: narrative.say('column.previous'),
                    role: 'previous' as const,
                    values: previous,
                    figures: [...ids],
                    format: money,
                  },
                ]
              : []),
            {
              name: narrative.say('column.value'),
              role: 'actual',
              values,
              figures: [...ids],
              format: money,
              low: intervals.map((interval) => interval?.low ?? null),
              high: intervals.map((interval) => interval?.high ?? null),
            },
          ],
          ...(distinct ? { highlight: further > first ? 1 : 0 } : {}),
        },
        narrative.say(`${id}.alt`),
      ),
      exhibit2: chart(
        {
          kind: 'stacked-column-100',
          categories: periods.map((period) => shortPeriodName(review.periods[period], narrative.locale)),
          series: [false, true].map((isFirst) => ({
            name: names[isFirst ? 0 : 1] ?? '',
            role: isFirst ? ('category' as const) : ('actual' as const),
            values: periods.map((period) => shareOf(period, isFirst)),
            format: formatFor(context, 'share', [0.5]),
          })),
        },
        narrative.say(`${id}.alt2`),
      ),
    },
    takeaways: ['gap', 'first.told'],
    takeaways2: ['share.told'],
    figures: ids,
    datasets: ['orders'],
    definitions,
  });
}

export const returning: SlideRule = { id, needs: ['orders'], build };
