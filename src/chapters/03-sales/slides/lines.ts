/** Product lines: shares of units now and a year ago, and which line moves. */
import type { Slide } from '../../../deck/deck.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { chart, formatFor, makeSlide, ranked } from '../../slide.js';
import { definitions } from '../definitions.js';

const id = 'sales.lines';
const most = 8;

function build(context: SlideContext): Slide | undefined {
  const { narrative } = context;
  // What is left over stands last, however large.
  const all = ranked(context, 'sales.line_share').filter(({ value }) => value > 0);
  const named = all.filter(({ member }) => member !== 'other' && member !== 'unknown');
  const shares = [...named, ...all.filter((one) => !named.includes(one))].slice(0, most);
  const [largest] = named;
  if (!largest) return undefined;
  const lines = new Set(shares.map(({ member }) => member));
  const grown = ranked(context, 'sales.line_units_yoy').filter(({ member }) => lines.has(member));
  const moved = ranked(context, 'sales.line_units_qoq').filter(({ member }) => lines.has(member));
  const [fastest, slowest] = [grown[0], moved.at(-1)];
  const gained = ranked(context, 'sales.line_share_yoy_pp').filter(({ member }) => lines.has(member));
  const [gain, loss] = [gained[0], gained.at(-1)];
  const now = shares.map(({ value }) => value);
  const then = shares.map(({ yearAgo }) => yearAgo ?? null);
  const format = formatFor(context, 'share', [...now, ...then]);
  const known = then.some((value) => value !== null);
  return makeSlide(context, {
    id,
    layout: 'exhibit-takeaways',
    parameters: {
      largest: largest.member,
      only: shares.length < 2,
      fastest: fastest?.member ?? '',
      several: grown.length > 1,
      slowest: slowest?.member ?? '',
      grows: (fastest?.value ?? 0) > 0,
      falls: (slowest?.value ?? 0) < 0,
      gain: gain?.member ?? '',
      loss: loss?.member ?? '',
      gains: (gain?.value ?? 0) > 0 && (loss?.value ?? 0) < 0,
    },
    exhibits: {
      exhibit: chart(
        {
          kind: 'bar',
          categories: shares.map(({ member }) => narrative.label(member)),
          series: [
            {
              name: narrative.say('column.value'),
              role: 'actual',
              values: now,
              figures: shares.map((figure) => figure.id),
              format,
            },
            ...(known
              ? [
                  {
                    name: narrative.say('column.yearAgo'),
                    role: 'yearAgo' as const,
                    values: then,
                    figures: shares.map((figure) => figure.id),
                    format,
                  },
                ]
              : []),
          ],
          highlight: shares.indexOf(largest),
        },
        narrative.say(`${id}.alt`),
      ),
    },
    takeaways: ['largest', 'fastest', 'slowest', 'gain'],
    figures: [
      ...shares.map((figure) => figure.id),
      ...shares.flatMap(({ member }) => [
        `sales.line_units_yoy.${member}`,
        `sales.line_units_qoq.${member}`,
        `sales.line_share_yoy_pp.${member}`,
      ]),
    ],
    datasets: ['orders', 'order_items', 'products'],
    definitions,
  });
}

export const lines: SlideRule = { id, needs: ['orders', 'order_items', 'products'], build };
