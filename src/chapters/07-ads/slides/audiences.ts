/** What kinds of audience bring back, how audiences convert, and what a conversion costs by mode of bidding. */
import type { Slide } from '../../../deck/deck.js';
import { overlap } from '../../../figures/interval.js';
import type { Unit } from '../../../figures/figure.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { chart, formatFor, makeSlide, plainText, ranked, type ValuedMember } from '../../slide.js';
import { definitions } from '../definitions.js';

const id = 'ads.audiences';
const most = 8;

interface Bars {
  readonly key: 'alt' | 'alt2';
  readonly family: string;
  readonly unit: Unit;
  readonly highlight: string;
}

function bars(context: SlideContext, members: readonly ValuedMember[], { key, family, unit, highlight }: Bars) {
  const { narrative } = context;
  if (members.length === 0) return undefined;
  const values = members.map(({ value }) => value);
  return chart(
    {
      kind: 'bar',
      categories: members.map(({ member }) => narrative.label(member)),
      series: [
        {
          name: definitions[family]?.name[narrative.locale] ?? '',
          role: 'actual',
          values,
          figures: members.map((figure) => figure.id),
          low: members.map(({ interval }) => interval?.low ?? null),
          high: members.map(({ interval }) => interval?.high ?? null),
          format: formatFor(context, unit, values),
        },
      ],
      highlight: members.findIndex(({ member }) => member === highlight),
    },
    narrative.say(`${id}.${key}`),
  );
}

function build(context: SlideContext): Slide | undefined {
  const { narrative } = context;
  const kinds = ranked(context, 'ads.audience_roas').slice(0, most);
  const people = ranked(context, 'ads.audience_cvr');
  const bids = ranked(context, 'ads.bid_cpa').toReversed();
  // Where both modes bid on the same keywords, they compare like with like.
  const tiered = bids.filter(({ member }) => member.includes('/'));
  const drawn = (tiered.length > 0 ? [...tiered, ...bids.filter(({ member }) => !member.includes('/'))] : bids).slice(
    0,
    most,
  );
  const [best, worst] = [kinds[0], kinds.at(-1)];
  if (!best) return undefined;
  const [cheap, dear] = [tiered[0], tiered.at(-1)];
  const [quick, slow] = [people[0], people.at(-1)];
  return makeSlide(context, {
    id,
    layout: drawn.length > 0 ? 'two-exhibits' : 'exhibit-takeaways',
    parameters: {
      best: best.member,
      worst: kinds.length > 1 ? (worst?.member ?? '') : '',
      distinct: !overlap(best.interval, worst?.interval),
      quick: people.length > 1 && !overlap(quick?.interval, slow?.interval) ? (quick?.member ?? '') : '',
      slow: slow?.member ?? '',
      cheap: tiered.length > 1 ? (cheap?.member ?? '') : '',
      dear: dear?.member ?? '',
      bidsApart: !overlap(cheap?.interval, dear?.interval),
      auto: bids.some(({ member }) => member === 'auto') && bids.some(({ member }) => member === 'manual'),
      autoApart: !overlap(
        bids.find(({ member }) => member === 'auto')?.interval,
        bids.find(({ member }) => member === 'manual')?.interval,
      ),
    },
    exhibits: {
      ...(drawn.length > 0
        ? {
            heading: plainText(narrative.say(`${id}.heading`)),
            heading2: plainText(narrative.say(`${id}.heading2`)),
          }
        : {}),
      exhibit: bars(context, kinds, { key: 'alt', family: 'ads.audience_roas', unit: 'ratio', highlight: best.member }),
      exhibit2: bars(context, drawn, {
        key: 'alt2',
        family: 'ads.bid_cpa',
        unit: 'money',
        highlight: dear?.member ?? drawn.at(-1)?.member ?? '',
      }),
    },
    takeaways: ['kinds', 'people'],
    takeaways2: ['tiers', 'modes'],
    figures: [...kinds, ...people, ...bids].map((figure) => figure.id),
    datasets: ['ad_stats'],
    definitions,
  });
}

export const audiences: SlideRule = { id, needs: ['ad_stats'], build };
