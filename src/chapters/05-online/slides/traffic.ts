/** The own site's visitors before and in the campaign, week by week, and the part of its sessions that search brings unpaid. */
import type { DayRange } from '../../../config/review.js';
import type { ChartBlock, SeriesRole } from '../../../deck/block.js';
import type { Slide } from '../../../deck/deck.js';
import { holds } from '../../../figures/interval.js';
import { shortPeriodName } from '../../../narrative/dates.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { chart, formatFor, makeSlide, numberOf, plainText } from '../../slide.js';
import { definitions } from '../definitions.js';
import { rows } from '../measures.js';

const id = 'online.traffic';
const oneDay = 24 * 60 * 60 * 1000;
const weekLength = 7;

interface Week {
  readonly from: string;
  readonly visitors: number;
  readonly role: SeriesRole;
}

/** Visitors a day over sevens of days from the range's first; the last may be shorter. */
function weeksOf({ measures }: SlideContext, { from, to }: DayRange, role: SeriesRole): readonly Week[] {
  const found = new Map(rows(measures, 'site_days').map(({ day, visitors }) => [day, visitors]));
  const length = Math.round((Date.parse(to) - Date.parse(from)) / oneDay) + 1;
  const days = Array.from({ length }, (_, at) => new Date(Date.parse(from) + at * oneDay).toISOString().slice(0, 10));
  return Array.from({ length: Math.ceil(length / weekLength) }, (_, week) => {
    const own = days.slice(week * weekLength, (week + 1) * weekLength);
    const visitors = own.reduce((total, day) => total + (found.get(day) ?? 0), 0) / own.length;
    return { from: own[0] ?? from, visitors, role };
  });
}

function visitors(context: SlideContext): ChartBlock | undefined {
  const { narrative, review } = context;
  const { B, C } = review.periods;
  if (!B || !C || numberOf(context, 'online.site_visitors_lift') === null) return undefined;
  const weeks = [...weeksOf(context, B, 'previous'), ...weeksOf(context, C, 'actual')];
  const values = weeks.map((week) => week.visitors);
  return chart(
    {
      kind: 'column',
      categories: weeks.map(({ from }) => `${Number(from.slice(5, 7))}/${Number(from.slice(8, 10))}`),
      series: [
        {
          name: narrative.say(`${id}.visitors`),
          role: 'actual',
          values,
          pointRoles: weeks.map(({ role }) => role),
          format: formatFor(context, 'count', values),
        },
      ],
      highlight: values.indexOf(Math.max(...values)),
    },
    narrative.say(`${id}.alt`),
  );
}

function organic(context: SlideContext): ChartBlock {
  const { narrative, review, figures } = context;
  const bars = [
    { period: 'Q', figure: 'online.organic_share.previous', role: 'previous' },
    { period: 'P', figure: 'online.organic_share', role: 'actual' },
  ] as const;
  const drawn = bars.filter(({ figure }) => numberOf(context, figure) !== null);
  const values = drawn.map(({ figure }) => numberOf(context, figure));
  return chart(
    {
      kind: 'column',
      categories: drawn.map(({ period }) => shortPeriodName(review.periods[period], narrative.locale)),
      series: [
        {
          name: definitions['online.organic_share']?.name[narrative.locale] ?? '',
          role: 'actual',
          values,
          pointRoles: drawn.map(({ role }) => role),
          figures: drawn.map(({ figure }) => figure),
          format: formatFor(context, 'share', values),
          low: drawn.map(({ figure }) => figures.get(figure)?.interval?.low ?? null),
          high: drawn.map(({ figure }) => figures.get(figure)?.interval?.high ?? null),
        },
      ],
      highlight: drawn.length - 1,
    },
    narrative.say(`${id}.alt2`),
  );
}

/** Whether a lift lies outside its interval: up, down, or neither. */
function moved({ figures }: SlideContext, figure: string): { readonly up: boolean; readonly down: boolean } {
  const found = figures.get(figure);
  if (typeof found?.value !== 'number' || !found.interval || holds(found.interval, 0))
    return { up: false, down: false };
  return { up: found.value > 0, down: found.value < 0 };
}

function build(context: SlideContext): Slide | undefined {
  const { narrative } = context;
  if (numberOf(context, 'online.organic_share') === null) return undefined;
  const weeks = visitors(context);
  const [visits, search, intent] = ['site_visitors_lift', 'search_lift', 'high_intent_conversion_yoy'].map((name) =>
    moved(context, `online.${name}`),
  );
  return makeSlide(context, {
    id,
    layout: weeks ? 'two-exhibits' : 'exhibit-takeaways',
    parameters: {
      visitsUp: visits?.up ?? false,
      visitsDown: visits?.down ?? false,
      searchUp: search?.up ?? false,
      searchDown: search?.down ?? false,
      intentUp: intent?.up ?? false,
      intentDown: intent?.down ?? false,
    },
    exhibits: {
      ...(weeks
        ? {
            heading: plainText(narrative.say(`${id}.heading`)),
            heading2: plainText(narrative.say(`${id}.heading2`)),
            exhibit: weeks,
            exhibit2: organic(context),
          }
        : { exhibit: organic(context) }),
    },
    takeaways: weeks ? ['visits', 'search'] : ['share', 'intent'],
    takeaways2: weeks ? ['share', 'intent'] : [],
    figures: [
      'online.organic_share',
      'online.organic_share.previous',
      'online.site_visitors_lift',
      'online.search_lift',
      'online.high_intent_conversion_yoy',
    ],
    datasets: ['sessions', 'events'],
    definitions,
  });
}

export const traffic: SlideRule = { id, needs: ['sessions'], build };
