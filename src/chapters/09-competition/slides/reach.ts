/** Where brands can be had and how often they are searched for; the channels in which the own brand is behind. */
import type { Slide } from '../../../deck/deck.js';
import type { TableCell } from '../../../deck/table.js';
import { membersOf, memberPath } from '../../../figures/member.js';
import { formatColumn } from '../../../figures/format/column.js';
import { compare } from '../../../figures/comparisons.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { chart, formatFor, makeSlide, numberOf, plainText, ranked, shown, table } from '../../slide.js';
import { ownBrands } from '../brands.js';
import { definitions } from '../definitions.js';
import { partsOf, type Part } from './stack.js';

const id = 'competition.reach';
const mostBrands = 5;
const mostChannels = 8;

interface Channel {
  readonly channel: string;
  readonly own: Part | undefined;
  readonly rival: Part | undefined;
  /** The best rival's coverage less the own one. */
  readonly gap: number | null;
}

/** Channels with the own coverage and the best rival's, the widest gap first. */
function channelsOf(parts: readonly Part[], own: ReadonlySet<string>): readonly Channel[] {
  return [...new Set(parts.map(({ part }) => part))]
    .map((channel): Channel => {
      const here = parts.filter(({ part }) => part === channel);
      const [ours, rival] = [here.find(({ brand }) => own.has(brand)), here.find(({ brand }) => !own.has(brand))];
      return { channel, own: ours, rival, gap: ours && rival ? rival.value - ours.value : null };
    })
    .toSorted((a, b) => (b.gap ?? -Infinity) - (a.gap ?? -Infinity) || (a.channel < b.channel ? -1 : 1));
}

function heat(context: SlideContext, parts: readonly Part[], channels: readonly Channel[], brands: readonly string[]) {
  const { narrative, review } = context;
  const style = { locale: narrative.locale, currency: review.currency, unit: 'share' } as const;
  const find = (brand: string, channel: string) => parts.find((one) => one.brand === brand && one.part === channel);
  const columns = brands.map((brand) =>
    formatColumn(
      channels.map(({ channel }) => find(brand, channel)?.value ?? null),
      style,
    ),
  );
  return table(
    {
      columns: [
        { header: narrative.say('column.channel'), align: 'left', width: 1.9 },
        ...brands.map((brand) => ({ header: narrative.label(brand), align: 'right' as const, width: 1.2 })),
      ],
      rows: channels.map(({ channel }, row): readonly TableCell[] => [
        { text: narrative.label(channel), bold: true },
        ...brands.map((brand, column): TableCell => {
          const found = find(brand, channel);
          const text = columns[column]?.[row] ?? '—';
          return found ? { text, shade: 0.8 * Math.min(1, found.value), figure: found.id } : { text: '—' };
        }),
      ]),
      highlight: 0,
    },
    narrative.say(`${id}.alt`),
  );
}

function searches(context: SlideContext, own: ReadonlySet<string>) {
  const { narrative } = context;
  const brands = ranked(context, 'competition.share_of_search').slice(0, 8);
  if (brands.length === 0) return undefined;
  const now = brands.map(({ value }) => value);
  const then = brands.map(({ previous }) => previous ?? null);
  const figures = brands.map((figure) => figure.id);
  const format = formatFor(context, 'share', [...now, ...then]);
  const before = { name: narrative.say('column.previous'), role: 'previous' as const, values: then, figures, format };
  const highlight = brands.findIndex(({ member }) => own.has(member));
  return chart(
    {
      kind: 'bar',
      categories: brands.map(({ member }) => narrative.label(member)),
      series: [
        { name: narrative.say('column.value'), role: 'actual', values: now, figures, format },
        ...(then.some((value) => value !== null) ? [before] : []),
      ],
      ...(highlight < 0 ? {} : { highlight }),
    },
    narrative.say(`${id}.alt2`),
  );
}

function build(context: SlideContext): Slide | undefined {
  const { narrative, figures, measures } = context;
  const own = ownBrands(measures);
  const parts = partsOf(context, 'competition.coverage');
  const channels = channelsOf(parts, own).slice(0, mostChannels);
  const [widest] = channels;
  const rank = (brand: string) => parts.filter((one) => one.brand === brand).reduce((sum, { value }) => sum + value, 0);
  const brands = [...new Set(parts.map(({ brand }) => brand))].toSorted(
    (a, b) => Number(own.has(b)) - Number(own.has(a)) || rank(b) - rank(a) || (a < b ? -1 : 1),
  );
  const left = widest && heat(context, parts, channels, brands.slice(0, mostBrands));
  const right = searches(context, own);
  if (!left && !right) return undefined;
  const both = left !== undefined && right !== undefined;
  const ours = ranked(context, 'competition.share_of_search').find(({ member }) => own.has(member));
  const moved = ours && compare(ours, 'previous');
  const ahead = channels.findLast(({ gap }) => gap !== null && gap < 0);
  const behind = widest !== undefined && (widest.gap ?? 0) > 0;
  const ownHere = channels.flatMap((one) => (one.own ? [figures.get(one.own.id)] : []));
  const [climber] = ownHere
    .flatMap((figure) => {
      const change = figure && compare(figure, 'previous');
      return figure && change && change.difference > 0 ? [{ figure, difference: change.difference }] : [];
    })
    .toSorted((a, b) => b.difference - a.difference || (a.figure.id < b.figure.id ? -1 : 1));
  return makeSlide(context, {
    id,
    layout: both ? 'two-exhibits' : 'exhibit-takeaways',
    parameters: {
      behind,
      channel: widest?.channel ?? '',
      ownCell: widest?.own ? memberPath(...membersOf(widest.own.brand), ...membersOf(widest.channel)) : '',
      rivalCell: widest?.rival ? memberPath(...membersOf(widest.rival.brand), ...membersOf(widest.channel)) : '',
      rival: widest?.rival?.brand ?? '',
      gap: shown(context, typeof widest?.gap === 'number' ? widest.gap * 100 : null, 'pp').replace(/^[+\u2212]/, ''),
      ahead: ahead?.channel ?? '',
      climber: climber ? (membersOf(climber.figure.member ?? '')[1] ?? '') : '',
      climberCell: climber?.figure.member ?? '',
      searched: ours !== undefined,
      ours: ours?.member ?? '',
      moved: moved !== undefined && numberOf(context, ours?.id ?? '') !== null,
    },
    exhibits: both
      ? {
          heading: plainText(narrative.say(`${id}.heading`)),
          heading2: plainText(narrative.say(`${id}.heading2`)),
          exhibit: left,
          exhibit2: right,
        }
      : { exhibit: left ?? right },
    takeaways: both ? ['behind.told', 'climber.told'] : ['behind.told', 'climber.told', 'search.told', 'search.year'],
    takeaways2: both ? ['search.told', 'search.year'] : [],
    figures: [
      ...channels.flatMap(({ channel }) =>
        brands.slice(0, mostBrands).map((brand) => `competition.coverage.${brand}/${channel}`),
      ),
      ...ranked(context, 'competition.share_of_search').map((figure) => figure.id),
    ],
    datasets: ['channel_coverage', 'search_index'],
    definitions,
  });
}

export const reach: SlideRule = { id, needs: [], build };
