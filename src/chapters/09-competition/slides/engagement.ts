/** How people answer what rivals do, and in what form rivals spend. */
import type { Slide } from '../../../deck/deck.js';
import { overlap } from '../../../figures/interval.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { chart, formatFor, makeSlide, plainText, ranked, type ValuedMember } from '../../slide.js';
import { definitions } from '../definitions.js';
import { partsOf, stackChart } from './stack.js';

const id = 'competition.engagement';
const most = 8;

function rates(context: SlideContext, brands: readonly ValuedMember[], apart: boolean) {
  const { narrative } = context;
  const values = brands.map(({ value }) => value);
  return chart(
    {
      kind: 'bar',
      categories: brands.map(({ member }) => narrative.label(member)),
      series: [
        {
          name: narrative.say(`${id}.rate`),
          role: 'actual',
          values,
          low: brands.map(({ interval }) => interval?.low ?? null),
          high: brands.map(({ interval }) => interval?.high ?? null),
          figures: brands.map((figure) => figure.id),
          format: formatFor(context, 'share', values),
        },
      ],
      ...(apart ? { highlight: 0 } : {}),
    },
    narrative.say(`${id}.alt`),
  );
}

function build(context: SlideContext): Slide | undefined {
  const { narrative } = context;
  const brands = ranked(context, 'competition.engagement').slice(0, most);
  const [best, second] = brands;
  if (!best) return undefined;
  const formats = partsOf(context, 'competition.spend_by_format');
  const [favourite] = formats.filter(({ brand }) => brand === best.member);
  const apart = second !== undefined && !overlap(best.interval, second.interval);
  const order = brands.map(({ member }) => member);
  const both = formats.length > 0;
  return makeSlide(context, {
    id,
    layout: both ? 'two-exhibits' : 'exhibit-takeaways',
    parameters: {
      best: best.member,
      second: second?.member ?? '',
      several: second !== undefined,
      apart,
      judged: best.interval !== undefined && second?.interval !== undefined,
      format: favourite?.part ?? '',
    },
    exhibits: {
      ...(both
        ? {
            heading: plainText(narrative.say(`${id}.heading`)),
            heading2: plainText(narrative.say(`${id}.heading2`)),
            exhibit2: stackChart(
              context,
              formats,
              order.filter((brand) => formats.some((one) => one.brand === brand)),
              {
                chart: 'stacked-bar-100',
                unit: 'share',
                alt: narrative.say(`${id}.alt2`),
              },
            ),
          }
        : {}),
      exhibit: rates(context, brands, apart),
    },
    takeaways: ['best.told', 'second.told'],
    takeaways2: both ? ['format.told'] : [],
    figures: [...brands.map((figure) => figure.id), ...formats.map((one) => one.id)],
    datasets: ['competitor_actions'],
    definitions,
  });
}

export const engagement: SlideRule = { id, needs: ['competitor_actions'], build };
