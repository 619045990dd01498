/** What a countdown, a stock hint and teams of referral do. */
import type { Slide } from '../../../deck/deck.js';
import { holds, overlap } from '../../../figures/interval.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { makeSlide, numberOf, plainText } from '../../slide.js';
import { definitions } from '../definitions.js';
import { bars, valued } from './bars.js';

const id = 'promotion.urgency';
const arms = ['control', 'variant'] as const;

function build(context: SlideContext): Slide | undefined {
  const { narrative, figures } = context;
  const shares = valued(
    context,
    arms.map((arm) => `promotion.last_two_hours_share.${arm}`),
  );
  const lifts = valued(
    context,
    ['stock_hint_lift', 'referral_team_lift', 'referral_cac_change'].map((name) => `promotion.${name}`),
  );
  const [control, variant] = shares;
  if (!control || !variant || lifts.length === 0) return undefined;
  const real = (name: string) => {
    const figure = figures.get(`promotion.${name}`);
    return figure?.interval !== undefined && !holds(figure.interval, 0);
  };
  const cac = numberOf(context, 'promotion.referral_cac_change');
  return makeSlide(context, {
    id,
    layout: 'two-exhibits',
    parameters: {
      moved: !overlap(control.interval, variant.interval),
      more: variant.value > control.value,
      stock: real('stock_hint_lift'),
      team: real('referral_team_lift'),
      cheaper: cac !== null && cac < 0,
      dearer: cac !== null && cac > 0,
    },
    exhibits: {
      heading: plainText(narrative.say(`${id}.heading`)),
      heading2: plainText(narrative.say(`${id}.heading2`)),
      exhibit: bars(context, shares, {
        kind: 'column',
        name: definitions['promotion.last_two_hours_share']?.name[narrative.locale] ?? '',
        unit: 'share',
        alt: narrative.say(`${id}.alt`),
        nameOf: ({ member }) => narrative.say(`${id}.${member === 'control' ? 'control' : 'variant'}`),
        highlight: variant.id,
      }),
      exhibit2: bars(context, lifts, {
        kind: 'interval',
        name: narrative.say('promotion.gifts.lift'),
        unit: 'share',
        signed: true,
        alt: narrative.say(`${id}.alt2`),
        nameOf: ({ family }) => definitions[family]?.name[narrative.locale] ?? family,
      }),
    },
    takeaways: ['countdown', 'caution'],
    takeaways2: ['stock', 'referral', 'team'],
    figures: [...shares, ...lifts].map((figure) => figure.id),
    datasets: ['experiments', 'orders', 'spend', 'customers'],
    definitions,
  });
}

export const urgency: SlideRule = { id, needs: ['experiments'], build };
