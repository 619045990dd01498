/** Channels by what their customers are worth against their cost, and by the value tiers of their customers. */
import type { Slide } from '../../../deck/deck.js';
import { overlap } from '../../../figures/interval.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { chart, formatFor, makeSlide, numberOf, plainText, ranked, shown } from '../../slide.js';
import { definitions } from '../definitions.js';
import { tiers } from '../figures/value.js';
import { rows } from '../measures.js';

const id = 'behaviour.sources';
const most = 8;

/** The first of a ranking, and its last. */
function shortened<T>(ranking: readonly T[]): readonly T[] {
  return ranking.length <= most ? ranking : [...ranking.slice(0, most - 1), ...ranking.slice(-1)];
}

/** Channels by the share of their customers of high value, the largest first. */
function byHighValue(context: SlideContext) {
  return ranked(context, 'behaviour.value_tier')
    .filter(({ member }) => member.endsWith('/high'))
    .map(({ member, interval }) => ({ channel: member.slice(0, -'/high'.length), interval }));
}

function tierChart(context: SlideContext, channels: readonly string[]) {
  const { narrative } = context;
  return chart(
    {
      kind: 'stacked-bar-100',
      categories: channels.map((channel) => narrative.label(channel)),
      series: tiers.map((tier) => {
        const figures = channels.map((channel) => `behaviour.value_tier.${channel}/${tier}`);
        return {
          name: narrative.say(`behaviour.tier.${tier}`),
          role: tier === 'high' ? ('actual' as const) : ('category' as const),
          values: figures.map((figure) => numberOf(context, figure)),
          figures,
          format: formatFor(context, 'share', [0.5]),
        };
      }),
    },
    narrative.say(`${id}.alt2`),
  );
}

function build(context: SlideContext): Slide | undefined {
  const { narrative, figures, measures } = context;
  const returns = ranked(context, 'behaviour.ltv_cost').filter(({ member }) => member !== 'unknown');
  const charted = shortened(returns);
  const [best] = charted;
  const worst = charted.at(-1);
  if (!best || !worst) return undefined;
  const values = charted.map(({ value }) => value);
  const grades = shortened(byHighValue(context));
  const [finest, plainest] = [grades[0], grades.at(-1)];
  const buyers = rows(measures, 'value_tiers');
  const spend = buyers.reduce((sum, row) => sum + row.spend, 0);
  const highSpend = buyers.filter(({ tier }) => tier === 'high').reduce((sum, row) => sum + row.spend, 0);
  return makeSlide(context, {
    id,
    layout: 'two-exhibits',
    parameters: {
      best: best.member,
      worst: worst.member,
      several: charted.length > 1,
      // Below what it cost, whatever the sample.
      loses: (worst.interval?.high ?? worst.value) < 1,
      finest: finest?.channel ?? '',
      plainest: plainest?.channel ?? '',
      finestHigh: `${finest?.channel ?? ''}/high`,
      plainestHigh: `${plainest?.channel ?? ''}/high`,
      graded: grades.length > 1,
      apart: !overlap(finest?.interval, plainest?.interval),
      highSpend: shown(context, spend > 0 ? highSpend / spend : null, 'share'),
    },
    exhibits: {
      heading: plainText(narrative.say(`${id}.heading`)),
      heading2: plainText(narrative.say(`${id}.heading2`)),
      exhibit: chart(
        {
          kind: 'bar',
          categories: charted.map(({ member }) => narrative.label(member)),
          series: [
            {
              name: narrative.say(`${id}.ratio`),
              role: 'actual',
              values,
              low: charted.map(({ interval }) => interval?.low ?? null),
              high: charted.map(({ interval }) => interval?.high ?? null),
              figures: charted.map((figure) => figure.id),
              format: formatFor(context, 'ratio', values),
            },
          ],
          highlight: 0,
          reference: { value: 1, label: narrative.say(`${id}.even`) },
        },
        narrative.say(`${id}.alt`),
      ),
      exhibit2:
        grades.length === 0
          ? undefined
          : tierChart(
              context,
              grades.map(({ channel }) => channel),
            ),
    },
    takeaways: ['best', 'worst'],
    takeaways2: ['tiers', 'spend'],
    figures: [
      ...charted.map((figure) => figure.id),
      ...grades.flatMap(({ channel }) => tiers.map((tier) => `behaviour.value_tier.${channel}/${tier}`)),
    ].filter((figure) => figures.has(figure)),
    datasets: ['orders', 'order_items', 'products', 'customers', 'spend'],
    definitions,
  });
}

export const sources: SlideRule = { id, needs: ['orders', 'order_items', 'products', 'spend'], build };
