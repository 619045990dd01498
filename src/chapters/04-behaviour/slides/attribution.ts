/** Six models of attribution side by side, and the channels on which they disagree most. */
import type { Slide } from '../../../deck/deck.js';
import type { TableCell } from '../../../deck/table.js';
import { figureId, membersOf, memberPath } from '../../../figures/member.js';
import { formatColumn } from '../../../figures/format/column.js';
import { overlap } from '../../../figures/interval.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { makeSlide, numberOf, shown, table } from '../../slide.js';
import { definitions } from '../definitions.js';
import { models, touchPaths } from '../figures/attribution.js';

const id = 'behaviour.attribution';
const family = 'behaviour.attribution';
const most = 7;

type Model = (typeof models)[number];

interface Row {
  /** As in ids; empty for what is left. */
  readonly channel: string;
  readonly shares: Readonly<Record<Model, number>>;
  readonly spread: number;
}

const figureOf = (model: Model, channel: string) => figureId(family, `${model}/${channel}`);

function rowOf(channel: string, share: (model: Model) => number): Row {
  const shares = Object.fromEntries(models.map((model) => [model, share(model)])) as Record<Model, number>;
  const all = Object.values(shares);
  return { channel, shares, spread: Math.max(...all) - Math.min(...all) };
}

const mean = ({ shares }: Row) => models.reduce((sum, model) => sum + shares[model], 0) / models.length;

/** Channels by their mean credit; what lies behind the first seven is one row. */
function rowsOf(context: SlideContext): { readonly named: readonly Row[]; readonly rest: Row | undefined } {
  const channels = [...context.figures.values()]
    .filter((figure) => figure.family === family && figure.member !== undefined)
    .map(({ member = '' }) => memberPath(...membersOf(member).slice(1)));
  const all = [...new Set(channels)]
    .map((channel) => rowOf(channel, (model) => numberOf(context, figureOf(model, channel)) ?? 0))
    .toSorted((a, b) => mean(b) - mean(a) || (a.channel < b.channel ? -1 : 1));
  const left = all.length > most + 1 ? all.slice(most) : [];
  return {
    named: left.length > 0 ? all.slice(0, most) : all,
    rest: left.length > 0 ? rowOf('', (model) => left.reduce((sum, { shares }) => sum + shares[model], 0)) : undefined,
  };
}

function tableOf(context: SlideContext, named: readonly Row[], rest: Row | undefined, highlight: number) {
  const { narrative, review, figures } = context;
  const body = rest ? [...named, rest] : named;
  const largest = Math.max(...named.flatMap(({ shares }) => Object.values(shares)));
  const style = { locale: narrative.locale, currency: review.currency } as const;
  const texts = new Map(
    models.map((model) => [
      model,
      formatColumn(
        body.map(({ shares }) => shares[model]),
        { ...style, unit: 'share' },
      ),
    ]),
  );
  const spreads = formatColumn(
    body.map(({ spread }) => spread * 100),
    { ...style, unit: 'points' },
  );
  const cell = (row: Row, model: Model, place: number): TableCell => {
    const figure = figureOf(model, row.channel);
    return {
      text: texts.get(model)?.[place] ?? '—',
      // What is left is a sum, not a rival.
      ...(row === rest || largest === 0 ? {} : { shade: row.shares[model] / largest }),
      ...(figures.has(figure) ? { figure } : {}),
    };
  };
  return table(
    {
      columns: [
        { header: narrative.say('column.channel'), align: 'left', width: 1.9 },
        ...models.map((model) => ({
          header: narrative.say(`behaviour.model.${model}`),
          align: 'right' as const,
          width: 1.3,
        })),
        { header: narrative.say(`${id}.spread`), align: 'right', width: 1.5 },
      ],
      rows: body.map((row, place): readonly TableCell[] => [
        row === rest
          ? { text: narrative.say('column.others'), tone: 'muted' }
          : { text: narrative.label(row.channel), bold: true },
        ...models.map((model) => cell(row, model, place)),
        { text: spreads[place] ?? '—', bold: row !== rest },
      ]),
      highlight,
    },
    narrative.say(`${id}.alt`),
  );
}

/** Credit under first and last touch differs beyond the noise of the sample. */
function distinct({ figures }: SlideContext, channel: string): boolean {
  const [first, last] = (['first', 'last'] as const).map((model) => figures.get(figureOf(model, channel))?.interval);
  return !overlap(first, last);
}

function build(context: SlideContext): Slide | undefined {
  const { named, rest } = rowsOf(context);
  const [largest] = named;
  const orders = touchPaths(context).reduce((sum, { conversions }) => sum + conversions, 0);
  if (!largest || orders === 0) return undefined;
  const widest = named.reduce((best, row) => (row.spread > best.spread ? row : best), largest);
  const byShare = models.toSorted((a, b) => widest.shares[b] - widest.shares[a]);
  const [top = 'first', bottom = 'last'] = [byShare[0], byShare.at(-1)];
  const told = named.filter(({ channel }) => distinct(context, channel));
  const lead = ({ shares }: Row) => shares.first - shares.last;
  const opener = told.toSorted((a, b) => lead(b) - lead(a)).find((row) => lead(row) > 0);
  const closer = told.toSorted((a, b) => lead(a) - lead(b)).find((row) => lead(row) < 0);
  const lengths = touchPaths(context);
  const touches = lengths.reduce((sum, { touches: path, conversions }) => sum + path.length * conversions, 0);
  const single = lengths.filter(({ touches: path }) => path.length === 1);
  const share = (row: Row, model: Model) => shown(context, row.shares[model], 'share');
  return makeSlide(context, {
    id,
    layout: 'table',
    parameters: {
      widest: widest.channel,
      largest: largest.channel,
      disagree: told.length > 0,
      spread: shown(context, widest.spread * 100, 'points'),
      topModel: context.narrative.say(`behaviour.model.${top}`),
      bottomModel: context.narrative.say(`behaviour.model.${bottom}`),
      topShare: share(widest, top),
      bottomShare: share(widest, bottom),
      opener: opener?.channel ?? '',
      closer: closer?.channel ?? '',
      ...(opener ? { openerFirst: share(opener, 'first'), openerLast: share(opener, 'last') } : {}),
      ...(closer ? { closerFirst: share(closer, 'first'), closerLast: share(closer, 'last') } : {}),
      orders: shown(context, orders, 'count'),
      length: shown(context, touches / orders, 'number'),
      single: shown(context, single.reduce((sum, { conversions }) => sum + conversions, 0) / orders, 'share'),
    },
    exhibits: { exhibit: tableOf(context, named, rest, named.indexOf(widest)) },
    takeaways: ['widest', 'opener', 'closer', 'paths'],
    figures: named.flatMap(({ channel }) => models.map((model) => figureOf(model, channel))),
    datasets: ['orders', 'touchpoints', 'sessions', 'events'],
    definitions,
  });
}

export const attribution: SlideRule = { id, needs: ['orders'], build };
