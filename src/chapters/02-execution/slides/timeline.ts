/** The campaign on its days: phases and milestones above the orders of each day, with the peak marked. */
import type { TimelineBlock } from '../../../deck/block.js';
import type { Slide } from '../../../deck/deck.js';
import { holds } from '../../../figures/interval.js';
import { dayText } from '../../../narrative/dates.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { daysBetween } from '../../days.js';
import { chart, formatFor, makeSlide, numberOf } from '../../slide.js';
import { definitions } from '../definitions.js';
import { rows } from '../measures.js';

const id = 'execution.timeline';
function strip({ review, narrative, figures }: SlideContext): TimelineBlock | undefined {
  const { campaign } = review;
  if (!campaign) return undefined;
  const peak = [...(campaign.phases.find((phase) => phase.id === 'burst') ? ['burst'] : [])];
  return {
    kind: 'timeline',
    from: campaign.from,
    to: campaign.to,
    spans: campaign.phases.map((phase) => {
      const reach = figures.get(`execution.phase_reach.${phase.id}`);
      const note = reach ? narrative.sayIf(`${id}.span`, { phase: phase.id }) : undefined;
      return {
        label: narrative.label(phase.id),
        from: phase.from,
        to: phase.to,
        tone: peak.includes(phase.id) ? 'accent' : 'muted',
        ...(note === undefined ? {} : { note }),
      };
    }),
    marks: campaign.milestones.map(({ date, text }) => ({ date, label: text[narrative.locale] })),
    alt: narrative.say(`${id}.strip.alt`),
  };
}

/** Whether the share of returning orders really moved in the closing phase; inside its interval it did not. */
function returning({ figures }: SlideContext): { readonly returned: boolean; readonly stayed: boolean } {
  const figure = figures.get('execution.closing_returning_lift');
  const clear = figure?.interval ? !holds(figure.interval, 0) : false;
  return { returned: clear && typeof figure?.value === 'number' && figure.value > 0, stayed: !clear };
}

function build(context: SlideContext): Slide | undefined {
  const { review, narrative, measures } = context;
  const { campaign } = review;
  const found = new Map(rows(measures, 'daily_orders').map(({ day, orders }) => [day, orders]));
  const [peak] = rows(measures, 'peak_hour');
  if (!campaign || !peak || found.size === 0) return undefined;
  const days = daysBetween(campaign.from, campaign.to);
  const values = days.map((day) => found.get(day) ?? 0);
  const highlight = values.indexOf(Math.max(...values));
  const busiest = days[highlight] ?? campaign.from;
  return makeSlide(context, {
    id,
    layout: 'timeline',
    parameters: {
      campaign: campaign.name[narrative.locale],
      peakDay: dayText(peak.hour.slice(0, 10), narrative.locale),
      peakHour: `${peak.hour.slice(11, 13)}:00`,
      busiest: dayText(busiest, narrative.locale),
      sameDay: busiest === peak.hour.slice(0, 10),
      ctrRises:
        (numberOf(context, 'execution.phase_ctr.burst') ?? 0) > (numberOf(context, 'execution.phase_ctr.warmup') ?? 0),
      ...returning(context),
    },
    exhibits: {
      strip: strip(context),
      exhibit: chart(
        {
          kind: 'column',
          categories: days.map((day) => `${Number(day.slice(5, 7))}/${Number(day.slice(8, 10))}`),
          series: [
            {
              name: narrative.say('column.orders'),
              role: 'actual',
              values,
              format: formatFor(context, 'count', values),
            },
          ],
          highlight,
        },
        narrative.say(`${id}.alt`, { busiest: dayText(busiest, narrative.locale) }),
        narrative.say(`${id}.heading`),
      ),
    },
    takeaways: ['peak', 'warmup', 'closing', 'surveys'],
    figures: [
      'execution.peak_orders_per_hour',
      ...campaign.phases.flatMap((phase) => [
        `execution.phase_reach.${phase.id}`,
        `execution.phase_ctr.${phase.id}`,
        `execution.phase_save_rate.${phase.id}`,
      ]),
      'execution.closing_returning_lift',
      'execution.survey_responses',
    ],
    datasets: ['orders', 'ad_stats', 'social_posts', 'surveys'],
    definitions,
  });
}

export const timeline: SlideRule = { id, needs: ['orders'], build };
