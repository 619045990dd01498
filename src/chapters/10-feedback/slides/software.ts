/** Versions released and tickets about the software, month by month, and how many of these come from younger customers. */
import type { Slide } from '../../../deck/deck.js';
import { divide } from '../../../figures/round.js';
import { wilson } from '../../../figures/statistics/wilson.js';
import { monthText } from '../../../narrative/dates.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { chart, formatFor, makeSlide, shown } from '../../slide.js';
import { definitions } from '../definitions.js';
import { rows } from '../measures.js';
import { monthName } from '../words.js';

const id = 'feedback.software';
/** The age up to which `software_tickets` counts a customer among the young. */
const youngUpTo = 35;

/** Every month with a release or a ticket; the rows' measures may leave out months of their own. */
function monthsOf({ measures }: SlideContext) {
  const [versions, tickets] = [rows(measures, 'releases'), rows(measures, 'software_tickets')];
  const months = [...new Set([...versions, ...tickets].map(({ month }) => month))].sort();
  return months.map((month) => ({
    month,
    releases: versions.find((row) => row.month === month)?.releases ?? 0,
    tickets: tickets.find((row) => row.month === month)?.tickets ?? 0,
    young: tickets.find((row) => row.month === month)?.young ?? 0,
    aged: tickets.find((row) => row.month === month)?.aged ?? 0,
  }));
}

function build(context: SlideContext): Slide | undefined {
  const { narrative, measures } = context;
  const months = monthsOf(context);
  const sum = (of: (month: (typeof months)[number]) => number, among = months) =>
    among.reduce((total, month) => total + of(month), 0);
  const [aged, young] = [sum((month) => month.aged), sum((month) => month.young)];
  if (sum(({ tickets }) => tickets) === 0) return undefined;
  // Where no age is known, all tickets stand in the chart.
  const counted = months.map((month) => (aged > 0 ? month.young : month.tickets));
  const [several, few] = [
    months.filter(({ releases }) => releases > 1),
    months.filter(({ releases }) => releases <= 1),
  ];
  const a_month = (among: typeof months) =>
    divide(
      sum(({ tickets }) => tickets, among),
      among.length,
    );
  const [more, less] = [a_month(several), a_month(few)];
  const peak = months.toSorted((a, b) => b.tickets - a.tickets)[0];
  const interval = wilson(young, aged);
  const age = shown(context, youngUpTo, 'count');
  const betas = rows(measures, 'releases').reduce((total, row) => total + row.betas, 0);
  return makeSlide(context, {
    id,
    layout: 'exhibit-takeaways',
    parameters: {
      tickets: shown(
        context,
        sum((month) => month.tickets),
        'count',
      ),
      known: aged > 0,
      age,
      young: shown(context, divide(young, aged), 'share'),
      majority: interval !== undefined && interval.low > 0.5,
      more: more === null ? '' : shown(context, Math.round(more), 'count'),
      less: less === null ? '' : shown(context, Math.round(less), 'count'),
      together: more !== null && less !== null && more > less,
      peak: peak ? monthText(peak.month, narrative.locale) : '',
      peakTickets: shown(context, peak?.tickets ?? null, 'count'),
      peakReleases: peak !== undefined && peak.releases > 0 ? shown(context, peak.releases, 'count') : '',
      betas: betas > 0 ? shown(context, betas, 'count') : '',
    },
    exhibits: {
      exhibit: chart(
        {
          kind: 'combo',
          categories: months.map(({ month }) => monthName(month, narrative)),
          series: [
            {
              name: narrative.say(aged > 0 ? `${id}.columns` : `${id}.columns.all`, { age }),
              role: 'category',
              values: counted,
              format: formatFor(context, 'count', counted),
            },
            {
              name: narrative.say(`${id}.releases`),
              role: 'actual',
              values: months.map(({ releases }) => releases),
              format: formatFor(
                context,
                'count',
                months.map(({ releases }) => releases),
              ),
              secondary: true,
            },
          ],
        },
        narrative.say(`${id}.alt`),
      ),
    },
    takeaways: ['young.told', 'together.told', 'peak.told', 'betas.told'],
    figures: ['feedback.releases_per_month'],
    datasets: ['software_releases', 'tickets', 'customers'],
    definitions,
  });
}

export const software: SlideRule = { id, needs: ['software_releases', 'tickets'], build };
