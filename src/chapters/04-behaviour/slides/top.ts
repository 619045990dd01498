/** The fifth of customers who spend most: how often they buy, what they read, and whether they take part, beside all others. */
import type { Series } from '../../../deck/block.js';
import type { Slide } from '../../../deck/deck.js';
import { overlap } from '../../../figures/interval.js';
import { divide } from '../../../figures/round.js';
import { wilson } from '../../../figures/statistics/wilson.js';
import type { Interval } from '../../../figures/figure.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { chart, formatFor, makeSlide, numberOf, plainText, shown } from '../../slide.js';
import { definitions } from '../definitions.js';
import { contentOf, gapsOf, socialOf } from '../figures/high-value.js';

const id = 'behaviour.top';
const ids = ['behaviour.high_value_spec_content', 'behaviour.high_value_social'] as const;
/** First days of the classes of gaps: within two weeks, within a month and so on. */
const classes = [0, 15, 31, 46, 61, 91, 121] as const;

const className = (from: number, next: number | undefined) =>
  next === undefined ? `${from}+` : `${from}\u2013${next - 1}`;
const classOf = (days: number) => classes.findLastIndex((from) => days >= from);

/** Share of the gaps of a group in each class; null where the group has none. */
function spread(context: SlideContext, top: boolean): readonly (number | null)[] {
  const gaps = gapsOf(context, top);
  const all = gaps.reduce((sum, { count }) => sum + count, 0);
  return classes.map((_, place) =>
    divide(
      gaps.filter(({ value }) => classOf(value) === place).reduce((sum, { count }) => sum + count, 0),
      all,
    ),
  );
}

function gapChart(context: SlideContext, median: number) {
  const { narrative } = context;
  const groups = ([true, false] as const).map((top) => [top, spread(context, top)] as const);
  return chart(
    {
      kind: 'column',
      categories: classes.map((from, i) => className(from, classes[i + 1])),
      series: groups
        .filter(([, values]) => values.some((value) => value !== null))
        .map(([top, values]) => ({
          name: narrative.say(top ? `${id}.high` : `${id}.others`),
          role: top ? ('actual' as const) : ('category' as const),
          values,
          format: formatFor(context, 'share', [0.5]),
        })),
      highlight: classOf(median),
    },
    narrative.say(`${id}.alt`),
  );
}

interface Group {
  readonly values: readonly (number | null)[];
  readonly intervals: readonly (Interval | undefined)[];
}

function groupOf(context: SlideContext, top: boolean): Group {
  const counts = [contentOf(context, top), socialOf(context, top)];
  return {
    values: counts.map(({ hits, n }) => divide(hits, n)),
    intervals: counts.map(({ hits, n }) => wilson(hits, n)),
  };
}

function habitChart(context: SlideContext, top: Group, others: Group) {
  const { narrative } = context;
  const seriesOf = ({ values, intervals }: Group, isTop: boolean): Series => ({
    name: narrative.say(isTop ? `${id}.high` : `${id}.others`),
    role: isTop ? 'actual' : 'category',
    values,
    low: intervals.map((interval) => interval?.low ?? null),
    high: intervals.map((interval) => interval?.high ?? null),
    ...(isTop ? { figures: [...ids] } : {}),
    format: formatFor(context, 'share', [0.5]),
  });
  return chart(
    {
      kind: 'column',
      categories: [narrative.say(`${id}.spec`), narrative.say(`${id}.social`)],
      series: [seriesOf(top, true), seriesOf(others, false)],
    },
    narrative.say(`${id}.alt2`),
  );
}

function build(context: SlideContext): Slide | undefined {
  const { narrative } = context;
  const median = numberOf(context, 'behaviour.high_value_gap_days');
  const [top, others] = [groupOf(context, true), groupOf(context, false)];
  if (median === null || top.values.every((value) => value === null)) return undefined;
  const apart = top.intervals.map((interval, i) => !overlap(interval, others.intervals[i]));
  const [all, own] = [socialOf(context, false).spend + socialOf(context, true).spend, socialOf(context, true).spend];
  return makeSlide(context, {
    id,
    layout: 'two-exhibits',
    parameters: {
      spend: shown(context, divide(own, all), 'share'),
      known: all > 0,
      specOthers: shown(context, others.values[0] ?? null, 'share'),
      socialOthers: shown(context, others.values[1] ?? null, 'share'),
      specKnown: (others.values[0] ?? null) !== null,
      socialKnown: (others.values[1] ?? null) !== null,
      specApart: apart[0] === true,
      socialApart: apart[1] === true,
      specMore: (top.values[0] ?? 0) > (others.values[0] ?? 0),
      socialMore: (top.values[1] ?? 0) > (others.values[1] ?? 0),
    },
    exhibits: {
      heading: plainText(narrative.say(`${id}.heading`)),
      heading2: plainText(narrative.say(`${id}.heading2`)),
      exhibit: gapChart(context, median),
      exhibit2: habitChart(context, top, others),
    },
    takeaways: ['gap', 'spend.told'],
    takeaways2: ['content', 'takes_part'],
    figures: ['behaviour.high_value_gap_days', ...ids],
    datasets: ['orders', 'events'],
    definitions,
  });
}

export const top: SlideRule = { id, needs: ['orders', 'events'], build };
