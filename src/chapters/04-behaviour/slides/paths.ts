/** Where orders begin and where they end: flows from the channel of the first touch to that of the last. */
import type { PathDiagram, PictureBlock } from '../../../deck/picture.js';
import type { Slide } from '../../../deck/deck.js';
import { memberPath } from '../../../figures/member.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { makeSlide, shown } from '../../slide.js';
import { definitions } from '../definitions.js';
import { touchPaths } from '../figures/attribution.js';

const id = 'behaviour.paths';
/** Channels drawn by name on either side; the others are one. */
const most = 6;
/** A flow thinner than this share of all orders is a hair that nobody can follow. */
const thinnest = 0.002;
/** Channels with a smaller share of first touches are not spoken of. */
const spokenOf = 0.05;

interface Flow {
  readonly from: string;
  readonly to: string;
  readonly orders: number;
}

/** Orders by the channels of their first and last touch. */
function flowsOf(context: SlideContext): readonly Flow[] {
  const flows = new Map<string, Flow>();
  for (const { touches, conversions } of touchPaths(context)) {
    const [from, to] = [touches[0], touches.at(-1)];
    if (from === undefined || to === undefined) continue;
    const key = memberPath(from, to);
    flows.set(key, { from, to, orders: (flows.get(key)?.orders ?? 0) + conversions });
  }
  return [...flows.values()].sort(
    (a, b) => b.orders - a.orders || (memberPath(a.from, a.to) < memberPath(b.from, b.to) ? -1 : 1),
  );
}

const total = (flows: readonly Flow[]) => flows.reduce((sum, { orders }) => sum + orders, 0);

/** Channels of one side, the one with most orders first. */
function channelsOf(flows: readonly Flow[], side: 'from' | 'to'): readonly string[] {
  const orders = new Map<string, number>();
  for (const flow of flows) orders.set(flow[side], (orders.get(flow[side]) ?? 0) + flow.orders);
  return [...orders].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([channel]) => channel);
}

/** The diagram with what lies behind the first channels of each side as one node. */
function diagram(context: SlideContext, flows: readonly Flow[], highlight: string): PathDiagram {
  const { narrative } = context;
  const sides = (['from', 'to'] as const).map((side, step) => {
    const channels = channelsOf(flows, side);
    const named = channels.length > most + 1 ? channels.slice(0, most) : channels;
    const nodeOf = (channel: string) => `${step}/${named.includes(channel) ? memberPath(channel) : '*'}`;
    const nodes = named.map((channel) => ({ id: nodeOf(channel), label: narrative.label(memberPath(channel)), step }));
    const rest =
      named.length < channels.length ? [{ id: `${step}/*`, label: narrative.say('column.others'), step }] : [];
    return { nodeOf, nodes: [...nodes, ...rest] };
  });
  const [left, right] = sides;
  const joined = new Map<string, { from: string; to: string; value: number }>();
  for (const { from, to, orders } of flows) {
    const ends = { from: left?.nodeOf(from) ?? '', to: right?.nodeOf(to) ?? '' };
    const key = `${ends.from} ${ends.to}`;
    joined.set(key, { ...ends, value: (joined.get(key)?.value ?? 0) + orders });
  }
  const drawn = [...joined.values()].filter(({ value }) => value >= thinnest * total(flows));
  return {
    kind: 'paths',
    heads: {
      from: narrative.say(`${id}.first`),
      to: narrative.say(`${id}.last`),
      value: narrative.say(`${id}.orders`),
    },
    nodes: sides
      .flatMap(({ nodes }) => nodes)
      .filter((node) => drawn.some(({ from, to }) => from === node.id || to === node.id)),
    flows: drawn.map((flow) => ({ ...flow, shown: shown(context, flow.value, 'count') })),
    highlight: left?.nodeOf(highlight) ?? '',
  };
}

function build(context: SlideContext): Slide | undefined {
  const paths = touchPaths(context);
  const flows = flowsOf(context);
  const orders = total(flows);
  const changing = flows.filter(({ from, to }) => from !== to);
  const [widest] = changing;
  if (!widest) return undefined;
  const kept = channelsOf(flows, 'from')
    .map((channel) => {
      const began = total(flows.filter(({ from }) => from === channel));
      const stayed = total(flows.filter(({ from, to }) => from === channel && to === channel));
      return { channel, began, share: stayed / began };
    })
    .filter(({ began }) => began >= spokenOf * orders)
    .sort((a, b) => b.share - a.share || (a.channel < b.channel ? -1 : 1));
  const [loyal, leaving] = kept.length > 1 ? [kept[0], kept.at(-1)] : [];
  const single =
    total(flows) - paths.reduce((sum, { touches, conversions }) => sum + (touches.length > 1 ? conversions : 0), 0);
  const longer = paths.filter(({ touches }) => touches.length > 1);
  const touched = longer.reduce((sum, { touches, conversions }) => sum + touches.length * conversions, 0);
  const exhibit: PictureBlock = {
    kind: 'picture',
    picture: diagram(context, flows, widest.from),
    alt: context.narrative.say(`${id}.alt`),
  };
  return makeSlide(context, {
    id,
    layout: 'exhibit-takeaways',
    parameters: {
      opener: memberPath(widest.from),
      closer: memberPath(widest.to),
      changed: shown(context, total(changing) / orders, 'share'),
      count: shown(context, widest.orders, 'count'),
      share: shown(context, widest.orders / total(changing), 'share'),
      loyal: loyal ? memberPath(loyal.channel) : '',
      loyalShare: shown(context, loyal?.share ?? null, 'share'),
      leaving: leaving ? memberPath(leaving.channel) : '',
      leavingShare: shown(context, leaving?.share ?? null, 'share'),
      single: shown(context, single / orders, 'share'),
      length: shown(context, touched / (orders - single), 'number'),
    },
    exhibits: { exhibit },
    takeaways: ['switch', 'leaving', 'loyal', 'single'],
    figures: [],
    datasets: ['orders', 'touchpoints', 'sessions', 'events'],
    definitions,
  });
}

export const paths: SlideRule = { id, needs: ['orders'], build };
