/** Where bundles sell beyond their region, and where the own share of the market moved. */
import type { Slide } from '../../../deck/deck.js';
import { memberPath } from '../../../figures/member.js';
import { divide } from '../../../figures/round.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { chart, formatFor, makeSlide, plainText, ranked } from '../../slide.js';
import { definitions } from '../definitions.js';
import { rows } from '../measures.js';

const id = 'sales.bundles';
const most = 8;

/** The largest gains and losses, largest gain first. */
function movers(context: SlideContext) {
  const all = ranked(context, 'sales.market_share_yoy_pp').filter(
    ({ member }) => !member.split('/').some((part) => part === 'all'),
  );
  if (all.length <= most) return all;
  const kept = new Set(all.toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value)).slice(0, most));
  return all.filter((one) => kept.has(one));
}

function build(context: SlideContext): Slide | undefined {
  const { narrative, review } = context;
  const groups = ranked(context, 'sales.bundle_index').slice(0, most);
  const market = movers(context);
  const [group] = groups;
  const [gain, loss] = [market.find(({ value }) => value > 0), market.findLast(({ value }) => value < 0)];
  if (!group || market.length === 0) return undefined;
  const found = new Map(rows(context.measures, 'bundle_groups').map((row) => [memberPath(row.group_id), row]));
  const shares = groups.map(({ member }) => {
    const row = found.get(member);
    return {
      cities: divide(row?.city_bundle_orders, row?.city_orders),
      region: divide(row?.region_bundle_orders, row?.region_orders),
    };
  });
  const format = formatFor(
    context,
    'share',
    shares.flatMap(({ cities, region }) => [cities, region]),
  );
  const points = market.map(({ value }) => value);
  return makeSlide(context, {
    id,
    layout: 'two-exhibits',
    parameters: {
      group: group.member,
      line: review.bundle?.line ?? '',
      gain: gain?.member ?? '',
      loss: loss?.member ?? '',
    },
    exhibits: {
      heading: plainText(narrative.say(`${id}.heading`, { line: review.bundle?.line ?? '' })),
      heading2: plainText(narrative.say(`${id}.heading2`)),
      exhibit: chart(
        {
          kind: 'bar',
          // A bar of the cities above one of their region, group by group.
          categories: groups.flatMap(({ member }) => [narrative.label(member), narrative.say(`${id}.region`)]),
          series: [
            {
              name: narrative.say(`${id}.cities`),
              role: 'actual',
              values: shares.flatMap(({ cities, region }) => [cities, region]),
              pointRoles: shares.flatMap(() => ['actual', 'previous'] as const),
              format,
            },
          ],
          highlight: 0,
        },
        narrative.say(`${id}.alt`),
      ),
      exhibit2: chart(
        {
          kind: 'bar',
          categories: market.map(({ member }) => narrative.label(member)),
          series: [
            {
              name: narrative.say(`${id}.market`),
              role: 'actual',
              values: points,
              pointRoles: points.map((value) => (value < 0 ? 'bad' : 'good')),
              figures: market.map((figure) => figure.id),
              format: formatFor(context, 'pp', points, true),
            },
          ],
        },
        narrative.say(`${id}.alt2`),
      ),
    },
    takeaways: ['orders', 'group'],
    takeaways2: ['gain', 'loss'],
    figures: ['sales.bundle_order_share', ...groups.map((figure) => figure.id), ...market.map((figure) => figure.id)],
    datasets: ['orders', 'order_items', 'products', 'geography', 'market_sales'],
    definitions,
  });
}

export const bundles: SlideRule = {
  id,
  needs: ['orders', 'order_items', 'products', 'geography', 'market_sales'],
  build,
};
