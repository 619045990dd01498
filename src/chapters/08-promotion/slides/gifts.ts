/** What gifts do, useful, emotional and chosen ones, with the tests behind it, and what they cost of the margin. */
import type { Slide } from '../../../deck/deck.js';
import { compare } from '../../../figures/comparisons.js';
import { holds } from '../../../figures/interval.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { trialRows } from '../../experiments.js';
import { trialNumbers, trialTableBlock } from '../../experiment-table.js';
import { makeSlide, plainText } from '../../slide.js';
import { definitions } from '../definitions.js';
import { trialsOf } from '../figures/tests.js';
import { bars, valued } from './bars.js';

const id = 'promotion.gifts';
const lifts = ['gift_conversion_lift', 'gift_return_change', 'gift_share_lift', 'optional_gift_lift'] as const;

function build(context: SlideContext): Slide | undefined {
  const { narrative, figures } = context;
  const drawn = valued(
    context,
    lifts.map((name) => `promotion.${name}`),
  );
  const [lead] = drawn;
  if (!lead) return undefined;
  const tests = trialRows(trialsOf(context.measures, 'gift'));
  const real = (name: string) => {
    const figure = figures.get(`promotion.${name}`);
    return figure?.interval !== undefined && !holds(figure.interval, 0);
  };
  const cost = figures.get('promotion.gift_cost_share');
  const against = cost && compare(cost, 'benchmark');
  return makeSlide(context, {
    id,
    layout: 'two-exhibits',
    parameters: {
      conversion: real('gift_conversion_lift'),
      returns: real('gift_return_change'),
      sharing: real('gift_share_lift'),
      choice: real('optional_gift_lift'),
      over: against?.verdict === 'worse',
      under: against?.verdict === 'better',
      ...trialNumbers(context, tests, tests[0]),
    },
    exhibits: {
      heading: plainText(narrative.say(`${id}.heading`)),
      heading2: plainText(narrative.say(`${id}.heading2`)),
      exhibit: bars(context, drawn, {
        kind: 'interval',
        name: narrative.say(`${id}.lift`),
        unit: 'share',
        signed: true,
        alt: narrative.say(`${id}.alt`),
        nameOf: ({ family }) => definitions[family]?.name[narrative.locale] ?? family,
        highlight: lead.id,
      }),
      exhibit2: trialTableBlock(context, tests, { narrow: true }),
    },
    takeaways: ['utility', 'emotional'],
    takeaways2: ['choice', 'cost'],
    figures: [...drawn.map((figure) => figure.id), 'promotion.gift_cost_share'],
    datasets: ['experiments', 'promotions', 'orders'],
    definitions,
  });
}

export const gifts: SlideRule = { id, needs: ['experiments'], build };
