/** When customers pay and how well visits convert by the hour, beside the dwell time of product pages. */
import type { Slide } from '../../../deck/deck.js';
import { overlap } from '../../../figures/interval.js';
import { divide } from '../../../figures/round.js';
import { wilson } from '../../../figures/statistics/wilson.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { chart, formatFor, makeSlide, shown } from '../../slide.js';
import { kpiTiles } from '../../tiles.js';
import { definitions } from '../definitions.js';
import { rows } from '../measures.js';

const id = 'behaviour.hours';
const day = Array.from({ length: 24 }, (_, hour) => hour);
const tiles = [
  'behaviour.peak_hours',
  'behaviour.detail_dwell_median',
  'behaviour.device_conversion.mobile',
  'behaviour.device_conversion.pc',
];

/** Sessions that started in the hours, and those that paid. */
function visitsIn({ measures }: SlideContext, hours: (hour: number) => boolean) {
  const found = rows(measures, 'session_hours').filter(({ hour }) => hours(hour));
  return {
    hits: found.reduce((sum, row) => sum + row.with_pay, 0),
    n: found.reduce((sum, row) => sum + row.sessions, 0),
  };
}

function build(context: SlideContext): Slide | undefined {
  const { narrative, figures, measures } = context;
  const range = figures.get('behaviour.peak_hours')?.value;
  if (typeof range !== 'string') return undefined;
  const start = Number(range.split('-')[0]);
  const inPeak = (hour: number) => hour === start || hour === start + 1;
  const found = new Map(rows(measures, 'pay_hours').map(({ hour, pays }) => [hour, pays]));
  const pays = day.map((hour) => found.get(hour) ?? 0);
  const all = pays.reduce((sum, one) => sum + one, 0);
  const peakPays = pays.filter((_, hour) => inPeak(hour)).reduce((sum, one) => sum + one, 0);
  const rates = day.map((hour) => {
    const { hits, n } = visitsIn(context, (one) => one === hour);
    return divide(hits, n);
  });
  const [peak, rest] = [visitsIn(context, inPeak), visitsIn(context, (hour) => !inPeak(hour))];
  const [peakRate, restRate] = [divide(peak.hits, peak.n), divide(rest.hits, rest.n)];
  const dwell = figures.get('behaviour.detail_dwell_median');
  const apart = !overlap(wilson(peak.hits, peak.n), wilson(rest.hits, rest.n));
  return makeSlide(context, {
    id,
    layout: 'kpi-exhibit',
    parameters: {
      share: shown(context, divide(peakPays, all), 'share'),
      even: shown(context, 2 / day.length, 'share'),
      peakRate: shown(context, peakRate, 'share'),
      restRate: shown(context, restRate, 'share'),
      known: peakRate !== null && restRate !== null,
      apart,
      better: (peakRate ?? 0) > (restRate ?? 0),
      wide: dwell?.interval !== undefined && dwell.interval.low < dwell.interval.high,
    },
    exhibits: {
      kpis: kpiTiles(context, id, tiles, definitions),
      exhibit: chart(
        {
          kind: 'combo',
          categories: day.map(String),
          series: [
            {
              name: narrative.say(`${id}.pays`),
              role: 'actual',
              values: pays,
              format: formatFor(context, 'count', pays),
            },
            {
              name: narrative.say(`${id}.rate`),
              role: 'category',
              values: rates,
              format: formatFor(context, 'share', rates),
              secondary: true,
            },
          ],
          highlight: start,
        },
        narrative.say(`${id}.alt`),
        narrative.say(`${id}.chart`),
      ),
    },
    takeaways: ['peak', 'rate.told', 'dwell', 'interval.told'],
    figures: tiles,
    datasets: ['events', 'sessions'],
    definitions,
  });
}

export const hours: SlideRule = { id, needs: ['events', 'sessions'], build };
