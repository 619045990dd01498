/** How traffic is spread: GMV by channel month by month, and what new channels sell. */
import type { Series } from '../../../deck/block.js';
import type { Slide } from '../../../deck/deck.js';
import { memberPath } from '../../../figures/member.js';
import { shortPeriodName } from '../../../narrative/dates.js';
import { divide, pointsBetween } from '../../../figures/round.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { chart, formatFor, makeSlide, numberOf, plainText, shown } from '../../slide.js';
import { definitions } from '../definitions.js';
import { rows } from '../measures.js';

const id = 'goals.channels';
const figureId = 'background.new_channel_share';
/** Channels that a column tells apart; the rest is summed. */
const most = 5;

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function sales(context: SlideContext, period: string) {
  const found = rows(context.measures, 'channel_months').filter((row) => row.period === period);
  const total = new Map<string, number>();
  for (const { channel, gmv } of found) total.set(channel, (total.get(channel) ?? 0) + gmv);
  const ranked = [...total].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return { found, ranked, all: sum([...total.values()]) };
}

function months(context: SlideContext, channels: readonly string[]) {
  const { narrative } = context;
  const found = [...sales(context, 'Q').found, ...sales(context, 'P').found];
  const names = [...new Set(found.map(({ month }) => month))].sort();
  const gmv = (month: string, keep: (channel: string) => boolean) =>
    sum(found.filter((row) => row.month === month && keep(row.channel)).map((row) => row.gmv));
  const share = (keep: (channel: string) => boolean) =>
    names.map((month) =>
      divide(
        gmv(month, keep),
        gmv(month, () => true),
      ),
    );
  const series: Series[] = channels.map((channel) => ({
    name: narrative.label(memberPath(channel)),
    role: 'category',
    values: share((one) => one === channel),
    format: '0%',
  }));
  const rest = share((one) => !channels.includes(one));
  const others: Series = { name: narrative.say('column.others'), role: 'category', values: rest, format: '0%' };
  return chart(
    {
      kind: 'stacked-column-100',
      categories: names.map((month) => `${month.slice(2, 4)}/${Number(month.slice(5, 7))}`),
      series: rest.some((value) => value !== null && value > 0) ? [...series, others] : series,
    },
    narrative.say(`${id}.alt`),
  );
}

function fresh(context: SlideContext) {
  const { narrative, review, figures } = context;
  const figure = figures.get(figureId);
  if (typeof figure?.value !== 'number') return undefined;
  const all = [
    { period: 'Y', value: figure.yearAgo, role: 'yearAgo' },
    { period: 'Q', value: figure.previous, role: 'previous' },
    { period: 'P', value: figure.value, role: 'actual' },
  ] as const;
  const bars = all.flatMap(({ period, value, role }) => (typeof value === 'number' ? [{ period, value, role }] : []));
  const values = bars.map(({ value }) => value);
  return chart(
    {
      kind: 'column',
      categories: bars.map(({ period }) => shortPeriodName(review.periods[period], narrative.locale)),
      series: [
        {
          name: definitions[figureId]?.name[narrative.locale] ?? figureId,
          role: 'actual',
          values,
          pointRoles: bars.map(({ role }) => role),
          figures: bars.map(({ role }) => (role === 'actual' ? figureId : null)),
          format: formatFor(context, 'share', values),
        },
      ],
      highlight: bars.length - 1,
    },
    narrative.say(`${id}.alt2`),
  );
}

function build(context: SlideContext): Slide | undefined {
  const { narrative } = context;
  const now = sales(context, 'P');
  const [first, ...others] = now.ranked;
  if (!first || now.all <= 0) return undefined;
  const [name, gmv] = first;
  const before = sales(context, 'Y');
  const then = divide(new Map(before.ranked).get(name), before.all);
  const leading = now.ranked.slice(0, most).map(([channel]) => channel);
  const three = divide(sum(now.ranked.slice(0, 3).map(([, value]) => value)), now.all);
  const right = fresh(context);
  const moved = pointsBetween(gmv / now.all, then);
  return makeSlide(context, {
    id,
    layout: right ? 'two-exhibits' : 'exhibit-takeaways',
    parameters: {
      first: memberPath(name),
      share: shown(context, gmv / now.all, 'share'),
      several: others.length > 2,
      three: shown(context, three, 'share'),
      rest: shown(context, three === null ? null : 1 - three, 'share'),
      others: shown(context, now.ranked.length - 3, 'count'),
      channels: shown(context, now.ranked.length, 'count'),
      compared: then !== null,
      then: shown(context, then, 'share'),
      moved: shown(context, Math.abs(moved ?? 0), 'pp').replace('+', ''),
      lower: (moved ?? 0) < 0,
      fresh: right !== undefined && (numberOf(context, figureId) ?? 0) > 0,
    },
    exhibits: {
      ...(right
        ? {
            heading: plainText(narrative.say(`${id}.heading`)),
            heading2: plainText(narrative.say(`${id}.heading2`)),
            exhibit2: right,
          }
        : {}),
      exhibit: months(context, leading),
    },
    takeaways: ['first.told', 'three.told'],
    takeaways2: right ? ['fresh.told', 'change'] : [],
    figures: [figureId],
    datasets: ['orders', 'channels'],
    definitions,
  });
}

export const channels: SlideRule = { id, needs: ['orders'], build };
