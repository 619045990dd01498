/** What a conversion costs in paid search, against the benchmark and the periods before. */
import type { Slide } from '../../../deck/deck.js';
import type { SeriesRole } from '../../../deck/block.js';
import { chartFormat } from '../../../figures/format/chart-format.js';
import { readingText } from '../../../figures/format/figure-text.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { chart, makeSlide } from '../../slide.js';
import { definitions } from '../definitions.js';

const id = 'online.paid_search';
const figureId = 'online.ppc_cpa';

interface Bar {
  readonly name: string;
  readonly value: number | null | undefined;
  readonly role: SeriesRole;
}

function build(context: SlideContext): Slide | undefined {
  const { narrative, figures, review } = context;
  const figure = figures.get(figureId);
  if (typeof figure?.value !== 'number') return undefined;
  const all: readonly Bar[] = [
    { name: narrative.say('column.yearAgo'), value: figure.yearAgo, role: 'yearAgo' },
    { name: narrative.say('column.previous'), value: figure.previous, role: 'previous' },
    { name: narrative.say('column.benchmark'), value: figure.benchmark, role: 'plan' },
    { name: narrative.say('column.value'), value: figure.value, role: 'actual' },
  ];
  const bars = all.flatMap(({ name, value, role }) => (typeof value === 'number' ? [{ name, value, role }] : []));
  const values = bars.map(({ value }) => value);
  const currency = figure.currency ?? review.currency;
  const actual = (of: number | undefined) => bars.map(({ role }) => (role === 'actual' ? (of ?? null) : null));
  return makeSlide(context, {
    id,
    layout: 'exhibit-takeaways',
    parameters: { currency, foreign: figure.currency !== undefined },
    exhibits: {
      exhibit: chart(
        {
          kind: 'column',
          categories: bars.map(({ name }) => name),
          series: [
            {
              name: definitions[figureId]?.name[narrative.locale] ?? figureId,
              role: 'actual',
              values,
              pointRoles: bars.map(({ role }) => role),
              figures: bars.map(({ role }) => (role === 'actual' ? figureId : null)),
              format: chartFormat({
                unit: 'money',
                locale: narrative.locale,
                currency,
                magnitude: Math.max(...values),
                signed: false,
              }),
              labels: values.map((value) => readingText(value, figure, { locale: narrative.locale, currency })),
              low: actual(figure.interval?.low),
              high: actual(figure.interval?.high),
            },
          ],
          highlight: bars.length - 1,
        },
        narrative.say(`${id}.alt`),
      ),
    },
    takeaways: ['benchmark', 'before', 'sample', 'next'],
    figures: [figureId, 'online.ppc_cpa_vs_benchmark'],
    datasets: ['ad_stats'],
    definitions,
  });
}

export const paidSearch: SlideRule = { id, needs: ['ad_stats'], build };
