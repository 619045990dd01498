/** How far sessions come, step by step and by device, and the step that loses most. */
import type { Slide } from '../../../deck/deck.js';
import { overlap } from '../../../figures/interval.js';
import { divide } from '../../../figures/round.js';
import { wilson } from '../../../figures/statistics/wilson.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { chart, formatFor, makeSlide, numberOf, plainText, shown } from '../../slide.js';
import { definitions } from '../definitions.js';
import { sessions, steps } from '../figures/visits.js';

const id = 'behaviour.funnel';
const devices = ['mobile', 'pc'] as const;

type Step = (typeof steps)[number];

/** From one step to the next. */
const passages = steps.slice(1).map((to, i) => ({ from: steps[i] ?? 'view', to }));

const countOf = (context: SlideContext, step: Step, device?: string) => sessions(context, 'P', step, device) ?? 0;

function deviceChart(context: SlideContext) {
  const { narrative } = context;
  const present = devices.filter((device) => countOf(context, 'view', device) > 0);
  const series = present.map((device) => {
    const pairs = passages.map(
      ({ from, to }) => [countOf(context, to, device), countOf(context, from, device)] as const,
    );
    const intervals = pairs.map(([hits, n]) => wilson(hits, n));
    return {
      name: narrative.label(device),
      role: device === 'mobile' ? ('actual' as const) : ('category' as const),
      values: pairs.map(([hits, n]) => divide(hits, n)),
      low: intervals.map((interval) => interval?.low ?? null),
      high: intervals.map((interval) => interval?.high ?? null),
      format: formatFor(context, 'share', [0.5]),
    };
  });
  return chart(
    {
      kind: 'column',
      categories: passages.map(({ from, to }) => narrative.say(`${id}.passage.${from}.${to}`)),
      series,
    },
    narrative.say(`${id}.alt2`),
  );
}

function build(context: SlideContext): Slide | undefined {
  const { narrative, figures } = context;
  const ids = steps.map((step) => `behaviour.funnel.${step}`);
  const values = ids.map((figure) => numberOf(context, figure));
  if ((values[0] ?? 0) === 0) return undefined;
  const rates = passages.map(({ from, to }, i) => ({
    from,
    to,
    place: i,
    rate: divide(countOf(context, to), countOf(context, from)),
  }));
  const worst = rates.reduce((lowest, one) => ((one.rate ?? 1) < (lowest.rate ?? 1) ? one : lowest));
  const [mobile, pc] = devices.map((device) => figures.get(`behaviour.device_conversion.${device}`));
  const both = typeof mobile?.value === 'number' && typeof pc?.value === 'number';
  const mobileShare = divide(sessions(context, 'P', 'sessions', 'mobile'), sessions(context, 'P', 'sessions'));
  return makeSlide(context, {
    id,
    layout: 'two-exhibits',
    parameters: {
      passage: narrative.say(`${id}.passage.${worst.from}.${worst.to}`),
      stepFrom: narrative.say(`${id}.step.${worst.from}`),
      stepTo: narrative.say(`${id}.step.${worst.to}`),
      rate: shown(context, worst.rate, 'share'),
      lost: shown(context, countOf(context, worst.from) - countOf(context, worst.to), 'count'),
      whole: shown(context, divide(countOf(context, 'pay'), countOf(context, 'view')), 'share'),
      paid: countOf(context, 'pay') > 0,
      both,
      apart: both && !overlap(mobile.interval, pc.interval),
      mobileBetter: both && mobile.value > pc.value,
      mobileShare: shown(context, mobileShare, 'share'),
    },
    exhibits: {
      heading: plainText(narrative.say(`${id}.heading`)),
      heading2: plainText(narrative.say(`${id}.heading2`)),
      exhibit: chart(
        {
          kind: 'funnel',
          categories: steps.map((step) => narrative.say(`${id}.step.${step}`)),
          series: [
            {
              name: narrative.say(`${id}.sessions`),
              role: 'actual',
              values,
              figures: ids,
              format: formatFor(context, 'count', values),
              // Each at its own scale: a tenth of the first step is no 0.6 of ten thousand.
              labels: values.map((value) => shown(context, value, 'count')),
            },
          ],
          highlight: worst.place + 1,
        },
        narrative.say(`${id}.alt`),
      ),
      exhibit2: deviceChart(context),
    },
    takeaways: ['worst', 'abandonment'],
    takeaways2: ['devices', 'whole'],
    figures: [
      ...ids,
      'behaviour.cart_abandonment',
      ...devices.map((device) => `behaviour.device_conversion.${device}`),
    ],
    datasets: ['sessions', 'events'],
    definitions,
  });
}

export const funnel: SlideRule = { id, needs: ['sessions', 'events'], build };
