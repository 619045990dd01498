/** What units answer discounts with, the knee of that response, and which categories answer most. */
import type { Slide } from '../../../deck/deck.js';
import { overlap } from '../../../figures/interval.js';
import { membersOf } from '../../../figures/member.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { makeSlide, plainText, ranked, shown } from '../../slide.js';
import { definitions } from '../definitions.js';
import { binName, binResponses, kneeOf } from '../figures/prices.js';
import { bars, valued } from './bars.js';

const id = 'promotion.discounts';
const most = 12;

/** `20–25%`. */
const binText = (bin: number) => `${bin * 5}–${bin * 5 + 5}%`;

function build(context: SlideContext): Slide | undefined {
  const { narrative, measures } = context;
  const bins = binResponses(measures).filter(({ value }) => value !== null);
  if (bins.length === 0) return undefined;
  const knee = kneeOf(measures);
  const kneeBin = knee && Math.round(knee.at * 20);
  const responses = valued(
    context,
    bins.map(({ bin }) => `promotion.response.${binName(bin)}`),
  );
  const texts = new Map(bins.map(({ bin }) => [`promotion.response.${binName(bin)}`, binText(bin)]));
  const uplifts = ranked(context, 'promotion.uplift').slice(0, most);
  const [first, last] = [uplifts[0], uplifts.at(-1)];
  const category = (member = '') => membersOf(member)[0]?.replaceAll('/', '%2F') ?? '';
  const strongest = bins.reduce((best, one) => ((one.value ?? 0) > (best.value ?? 0) ? one : best));
  return makeSlide(context, {
    id,
    layout: uplifts.length > 0 ? 'two-exhibits' : 'exhibit-takeaways',
    parameters: {
      knee: kneeBin === undefined ? '' : binText(kneeBin),
      kneeAt: shown(context, knee?.at ?? null, 'share'),
      flattens: knee !== undefined && knee.after < knee.before,
      // Of the response, for each point of discount.
      before: shown(context, (knee?.before ?? 0) / 100, 'share'),
      after: shown(context, (knee?.after ?? 0) / 100, 'share'),
      strongest: binText(strongest.bin),
      peak: shown(context, strongest.value, 'ratio'),
      first: first?.member ?? '',
      firstName: category(first?.member),
      last: uplifts.length > 1 && !overlap(first?.interval, last?.interval) ? (last?.member ?? '') : '',
      lastName: category(last?.member),
    },
    exhibits: {
      ...(uplifts.length > 0
        ? {
            heading: plainText(narrative.say(`${id}.heading`)),
            heading2: plainText(narrative.say(`${id}.heading2`)),
          }
        : {}),
      exhibit: bars(context, responses, {
        kind: 'column',
        name: definitions['promotion.response']?.name[narrative.locale] ?? '',
        unit: 'ratio',
        alt: narrative.say(`${id}.alt`),
        nameOf: (figure) => texts.get(figure.id) ?? '',
        highlight: kneeBin === undefined ? undefined : `promotion.response.${binName(kneeBin)}`,
      }),
      exhibit2: bars(context, uplifts, {
        kind: 'bar',
        name: definitions['promotion.uplift']?.name[narrative.locale] ?? '',
        unit: 'share',
        signed: true,
        alt: narrative.say(`${id}.alt2`),
        nameOf: ({ member }) => narrative.label(category(member)),
        highlight: first?.id,
      }),
    },
    takeaways: ['knee', 'slopes'],
    takeaways2: ['categories', 'next'],
    figures: [...responses, ...uplifts].map((figure) => figure.id).concat('promotion.knee'),
    datasets: ['daily_prices', 'orders', 'products'],
    definitions,
  });
}

export const discounts: SlideRule = { id, needs: ['daily_prices'], build };
