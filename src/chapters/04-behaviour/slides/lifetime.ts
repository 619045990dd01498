/** What a customer of each channel is expected to bring in the year ahead, by the models of purchases and of their value. */
import type { Slide } from '../../../deck/deck.js';
import { divide, growth } from '../../../figures/round.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { chart, formatFor, makeSlide, shown } from '../../slide.js';
import { definitions } from '../definitions.js';
import type { LifetimeRow } from '../lifetime.js';

const id = 'behaviour.lifetime';
const most = 8;
/** A mean over fewer customers is no rank. */
const fewest = 30;
/** A smaller gap between first and last is no reason to bid apart, however certain. */
const least = 0.1;

function build(context: SlideContext): Slide | undefined {
  const { narrative, figures } = context;
  const table = figures.get('behaviour.ltv_model')?.value;
  if (typeof table !== 'object' || table === null) return undefined;
  const found = table as readonly LifetimeRow[];
  const parameter = (part: LifetimeRow['part'], name: string) =>
    found.find((row) => row.part === part && row.name === name)?.value ?? null;
  const channels = found
    .flatMap((row) =>
      row.part === 'expected_value' && row.value !== null && row.customers >= fewest
        ? [{ ...row, channel: row.name, value: row.value }]
        : [],
    )
    .toSorted((a, b) => b.value - a.value || (a.channel < b.channel ? -1 : 1));
  const charted = channels.length <= most ? channels : [...channels.slice(0, most - 1), ...channels.slice(-1)];
  const [best] = charted;
  const worst = charted.at(-1);
  if (!best || !worst || charted.length < 2) return undefined;
  const customers = channels.reduce((sum, row) => sum + row.customers, 0);
  const mean = channels.reduce((sum, row) => sum + row.value * row.customers, 0) / customers;
  const [a, b, p, q, v] = [
    parameter('bg_nbd', 'a'),
    parameter('bg_nbd', 'b'),
    parameter('gamma_gamma', 'p'),
    parameter('gamma_gamma', 'q'),
    parameter('gamma_gamma', 'v'),
  ];
  const purchase = p !== null && q !== null && v !== null && q > 1 ? (p * v) / (q - 1) : null;
  const values = charted.map(({ value }) => value);
  const gap = growth(best.value, worst.value);
  const apart = (gap ?? 0) >= least && best.low !== null && worst.high !== null && best.low > worst.high;
  return makeSlide(context, {
    id,
    layout: 'exhibit-takeaways',
    parameters: {
      best: best.channel,
      worst: worst.channel,
      bestValue: shown(context, best.value, 'money'),
      worstValue: shown(context, worst.value, 'money'),
      gap: shown(context, gap, 'share'),
      apart,
      mean: shown(context, mean, 'money'),
      // Mean chance to stop after a purchase, and mean value of a day with a purchase.
      stops: shown(context, a === null || b === null ? null : divide(a, a + b), 'share'),
      purchase: shown(context, purchase, 'money'),
      customers: shown(context, customers, 'people'),
    },
    exhibits: {
      exhibit: chart(
        {
          kind: 'bar',
          categories: charted.map(({ channel }) => narrative.label(channel)),
          series: [
            {
              name: narrative.say(`${id}.value`),
              role: 'forecast',
              values,
              low: charted.map(({ low }) => low),
              high: charted.map(({ high }) => high),
              format: formatFor(context, 'money', values),
            },
          ],
          ...(apart ? { highlight: 0 } : {}),
          reference: { value: mean, label: narrative.say(`${id}.mean`) },
        },
        narrative.say(`${id}.alt`),
      ),
    },
    takeaways: ['best', 'worst', 'stops', 'basis'],
    figures: ['behaviour.ltv_model'],
    datasets: ['orders', 'customers'],
    definitions,
  });
}

export const lifetime: SlideRule = { id, needs: ['orders'], build };
