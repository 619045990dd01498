/** The main online channels: what a unit of spend brings back before and after commission, and whose customers order again. */
import type { Slide } from '../../../deck/deck.js';
import { overlap } from '../../../figures/interval.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { chart, differs, formatFor, makeSlide, numberOf, plainText, ranked } from '../../slide.js';
import { definitions } from '../definitions.js';
import { mainChannels } from '../main-channels.js';

const id = 'online.platforms';
const most = 8;

const figureOf = (family: string, member: string) => `online.${family}.${member}`;

/** Repurchase of the channels in their order, with its intervals. */
function repurchase(context: SlideContext, members: readonly string[], best: string | undefined) {
  const { narrative, figures } = context;
  const ids = members.map((member) => figureOf('repurchase_rate', member));
  const values = ids.map((one) => numberOf(context, one));
  if (values.every((value) => value === null)) return undefined;
  return chart(
    {
      kind: 'bar',
      categories: members.map((member) => narrative.label(member)),
      series: [
        {
          name: narrative.say('column.repurchase'),
          role: 'actual',
          values,
          figures: ids.map((one) => (figures.has(one) ? one : null)),
          format: formatFor(context, 'share', values),
          low: ids.map((one) => figures.get(one)?.interval?.low ?? null),
          high: ids.map((one) => figures.get(one)?.interval?.high ?? null),
        },
      ],
      ...(best === undefined ? {} : { highlight: members.indexOf(best) }),
    },
    narrative.say(`${id}.alt2`),
  );
}

function build(context: SlideContext): Slide | undefined {
  const { narrative, figures } = context;
  const main = mainChannels(figures);
  const channels = ranked(context, 'online.roas')
    .filter(({ member }) => main.has(member))
    .slice(0, most);
  const [best] = channels;
  if (!best) return undefined;
  const members = channels.map(({ member }) => member);
  const net = members.map((member) => numberOf(context, figureOf('net_roas', member)));
  const lost = channels.map(({ value }, at) => 1 - (net[at] ?? value) / value);
  const at = lost.indexOf(Math.max(...lost));
  const [gross, left] = [channels[at]?.value ?? null, net[at] ?? null];
  const costs = (lost[at] ?? 0) > 0.005 && differs(context, gross, left, 'ratio');
  const loyal = ranked(context, 'online.repurchase_rate').filter(({ member }) => members.includes(member));
  const [first, last] = [loyal[0], loyal.at(-1)];
  const format = formatFor(context, 'ratio', [...channels.map(({ value }) => value), ...net]);
  return makeSlide(context, {
    id,
    layout: 'two-exhibits',
    parameters: {
      best: best.member,
      worst: channels.length > 1 ? (channels.at(-1)?.member ?? '') : '',
      dearest: costs ? (members[at] ?? '') : '',
      loyal: first?.member ?? '',
      fickle: loyal.length > 1 ? (last?.member ?? '') : '',
      distinct: !overlap(first?.interval, last?.interval),
    },
    exhibits: {
      heading: plainText(narrative.say(`${id}.heading`)),
      heading2: plainText(narrative.say(`${id}.heading2`)),
      exhibit: chart(
        {
          kind: 'bar',
          categories: members.map((member) => narrative.label(member)),
          series: [
            {
              name: narrative.say(`${id}.gross`),
              role: 'category',
              values: channels.map(({ value }) => value),
              figures: channels.map((figure) => figure.id),
              format,
            },
            {
              name: narrative.say(`${id}.net`),
              role: 'actual',
              values: net,
              figures: members.map((member) => figureOf('net_roas', member)),
              format,
            },
          ],
          highlight: 0,
        },
        narrative.say(`${id}.alt`),
      ),
      exhibit2: repurchase(context, members, loyal.length > 1 ? first?.member : undefined),
    },
    takeaways: ['range', 'commission'],
    takeaways2: ['repurchase', 'private'],
    figures: [
      ...members.flatMap((member) => ['roas', 'net_roas', 'repurchase_rate'].map((family) => figureOf(family, member))),
      'online.private_repurchase',
    ],
    datasets: ['orders', 'spend', 'channels', 'customers'],
    definitions,
  });
}

export const platforms: SlideRule = { id, needs: ['orders', 'spend'], build };
