/** How much units move with the price, by category, and what the wording of the price label adds. */
import type { Slide } from '../../../deck/deck.js';
import { holds, overlap } from '../../../figures/interval.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { makeSlide, ranked } from '../../slide.js';
import { definitions } from '../definitions.js';
import { bars } from './bars.js';

const id = 'promotion.elasticities';
const most = 12;

function build(context: SlideContext): Slide | undefined {
  const { narrative, figures } = context;
  const found = ranked(context, 'promotion.elasticity').slice(0, most);
  const [stiff, soft] = [found[0], found.at(-1)];
  if (!stiff || !soft) return undefined;
  const label = figures.get('promotion.price_label_lift');
  return makeSlide(context, {
    id,
    layout: 'exhibit-wide',
    parameters: {
      stiff: stiff.member,
      soft: found.length > 1 ? soft.member : '',
      apart: !overlap(stiff.interval, soft.interval),
      inelastic: stiff.interval !== undefined && stiff.interval.low > -1 && stiff.interval.high < 0,
      labelled: label?.interval !== undefined && !holds(label.interval, 0) && Number(label.value) > 0,
    },
    exhibits: {
      exhibit: bars(context, found, {
        kind: 'interval',
        name: definitions['promotion.elasticity']?.name[narrative.locale] ?? '',
        unit: 'number',
        alt: narrative.say(`${id}.alt`),
        nameOf: ({ member = '' }) => narrative.label(member),
        highlight: stiff.id,
      }),
    },
    takeaways: ['soft', 'stiff', 'label', 'next'],
    figures: [...found.map((figure) => figure.id), 'promotion.price_label_lift'],
    datasets: ['daily_prices', 'products', 'experiments'],
    definitions,
  });
}

export const elasticity: SlideRule = { id, needs: ['daily_prices'], build };
