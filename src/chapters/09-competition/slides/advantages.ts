/** Where the own products lead and what to keep: tests of features, and price bands without a rival. */
import type { Slide } from '../../../deck/deck.js';
import type { TableCell } from '../../../deck/table.js';
import { memberPath } from '../../../figures/member.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { chart, formatFor, makeSlide, plainText, shown, table } from '../../slide.js';
import { advantages as leads, type Advantage } from '../advantages.js';
import { definitions } from '../definitions.js';
import { openBands, pricesOf, type Band } from '../prices.js';

const id = 'competition.advantages';
const most = 10;

function leadChart(context: SlideContext, drawn: readonly Advantage[]) {
  const { narrative } = context;
  const values = drawn.map((one) => one.relative_lead);
  return chart(
    {
      kind: 'bar',
      categories: drawn.map(({ feature }) => narrative.label(memberPath(feature))),
      series: [
        {
          name: narrative.say(`${id}.lead`),
          role: 'actual',
          values,
          pointRoles: values.map((value) => ((value ?? 0) < 0 ? 'bad' : 'good')),
          format: formatFor(context, 'share', values, true),
        },
      ],
    },
    narrative.say(`${id}.alt`),
  );
}

function bandTable(context: SlideContext, bands: readonly Band[]) {
  const { narrative } = context;
  const money = (value: number) => shown(context, value, 'money');
  return table(
    {
      columns: [
        { header: narrative.say('column.line'), align: 'left', width: 1.6 },
        { header: narrative.say(`${id}.band`), align: 'left', width: 2 },
        { header: narrative.say(`${id}.rivals`), align: 'left', width: 1.9 },
        { header: narrative.say(`${id}.own`), align: 'right', width: 1.2 },
      ],
      rows: bands.map((band): readonly TableCell[] => [
        { text: narrative.label(band.line), bold: true },
        { text: `${money(band.low)}\u2013${money(band.high)}` },
        { text: `${narrative.label(band.below)} / ${narrative.label(band.above)}`, tone: 'muted' },
        { text: money(band.own), tone: band.taken ? 'good' : 'ink' },
      ]),
    },
    narrative.say(`${id}.alt2`),
  );
}

/** A score with its unit, in two or three digits. */
function score({ narrative }: SlideContext, value: number, unit: string | null): string {
  const text = narrative.show({ id: '', family: '', unit: 'number', value, measure: '', datasets: [] });
  return unit === null ? text : `${text} ${narrative.label(memberPath(unit))}`;
}

function build(context: SlideContext): Slide | undefined {
  const { narrative } = context;
  const all = leads(context).filter(({ relative_lead: lead }) => lead !== null);
  const drawn = all.length <= most ? all : [...all.slice(0, most / 2), ...all.slice(-most / 2)];
  const bands = openBands(pricesOf(context, 'P'));
  const [best, worst] = [all[0], all.at(-1)];
  if (!best || !worst) return undefined;
  const ahead = all.filter(({ lead }) => lead > 0);
  const free = bands.find(({ taken }) => !taken);
  const held = bands.find(({ taken }) => taken);
  const both = bands.length > 0;
  const size = (one: Advantage) => shown(context, Math.abs(one.relative_lead ?? 0), 'share');
  return makeSlide(context, {
    id,
    layout: both ? 'two-exhibits' : 'exhibit-takeaways',
    parameters: {
      leads: ahead.length > 0,
      ahead: shown(context, ahead.length, 'count'),
      tests: shown(context, all.length, 'count'),
      best: memberPath(best.feature),
      bestSize: size(best),
      bestOwn: score(context, best.own, best.unit),
      bestRival: score(context, best.best_rival, best.unit),
      bestBrand: memberPath(best.rival),
      trails: worst.lead < 0,
      worst: memberPath(worst.feature),
      worstSize: size(worst),
      worstOwn: score(context, worst.own, worst.unit),
      worstRival: score(context, worst.best_rival, worst.unit),
      worstBrand: memberPath(worst.rival),
      free: free?.line ?? '',
      freeLow: shown(context, free?.low ?? null, 'money'),
      freeHigh: shown(context, free?.high ?? null, 'money'),
      held: held?.line ?? '',
      heldLow: shown(context, held?.low ?? null, 'money'),
      heldHigh: shown(context, held?.high ?? null, 'money'),
      heldOwn: shown(context, held?.own ?? null, 'money'),
    },
    exhibits: {
      ...(both
        ? {
            heading: plainText(narrative.say(`${id}.heading`)),
            heading2: plainText(narrative.say(`${id}.heading2`)),
            exhibit2: bandTable(context, bands),
          }
        : {}),
      exhibit: leadChart(context, drawn),
    },
    takeaways: ['best.told', 'worst.told'],
    takeaways2: both ? ['held.told', 'free.told'] : [],
    figures: ['competition.advantages'],
    datasets: ['feature_tests', 'competitor_prices'],
    definitions,
  });
}

export const advantages: SlideRule = { id, needs: ['feature_tests'], build };
