/** From a visit to an order: by the display that visitors stop at, and by whether they tried a product. */
import type { Slide } from '../../../deck/deck.js';
import { holds, overlap } from '../../../figures/interval.js';
import { wilson } from '../../../figures/statistics/wilson.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { chart, formatFor, makeSlide, onOneScale, plainText, ranked, shown, type ValuedMember } from '../../slide.js';
import { definitions } from '../definitions.js';
import { triedVisits } from '../figures/stores.js';
import { jointLevel } from '../joint-level.js';

const id = 'offline.stores';
const most = 8;

function displayChart(context: SlideContext, displays: readonly ValuedMember[], apart: boolean) {
  const { narrative } = context;
  const values = displays.map(({ value }) => value);
  return chart(
    {
      kind: 'bar',
      categories: displays.map(({ member }) => narrative.label(member)),
      series: [
        {
          name: narrative.say(`${id}.rate`),
          role: 'actual',
          values,
          low: displays.map(({ interval }) => interval?.low ?? null),
          high: displays.map(({ interval }) => interval?.high ?? null),
          figures: displays.map((figure) => figure.id),
          format: formatFor(context, 'share', values),
        },
      ],
      ...(apart ? { highlight: 0 } : {}),
    },
    narrative.say(`${id}.alt`),
  );
}

function trialChart(context: SlideContext, rates: readonly { readonly hits: number; readonly n: number }[]) {
  const { narrative } = context;
  const values = rates.map(({ hits, n }) => hits / n);
  const intervals = rates.map(({ hits, n }) => wilson(hits, n));
  return chart(
    {
      kind: 'bar',
      categories: [narrative.say(`${id}.tried`), narrative.say(`${id}.not`)],
      series: [
        {
          name: narrative.say(`${id}.rate`),
          role: 'actual',
          values,
          low: intervals.map((interval) => interval?.low ?? null),
          high: intervals.map((interval) => interval?.high ?? null),
          format: formatFor(context, 'share', values),
        },
      ],
      highlight: 0,
    },
    narrative.say(`${id}.alt2`),
  );
}

function build(context: SlideContext): Slide | undefined {
  const { narrative, figures } = context;
  const displays = ranked(context, 'offline.display_conversion').slice(0, most);
  const [best, worst] = [displays[0], displays.at(-1)];
  const trials = [true, false].flatMap((tried) => triedVisits(context, 'P', tried) ?? []);
  const [tried, not] = trials;
  const lift = figures.get('offline.tried_lift');
  const measured = trials.length === 2 && typeof lift?.value === 'number';
  if (!best && !measured) return undefined;
  const several = displays.length > 1;
  const joint = (one: ValuedMember) => wilson(one.value * (one.n ?? 0), one.n ?? 0, jointLevel(displays.length));
  const apart = several && best && worst ? !overlap(joint(best), joint(worst)) : false;
  const left = best && displayChart(context, displays, apart);
  const right = measured ? trialChart(context, trials) : undefined;
  // One rate beside the same rate: equal bars are equal rates.
  const scaled = left && right ? onOneScale(left, right) : undefined;
  const both = scaled !== undefined;
  const triedShare = tried && not ? tried.n / (tried.n + not.n) : null;
  return makeSlide(context, {
    id,
    layout: both ? 'two-exhibits' : 'exhibit-takeaways',
    parameters: {
      best: best?.member ?? '',
      worst: worst?.member ?? '',
      several,
      apart,
      measured,
      clear: lift?.interval !== undefined && !holds(lift.interval, 1),
      triedRate: shown(context, tried ? tried.hits / tried.n : null, 'share'),
      notRate: shown(context, not ? not.hits / not.n : null, 'share'),
      triedShare: shown(context, triedShare, 'share'),
    },
    exhibits: scaled
      ? {
          heading: plainText(narrative.say(`${id}.heading`)),
          heading2: plainText(narrative.say(`${id}.heading2`)),
          exhibit: scaled[0],
          exhibit2: scaled[1],
        }
      : { exhibit: left ?? right },
    takeaways: both ? ['displays', 'display.now'] : ['displays', 'tried.told', 'tried.next'],
    takeaways2: both ? ['tried.told', 'tried.next'] : [],
    figures: [...displays.map((figure) => figure.id), 'offline.tried_lift'],
    datasets: ['store_visits'],
    definitions,
  });
}

export const stores: SlideRule = { id, needs: ['store_visits'], build };
