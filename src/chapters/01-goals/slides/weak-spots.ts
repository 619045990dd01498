/** Where buyers are lost before they buy: visitors who leave the product page at once, and questions that end without a purchase. */
import type { ChartBlock, Series } from '../../../deck/block.js';
import type { Slide } from '../../../deck/deck.js';
import { memberPath } from '../../../figures/member.js';
import { divide } from '../../../figures/round.js';
import { newcombe } from '../../../figures/statistics/newcombe.js';
import { wilson } from '../../../figures/statistics/wilson.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { chart, formatFor, makeSlide, numberOf, plainText, shown } from '../../slide.js';
import { definitions } from '../definitions.js';
import { rows } from '../measures.js';

const id = 'goals.weak_spots';
const bounceId = 'background.product_page_bounce';
const batteryId = 'background.lost_to_battery';
const most = 7;

/** Bounced and all sessions of a period, on product pages or on the others. */
function landings({ measures }: SlideContext, period: string, product: boolean) {
  const row = rows(measures, 'landings').find((one) => one.period === period && one.on_product_page === product);
  return { hits: row?.bounced ?? 0, n: row?.sessions ?? 0 };
}

function bounces(context: SlideContext): ChartBlock {
  const { narrative } = context;
  const pages = [true, false].filter((product) => product || landings(context, 'P', product).n > 0);
  const rate = (period: string) =>
    pages.map((product) => {
      const { hits, n } = landings(context, period, product);
      return divide(hits, n);
    });
  const [now, then] = [
    pages.map((product) => (product ? numberOf(context, bounceId) : (rate('P')[1] ?? null))),
    rate('Q'),
  ];
  const intervals = pages.map((product) => {
    const { hits, n } = landings(context, 'P', product);
    return wilson(hits, n);
  });
  const format = formatFor(context, 'share', [...now, ...then]);
  const before: Series = { name: narrative.say('column.previous'), role: 'previous', values: then, format };
  return chart(
    {
      kind: 'column',
      categories: pages.map((product) => narrative.say(`${id}.page.${product ? 'product' : 'other'}`)),
      series: [
        ...(then.some((value) => value !== null) ? [before] : []),
        {
          name: narrative.say('column.value'),
          role: 'actual',
          values: now,
          figures: pages.map((product) => (product ? bounceId : null)),
          format,
          low: intervals.map((interval) => interval?.low ?? null),
          high: intervals.map((interval) => interval?.high ?? null),
        },
      ],
      highlight: 0,
    },
    narrative.say(`${id}.alt`),
  );
}

/** Questions of P that ended without a purchase, by topic, as shares of all questions. */
function lost({ measures }: SlideContext) {
  const found = rows(measures, 'inquiries').filter(({ period }) => period === 'P');
  const all = found.reduce((total, row) => total + row.inquiries, 0);
  return found
    .map((row) => ({
      topic: memberPath(row.topic),
      battery: row.is_battery,
      share: divide(row.lost, all),
      ofTopic: divide(row.lost, row.inquiries),
    }))
    .sort((a, b) => (b.share ?? 0) - (a.share ?? 0) || (a.topic < b.topic ? -1 : 1));
}

function questions(context: SlideContext): ChartBlock | undefined {
  const { narrative } = context;
  const drawn = lost(context).slice(0, most);
  if (drawn.length === 0 || numberOf(context, batteryId) === null) return undefined;
  const batteries = drawn.filter(({ battery }) => battery);
  const values = drawn.map(({ share }) => share);
  return chart(
    {
      kind: 'bar',
      categories: drawn.map(({ topic }) => narrative.label(topic)),
      series: [
        {
          name: narrative.say(`${id}.lost`),
          role: 'actual',
          values,
          // Where several topics speak of the battery, the figure is their sum and none's alone.
          figures: drawn.map(({ battery }) => (battery && batteries.length === 1 ? batteryId : null)),
          format: formatFor(context, 'share', values),
        },
      ],
      ...(batteries[0] ? { highlight: drawn.indexOf(batteries[0]) } : {}),
    },
    narrative.say(`${id}.alt2`),
  );
}

function build(context: SlideContext): Slide | undefined {
  const { narrative } = context;
  const bounce = numberOf(context, bounceId);
  const right = questions(context);
  if (bounce === null) return undefined;
  const [product, other] = [landings(context, 'P', true), landings(context, 'P', false)];
  const difference = newcombe(product, other);
  const all = lost(context);
  const battery = all.find((one) => one.battery);
  const next = all.find((one) => !one.battery);
  return makeSlide(context, {
    id,
    layout: right ? 'two-exhibits' : 'exhibit-takeaways',
    parameters: {
      others: shown(context, divide(other.hits, other.n), 'share'),
      higher: (difference?.low ?? 0) > 0,
      lower: (difference?.high ?? 0) < 0,
      sessions: shown(context, product.n, 'count'),
      doubts: right !== undefined,
      ofTopic: shown(context, battery?.ofTopic ?? null, 'share'),
      known: battery !== undefined,
      next: next?.topic ?? '',
      nextShare: shown(context, next?.share ?? null, 'share'),
    },
    exhibits: {
      ...(right
        ? {
            heading: plainText(narrative.say(`${id}.heading`)),
            heading2: plainText(narrative.say(`${id}.heading2`)),
            exhibit2: right,
          }
        : {}),
      exhibit: bounces(context),
    },
    takeaways: ['pages', 'change'],
    takeaways2: right ? ['battery', 'battery.change'] : [],
    figures: [bounceId, batteryId],
    datasets: ['sessions', 'inquiries'],
    definitions,
  });
}

export const weakSpots: SlideRule = { id, needs: ['sessions'], build };
