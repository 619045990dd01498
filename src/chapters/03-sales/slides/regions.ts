/** Regions: revenue, order value, growth and repurchase in one table, and size against growth in a bubble chart. */
import type { Slide } from '../../../deck/deck.js';
import type { Tone } from '../../../deck/tone.js';
import type { TableCell } from '../../../deck/table.js';
import { holds } from '../../../figures/interval.js';
import { formatColumn } from '../../../figures/format/column.js';
import { memberPath } from '../../../figures/member.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { chart, formatFor, makeSlide, numberOf, plainText, ranked, table, type ValuedMember } from '../../slide.js';
import { definitions } from '../definitions.js';
import { rows } from '../measures.js';

const id = 'sales.regions';
const most = 8;

function tableOf(context: SlideContext, regions: readonly ValuedMember[]) {
  const { narrative, review, figures } = context;
  const style = { locale: narrative.locale, currency: review.currency } as const;
  const of = (family: string) => regions.map(({ member }) => numberOf(context, `sales.${family}.${member}`));
  const share = formatColumn(of('region_share'), { ...style, unit: 'share' });
  const index = formatColumn(of('region_aov_index'), { ...style, unit: 'ratio' });
  const growths = of('region_gmv_yoy');
  const growth = formatColumn(growths, { ...style, unit: 'share', signed: true });
  const points = formatColumn(of('region_repurchase_yoy_pp'), { ...style, unit: 'pp', signed: true });
  const cell = (family: string, member: string, text: string | undefined): TableCell => {
    const figure = `sales.${family}.${member}`;
    return { text: text ?? '—', ...(typeof figures.get(figure)?.value === 'number' ? { figure } : {}) };
  };
  /** Points inside their interval stay plain: they are no news. */
  const tone = (member: string): Tone => {
    const figure = figures.get(`sales.region_repurchase_yoy_pp.${member}`);
    if (!figure?.interval || holds(figure.interval, 0)) return 'ink';
    return figure.interval.low > 0 ? 'good' : 'bad';
  };
  return table(
    {
      columns: [
        { header: narrative.say('column.region'), align: 'left', width: 1.5 },
        { header: narrative.say(`${id}.share`), align: 'right', width: 1.3 },
        { header: narrative.say(`${id}.index`), align: 'right', width: 1.4 },
        { header: narrative.say(`${id}.growth`), align: 'right', width: 1.4 },
        { header: narrative.say(`${id}.repurchase`), align: 'right', width: 1.9 },
      ],
      rows: regions.map(({ member }, row): readonly TableCell[] => [
        { text: narrative.label(member), bold: true },
        cell('region_share', member, share[row]),
        cell('region_aov_index', member, index[row]),
        {
          ...cell('region_gmv_yoy', member, growth[row]),
          tone: (growths[row] ?? 0) > 0 ? 'good' : (growths[row] ?? 0) < 0 ? 'bad' : 'ink',
        },
        { ...cell('region_repurchase_yoy_pp', member, points[row]), tone: tone(member) },
      ]),
      highlight: 0,
    },
    narrative.say(`${id}.alt`),
  );
}

function bubbles(context: SlideContext, regions: readonly ValuedMember[]) {
  const { narrative, measures } = context;
  const known = regions.filter(({ member }) => numberOf(context, `sales.region_gmv_yoy.${member}`) !== null);
  if (known.length < 2) return undefined;
  const revenue = new Map(
    rows(measures, 'regions').flatMap(({ period, region, gmv }) =>
      period === 'P' && region !== null ? [[memberPath(region), gmv] as const] : [],
    ),
  );
  const x = known.map(({ member }) => numberOf(context, `sales.region_aov_index.${member}`));
  const y = known.map(({ member }) => numberOf(context, `sales.region_gmv_yoy.${member}`));
  return chart(
    {
      kind: 'bubble',
      categories: known.map(({ member }) => narrative.label(member)),
      series: [
        {
          name: narrative.say('column.region'),
          role: 'category',
          values: y,
          x,
          size: known.map(({ member }) => revenue.get(member) ?? null),
          labels: known.map(({ member }) => narrative.label(member)),
          figures: known.map(({ member }) => `sales.region_gmv_yoy.${member}`),
          format: formatFor(context, 'share', y, true),
        },
      ],
      highlight: 0,
      axes: { x: narrative.say(`${id}.index`), y: narrative.say(`${id}.growth`) },
      axisFormats: { x: formatFor(context, 'ratio', x), y: formatFor(context, 'share', y, true) },
    },
    narrative.say(`${id}.alt2`),
  );
}

function build(context: SlideContext): Slide | undefined {
  const { narrative, figures } = context;
  const regions = ranked(context, 'sales.region_share').slice(0, most);
  const [largest] = regions;
  if (!largest) return undefined;
  const inTable = new Set(regions.map(({ member }) => member));
  const grown = ranked(context, 'sales.region_gmv_yoy').filter(({ member }) => inTable.has(member));
  const [fastest] = grown;
  // Only changes of repurchase beyond their interval are told.
  const real = ranked(context, 'sales.region_repurchase_yoy_pp').filter(
    ({ interval, member }) => inTable.has(member) && interval && !holds(interval, 0),
  );
  const [gain, loss] = [real.find(({ value }) => value > 0), real.findLast(({ value }) => value < 0)];
  const index = figures.get(`sales.region_aov_index.${largest.member}`);
  return makeSlide(context, {
    id,
    layout: 'two-exhibits',
    parameters: {
      largest: largest.member,
      only: regions.length < 2,
      apart: !index?.interval || !holds(index.interval, 1),
      fastest: fastest?.member ?? '',
      several: grown.length > 1,
      grows: (fastest?.value ?? 0) > 0,
      sameRegion: fastest?.member === largest.member,
      gain: gain?.member ?? '',
      loss: loss?.member ?? '',
    },
    exhibits: {
      heading: plainText(narrative.say(`${id}.heading`)),
      heading2: plainText(narrative.say(`${id}.heading2`)),
      exhibit: tableOf(context, regions),
      exhibit2: bubbles(context, regions),
    },
    takeaways: ['largest', 'loss', 'gain'],
    takeaways2: ['fastest'],
    figures: regions.flatMap(({ member }) =>
      ['region_share', 'region_aov_index', 'region_gmv_yoy', 'region_repurchase_yoy_pp'].map(
        (family) => `sales.${family}.${member}`,
      ),
    ),
    datasets: ['orders', 'geography'],
    definitions,
  });
}

export const regions: SlideRule = { id, needs: ['orders', 'geography'], build };
