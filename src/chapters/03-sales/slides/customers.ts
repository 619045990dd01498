/** Frequent and lapsed customers, and which offer brings lapsed ones back. */
import type { Slide } from '../../../deck/deck.js';
import { apart } from '../../../figures/interval.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { chart, formatFor, makeSlide, numberOf, plainText, ranked, shown, type ValuedMember } from '../../slide.js';
import { definitions } from '../definitions.js';
import { rows } from '../measures.js';

const id = 'sales.customers';
const most = 8;

/** Which offer brings lapsed customers back, the best first. */
function winbacks(context: SlideContext, offers: readonly ValuedMember[]) {
  const { narrative } = context;
  const rates = offers.map(({ value }) => value);
  return chart(
    {
      kind: 'bar',
      categories: offers.map(({ member }) => narrative.label(member)),
      series: [
        {
          name: narrative.say(`${id}.rate`),
          role: 'actual',
          values: rates,
          low: offers.map(({ interval }) => interval?.low ?? null),
          high: offers.map(({ interval }) => interval?.high ?? null),
          figures: offers.map((figure) => figure.id),
          format: formatFor(context, 'share', rates),
        },
      ],
      highlight: 0,
    },
    narrative.say(`${id}.alt2`),
  );
}

function build(context: SlideContext): Slide | undefined {
  const { narrative, figures, measures } = context;
  const shares = ['sales.frequent_share', 'sales.lapsed_share'] as const;
  const values = shares.map((figure) => numberOf(context, figure));
  const offers = ranked(context, 'sales.winback_rate').slice(0, most);
  const [best, second] = offers;
  const worst = offers.at(-1);
  if (values.some((value) => value === null)) return undefined;
  const buyers = rows(measures, 'frequency');
  const spend = buyers.reduce((sum, row) => sum + row.spend, 0);
  const frequentSpend = buyers.find(({ frequent }) => frequent)?.spend ?? 0;
  return makeSlide(context, {
    id,
    layout: best ? 'two-exhibits' : 'exhibit-takeaways',
    parameters: {
      offers: offers.length > 0,
      best: best?.member ?? '',
      second: second?.member ?? '',
      worst: worst?.member ?? '',
      several: offers.length > 1,
      apart: apart(best?.interval, second?.interval),
      spendShare: shown(context, spend > 0 ? frequentSpend / spend : null, 'share'),
      lapsedCustomers: shown(context, rows(measures, 'lapsed')[0]?.lapsed ?? null, 'people'),
    },
    exhibits: {
      ...(best ? { heading: plainText(narrative.say(`${id}.heading`)) } : {}),
      exhibit: chart(
        {
          kind: 'bar',
          categories: [narrative.say(`${id}.frequent.name`), narrative.say(`${id}.lapsed.name`)],
          series: [
            {
              name: narrative.say('column.share'),
              role: 'actual',
              values,
              figures: [...shares],
              format: formatFor(context, 'share', values),
            },
          ],
          highlight: 0,
        },
        narrative.say(`${id}.alt`),
      ),
      ...(best ? { heading2: plainText(narrative.say(`${id}.heading2`)), exhibit2: winbacks(context, offers) } : {}),
    },
    takeaways: ['frequent', 'lapsed'],
    takeaways2: best ? ['best', 'close'] : [],
    figures: [
      ...shares,
      'sales.frequent_spend_ratio',
      ...offers.filter(({ id: offer }) => figures.has(offer)).map((figure) => figure.id),
    ],
    datasets: ['orders', 'winbacks'],
    definitions,
  });
}

export const customers: SlideRule = { id, needs: ['orders'], build };
